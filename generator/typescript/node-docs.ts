import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { type Docs, docsOf } from "./structures.ts";

/** openapi-typescript writes `@description …`, and what is said in more lines farther to the right; an editor shows plain text better. */
export function docsOfNode(node: ts.Node): Docs {
  const text = compiler.getSyntheticLeadingComments(node)?.[0]?.text ?? "";
  const paragraphs: string[][] = [];
  let isDeprecated = false;
  let isDropped = false;
  for (const line of text.replace(/^\*/, "").split("\n")) {
    const said = CONTINUED.test(line) ? undefined : line.replace(/^\s*\* ?/, "").trim();
    if (said === undefined) {
      if (!isDropped) paragraphs.at(-1)?.push(line.replace(CONTINUED, ""));
      continue;
    }
    // The description says the format as well.
    isDropped = /^(@(default|constant|enum|example|format|type|deprecated)\b|Format: )/.test(said) || said === "";
    if (said === "@deprecated") isDeprecated = true;
    if (!isDropped) paragraphs.push([said.replace(/^@description\s*/, "")]);
  }
  return docsOf(
    paragraphs.map((lines) => lines.join("\n")),
    isDeprecated ? [{ tagName: "deprecated" }] : [],
  );
}

const CONTINUED = /^ \* {5}/;
