import { maxBody } from "../operation/rules.ts";
import type { Teller } from "../operation/teller.ts";
import { same } from "../same.ts";
import { type Part, entriesOf, fieldsOf, memberOf } from "../side.ts";
import { registries } from "./registries.ts";
import { servers } from "./servers.ts";

/** Compares what belongs to no single operation. */
export function compareRoots(teller: Teller, before: Part, after: Part): void {
  info(teller, before, after);
  servers(teller, before, after);
  schemes(teller, before, after);
  tags(teller, before, after);
  registries(teller, before, after);
  maxBody(teller, before, after, "any operation");
  const [old, now] = [before, after].map(({ value }) => fieldsOf(value)) as [Fields, Fields];
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort())
    if ((key === "externalDocs" || (key.startsWith("x-") && !KNOWN.has(key))) && !same(old[key], now[key]))
      teller.tell(
        "words",
        ["docs"],
        memberOf(after, key) ?? memberOf(before, key) ?? after,
        `The description has another \`${key}\`.`,
      );
}

type Fields = Readonly<Record<string, unknown>>;

const KNOWN: ReadonlySet<string> = new Set(["x-permissions", "x-rate-limits", "x-toolsets", "x-max-body", "x-rules"]);

/** From which files a bundle was made is no part of what it says. */
function info(teller: Teller, before: Part, after: Part): void {
  const [old, now] = [before, after].map((part) => fieldsOf(memberOf(part, "info")?.value)) as [Fields, Fields];
  const at = memberOf(after, "info") ?? after;
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    if (key === "x-generated" || same(old[key], now[key])) continue;
    const text =
      key === "version" ? ` version is ${String(now[key])} (before: ${String(old[key])})` : ` ${key} is another one`;
    teller.tell("words", ["docs"], memberOf(at, key) ?? at, `The description's${text}.`);
  }
}

/** Schemes by which a caller is known. */
function schemes(teller: Teller, before: Part, after: Part): void {
  const [old, now] = [before, after].map((part) => {
    const components = memberOf(part, "components");
    return new Map(entriesOf(components && memberOf(components, "securitySchemes")));
  }) as [Map<string, Part>, Map<string, Part>];
  for (const [name, part] of now) {
    const was = old.get(name);
    // What is new or gone shows in the operations that ask for it.
    if (was === undefined || same(was.value, part.value)) continue;
    const wordless = ({ value }: Part) => ({ ...fieldsOf(value), description: undefined });
    const isWords = same(wordless(was), wordless(part));
    teller.tell(
      isWords ? "words" : "breaking",
      isWords ? ["docs"] : ["request", "client"],
      part,
      `The security scheme \`${name}\` is ${isWords ? "described otherwise" : "another one"}.`,
    );
  }
}

function tags(teller: Teller, before: Part, after: Part): void {
  const [old, now] = [before, after].map(({ value }) => {
    const { tags } = fieldsOf(value);
    return new Map(
      (Array.isArray(tags) ? tags : []).map((tag, index) => [String(fieldsOf(tag)["name"]), { tag, index }]),
    );
  }) as [Map<string, { tag: unknown; index: number }>, Map<string, { tag: unknown; index: number }>];
  for (const name of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(name), now.get(name)];
    if (same(was?.tag, is?.tag)) continue;
    const pointer = ["tags", (is ?? was)?.index ?? 0];
    const what = was === undefined ? "is new" : is === undefined ? "is gone" : "is described otherwise";
    teller.tell("words", ["docs"], { pointer }, `The area \`${name}\` ${what}.`);
  }
}
