import { same } from "../same.ts";
import { valueText } from "../where.ts";
import { baseOf, isAnnotation } from "./keywords.ts";
import { ADDITIVE, type Local, NARROWER, OTHER, WORDS, local } from "./local.ts";
import type { Normal, Said } from "./normal.ts";

/** What is said of a schema and asserts nothing of its values. */
export function annotationChanges(before: Normal, after: Normal): Local[] {
  const keywords = [...new Set([...before.said.keys(), ...after.said.keys()])].filter(isAnnotation).sort();
  return keywords.flatMap((keyword) => {
    const [old, now] = [before.said.get(keyword), after.said.get(keyword)];
    return same(old?.value, now?.value) ? [] : annotationChange(baseOf(keyword), old, now);
  });
}

function annotationChange(keyword: string, before: Said | undefined, after: Said | undefined): Local[] {
  const pointer = (after ?? before)?.pointer ?? [];
  const value = after?.value;
  switch (keyword) {
    case "default":
      return [defaultChange(before, after)];
    case "deprecated":
      return value === true
        ? [local(ADDITIVE, pointer, "is deprecated", ["docs", "client"])]
        : [local(WORDS, pointer, "is no longer deprecated", ["docs", "client"])];
    case "readOnly":
      return value === true
        ? [local({ request: "breaking", answer: "words" }, pointer, "is only in answers, and no longer taken")]
        : [local({ request: "additive", answer: "words" }, pointer, "is taken in requests, too")];
    case "writeOnly":
      return value === true
        ? [local({ request: "words", answer: "breaking" }, pointer, "is only in requests, and no longer given")]
        : [local({ request: "words", answer: "additive" }, pointer, "is given in answers, too")];
    case "x-effect":
    case "x-egress":
    case "x-secret":
      return [memberEffect(keyword, before, after)];
    case "xml":
      return [local(OTHER, pointer, "is written otherwise in XML")];
    case "discriminator":
      return [
        local(
          before === undefined ? ADDITIVE : OTHER,
          pointer,
          after === undefined ? "no longer has a discriminator" : `has ${before ? "another" : "a"} discriminator`,
          ["client"],
        ),
      ];
    default:
      return [local(WORDS, pointer, `has ${wordOf(keyword, before, after)}`)];
  }
}

function wordOf(keyword: string, before: Said | undefined, after: Said | undefined): string {
  const name = keyword.startsWith("x-")
    ? `\`${keyword}\``
    : ({ externalDocs: "link to documentation" }[keyword] ?? keyword);
  if (after === undefined) return `no ${name} any more`;
  return before === undefined ? `a ${name} now` : name.endsWith("s") ? `other ${name}` : `another ${name}`;
}

/** Who leaves a member out gets what the default says. */
function defaultChange(before: Said | undefined, after: Said | undefined): Local {
  if (after === undefined)
    return local(
      { request: "breaking", answer: "words" },
      before?.pointer ?? [],
      `no longer has the default ${valueText(before?.value)}`,
    );
  const was = before === undefined ? "" : ` (before: ${valueText(before.value)})`;
  return local(
    { request: before === undefined ? "additive" : "breaking", answer: "words" },
    after.pointer,
    `has the default ${valueText(after.value)}${was}`,
  );
}

/** What a member does beyond holding a value: policies refuse more of it, or less. */
function memberEffect(keyword: string, before: Said | undefined, after: Said | undefined): Local {
  const pointer = (after ?? before)?.pointer ?? [];
  const levels = after === undefined ? ({ request: "additive", answer: "words" } as const) : NARROWER;
  const affects = keyword === "x-effect" ? (["effect", "grant", "tool"] as const) : (["effect", "tool"] as const);
  const what = {
    "x-effect": `the effect ${valueText((after ?? before)?.value)}`,
    "x-egress": "the effect that its address is called",
    "x-secret": "the mark of a secret",
  }[keyword];
  return local(levels, pointer, after === undefined ? `no longer has ${what}` : `has ${what}`, affects);
}
