import { same } from "../same.ts";
import { type Part, fieldsOf, memberOf, resolved } from "../side.ts";
import { contents } from "./contents.ts";
import { type Operation, namesInPath } from "./operations.ts";
import type { Teller } from "./teller.ts";
import { wordChanges } from "./word-changes.ts";

/** Compares what an operation takes beside its body. */
export function parameters(teller: Teller, before: Operation, after: Operation): void {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  for (const [key, { part, name, place }] of old)
    if (!now.has(key))
      teller.tell("breaking", ["request"], part, `${teller.who} no longer takes the ${place} parameter \`${name}\`.`);
  for (const [key, found] of now) {
    const was = old.get(key);
    if (was) parameter(teller, was, found);
    else if (isRequired(found))
      teller.tell(
        "breaking",
        ["request"],
        found.part,
        `${teller.who} requires the ${found.place} parameter \`${found.name}\`, which is new.`,
      );
    else
      teller.tell(
        "additive",
        ["request"],
        found.part,
        `${teller.who} takes the ${found.place} parameter \`${found.name}\`, which is new.`,
      );
  }
}

interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly part: Part;
}

/** Those of the path item and of the operation, by place and name; what stands in the path goes by its place there. */
function parametersOf({ item, part, path }: Operation): Map<string, Parameter> {
  const inPath = namesInPath(path);
  const found = new Map<string, Parameter>();
  for (const holder of [item, part]) {
    const list = memberOf(holder, "parameters");
    if (list === undefined || !Array.isArray(list.value)) continue;
    for (const index of list.value.keys()) {
      const parameter = resolved(memberOf(list, index) as Part);
      const { name, in: place } = fieldsOf(parameter.value);
      if (typeof name !== "string" || typeof place !== "string") continue;
      const known = place === "header" ? name.toLowerCase() : place === "path" ? String(inPath.indexOf(name)) : name;
      found.set(`${place} ${known}`, { name, place, part: parameter });
    }
  }
  return found;
}

const isRequired = ({ part, place }: Parameter): boolean =>
  place === "path" || fieldsOf(part.value)["required"] === true;

function parameter(teller: Teller, before: Parameter, after: Parameter): void {
  const { name, place, part } = after;
  const root = `the ${place} parameter \`${name}\``;
  if (before.name !== name && place === "path")
    teller.tell(
      "breaking",
      ["client", "tool"],
      part,
      `In ${teller.who}, the path parameter \`${before.name}\` is now called \`${name}\`.`,
    );
  if (isRequired(after) !== isRequired(before)) {
    if (isRequired(after)) teller.tell("breaking", ["request"], part, `${teller.who} requires ${root}.`);
    else teller.tell("additive", ["request"], part, `${teller.who} no longer requires ${root}.`);
  }
  for (const [keyword, usual] of serialisation(place, part)) {
    const [old, now] = [before, after].map((each) => writtenAs(each, keyword, usual));
    if (same(old, now)) continue;
    const at = memberOf(part, keyword) ?? part;
    teller.tell(
      "breaking",
      ["request"],
      at,
      `In ${teller.who}, ${root} is written with \`${keyword}: ${String(now)}\` (before: ${String(old)}).`,
    );
  }
  wordChanges(teller, before.part, part, root, ["description", "example", "examples", "deprecated"]);
  contents(teller, before.part, part, "request", root);
  // A value that is written as JSON, and was not, is another one whatever its schema says.
  const [wasContent, isContent] = [before.part, part].map((each) => memberOf(each, "content") !== undefined);
  if (wasContent === isContent) teller.schemas(before.part, part, "request", root);
}

/** How a parameter is written where it does not say. */
function serialisation(place: string, part: Part): [keyword: string, usual: unknown][] {
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  const style = fieldsOf(part.value)["style"] ?? usual;
  return [
    ["style", usual],
    ["explode", style === "form"],
    ["allowReserved", false],
    ["allowEmptyValue", false],
  ];
}

function writtenAs({ place, part }: Parameter, keyword: string, usual: unknown): unknown {
  const said = fieldsOf(part.value)[keyword];
  if (said !== undefined) return said;
  return keyword === "explode" ? serialisation(place, part).find(([name]) => name === "explode")?.[1] : usual;
}
