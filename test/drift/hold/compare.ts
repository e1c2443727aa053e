import type { Member, Page } from "../read/page.ts";
import type { Described } from "./described.ts";
import { typesMeant } from "./type-words.ts";

/** One thing that a page and the description say differently. */
export interface Difference {
  readonly operation: string;
  readonly page: string;
  readonly what: "page" | "member" | "required" | "type" | "permission" | "limit" | "answer";
  /** The member that it is about, where it is about one. */
  readonly member?: string;
  readonly sentence: string;
}

/** A path with the names of its parameters left out. */
export const routeOf = (method: string, path: string): string =>
  `${method} ${path.replace(/\{[^{}]*\}/g, "{}").replace(/\/$/, "")}`;

/** Holds pages against the description. */
export function differencesOf(pages: readonly Page[], described: readonly Described[], isWhole: boolean): Difference[] {
  const byRoute = new Map(described.map((each) => [routeOf(each.method, each.path), each]));
  const found: Difference[] = [];
  const seen = new Set<string>();
  for (const page of [...pages.filter(({ isHidden }) => !isHidden), ...pages.filter(({ isHidden }) => isHidden)])
    for (const { method, path } of page.endpoints) {
      const route = routeOf(method, path);
      const operation = byRoute.get(route);
      if (page.isHidden && (seen.has(route) || !operation)) continue;
      seen.add(route);
      if (operation) found.push(...pageDifferences(withoutNamesIn(path, page), operation));
      else
        found.push({
          operation: `${method} ${path}`,
          page: page.file,
          what: "page",
          sentence: "the description has no such operation",
        });
    }
  if (isWhole)
    for (const [route, { id, docs = "" }] of byRoute)
      if (!seen.has(route))
        found.push({ operation: id, page: docs, what: "page", sentence: "no page names the operation any more" });
  return found;
}

/** What the parameters of a path are called is nobody's but the page's. */
const withoutNamesIn = (path: string, page: Page): Page => ({
  ...page,
  request: page.request.filter(({ name }) => !path.includes(`{${name}}`)),
});

function pageDifferences(page: Page, operation: Described): Difference[] {
  const say = (what: Difference["what"], sentence: string, member?: string): Difference => ({
    operation: operation.id,
    page: page.file,
    what,
    ...(member === undefined ? {} : { member }),
    sentence,
  });
  return [
    ...page.request.flatMap((member) => memberDifferences(member, operation, say)),
    ...[...operation.outermost].flatMap(([name, { deprecated, isInPath }]) =>
      deprecated || isInPath || isWord(page.text, name)
        ? []
        : [say("member", `the page does not name \`${name}\` any more`, name)],
    ),
    ...page.answer.flatMap(({ name }) =>
      isIn(operation.answer, name) ? [] : [say("answer", `answers have \`${name}\``, name)],
    ),
    ...exportedDifferences(page, operation, say),
    ...permissionDifferences(page, operation, say),
    ...limitDifferences(page, operation, say),
  ];
}

/** By its own name, by that of the object that is written with brackets, or by the last part of the way to it. */
const isIn = (names: ReadonlySet<string>, name: string): boolean =>
  [name, name.replace(/\[\w*\]$/, ""), name.split(/\.|->/).at(-1) ?? name].some((each) => names.has(each));

type Say = (what: Difference["what"], sentence: string, member?: string) => Difference;

const isWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`).test(text);

function memberDifferences(
  { name, required, type, isOutermost }: Member,
  { outermost, request }: Described,
  say: Say,
): Difference[] {
  if (!isIn(request, name))
    return [say("member", `requests have \`${name}\`${type === undefined ? "" : `, of the type ${type}`}`, name)];
  const facts = isOutermost ? outermost.get(name) : undefined;
  if (!facts) return [];
  const found: Difference[] = [];
  if (required === true && !facts.required && !facts.depends)
    found.push(say("required", `\`${name}\` is required`, name));
  if (required === false && facts.required) found.push(say("required", `\`${name}\` is optional`, name));
  const meant = typesMeant(type ?? "");
  if (meant.size > 0 && facts.types.size > 0 && ![...meant].some((each) => facts.types.has(each)))
    found.push(
      say("type", `\`${name}\` is of the type ${type}; the description has ${[...facts.types].join(", ")}`, name),
    );
  return found;
}

/** A file is no answer; but where answers hold nearly all of what it holds, they hold the same thing. */
function exportedDifferences({ exported }: Page, { answer }: Described, say: Say): Difference[] {
  const strange = exported.filter(({ name }) => !isIn(answer, name));
  if (strange.length > exported.length / 4) return [];
  return strange.map(({ name }) => say("answer", `answers have \`${name}\``, name));
}

function permissionDifferences({ permissions }: Page, operation: Described, say: Say): Difference[] {
  if (permissions.length === 0 || operation.permissions.some((name) => permissions.includes(name))) return [];
  return [
    say(
      "permission",
      `the permission is ${permissions.join(" or ")}; the description has ${operation.permissions.join(", ") || "none"}`,
    ),
  ];
}

/** A page that gives figures gives one that applies. */
function limitDifferences({ limits }: Page, operation: Described, say: Say): Difference[] {
  const isKnown = limits.some((page) =>
    operation.limits.some(({ requests, seconds }) => requests === page.requests && seconds === page.seconds),
  );
  if (limits.length === 0 || operation.limits.length === 0 || isKnown) return [];
  const text = (figures: Described["limits"]) =>
    figures.map(({ requests, seconds }) => `${requests} in ${seconds} s`).join(", ");
  return [say("limit", `the limit is ${text(limits)}; the description has ${text(operation.limits)}`)];
}
