import { type Part, entriesOf, fieldsOf, memberOf, resolved } from "../side.ts";
import { contents } from "./contents.ts";
import type { Operation } from "./operations.ts";
import type { Teller } from "./teller.ts";
import { wordChanges } from "./word-changes.ts";
import { same } from "../same.ts";

/** Compares the bodies that an operation takes. */
export function requestBody(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [before, after].map(({ part }) => resolvedMember(part, "requestBody"));
  const root = "the request";
  const isRequired = (part: Part | undefined) => fieldsOf(part?.value)["required"] === true;
  if (!old || !now) {
    if (now) {
      const isNeeded = isRequired(now);
      teller.tell(
        isNeeded ? "breaking" : "additive",
        ["request"],
        now,
        `${teller.who} ${isNeeded ? "requires" : "takes"} a body.`,
      );
    } else if (old) teller.tell("breaking", ["request"], old, `${teller.who} no longer takes a body.`);
    return;
  }
  if (isRequired(now) !== isRequired(old)) {
    if (isRequired(now)) teller.tell("breaking", ["request"], now, `${teller.who} requires a body.`);
    else teller.tell("additive", ["request"], now, `${teller.who} no longer requires a body.`);
  }
  wordChanges(teller, old, now, root, ["description"]);
  contents(teller, old, now, "request", root);
}

/** Compares the answers of an operation, status by status. */
export function answers(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [before, after].map(({ part }) => new Map(entriesOf(resolvedMember(part, "responses")))) as [
    Map<string, Part>,
    Map<string, Part>,
  ];
  for (const [status, part] of old)
    if (!now.has(status))
      teller.tell(
        /^2/.test(status) ? "breaking" : "additive",
        ["answer"],
        part,
        `${teller.who} no longer has ${answerText(status)}.`,
      );
  for (const [status, part] of now) {
    const was = old.get(status);
    if (was) answer(teller, was, part, answerText(status));
    else teller.tell("additive", ["answer"], part, `${teller.who} may give ${answerText(status)}, which is new.`);
  }
}

const answerText = (status: string): string =>
  status === "default" ? "the answer to all other cases" : `the answer ${status}`;

function answer(teller: Teller, before: Part, after: Part, root: string): void {
  wordChanges(teller, before, after, root, ["description"]);
  contents(teller, before, after, "answer", root);
  headers(teller, before, after, root);
  if (!same(fieldsOf(before.value)["links"], fieldsOf(after.value)["links"]))
    teller.tell("words", ["docs"], memberOf(after, "links") ?? after, `In ${teller.who}, ${root} links elsewhere.`);
}

function headers(teller: Teller, before: Part, after: Part, root: string): void {
  const [old, now] = [before, after].map(
    (part) =>
      new Map(entriesOf(memberOf(part, "headers")).map(([name, header]) => [name.toLowerCase(), { name, header }])),
  ) as [Map<string, { name: string; header: Part }>, Map<string, { name: string; header: Part }>];
  for (const [key, { name, header }] of old)
    if (!now.has(key))
      teller.tell("breaking", ["answer"], header, `In ${teller.who}, ${root} no longer has the header \`${name}\`.`);
  for (const [key, { name, header }] of now) {
    const was = old.get(key)?.header;
    if (!was) {
      teller.tell(
        "additive",
        ["answer"],
        header,
        `In ${teller.who}, ${root} has the header \`${name}\`, which is new.`,
      );
      continue;
    }
    const place = `the header \`${name}\` of ${root}`;
    const [wasAlways, isAlways] = [was, header].map(({ value }) => fieldsOf(value)["required"] === true);
    if (wasAlways !== isAlways)
      teller.tell(
        isAlways ? "additive" : "breaking",
        ["answer"],
        header,
        `In ${teller.who}, ${place} is ${isAlways ? "always" : "not always"} there.`,
      );
    wordChanges(teller, was, header, place, ["description", "example", "examples", "deprecated"]);
    contents(teller, was, header, "answer", place);
    teller.schemas(was, header, "answer", place);
  }
}

function resolvedMember(part: Part, key: string): Part | undefined {
  const member = memberOf(part, key);
  return member && resolved(member);
}
