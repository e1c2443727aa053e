// Copied by braze-codegen from templates/: edit it there.
import type { CallAnswer } from "./call.js";

/** What a call answered, taken apart for those that are no model. */
export type Content =
  | { readonly isError: true; readonly sentence: string }
  | { readonly isError: false; readonly json: string; readonly notes: string };

/** The data of a result, wherever it stands, and the notes that go with it. */
export function contentOf(answer: CallAnswer): Content {
  if (!("content" in answer) || !Array.isArray(answer.content))
    return { isError: true, sentence: "This needs a yes, and cannot be read as a resource." };
  const texts = answer.content.flatMap((block: { readonly type: string; readonly text?: string }) =>
    block.type === "text" && block.text !== undefined ? [block.text] : [],
  );
  if (answer.isError === true) return { isError: true, sentence: texts.join("\n") };
  const data = answer.structuredContent ?? objectIn(texts[0]);
  if (typeof data !== "object" || data === null) return { isError: false, json: "{}", notes: texts.join("\n") };
  const { _notes: notes = [], ...rest } = data as Readonly<Record<string, unknown>>;
  return { isError: false, json: JSON.stringify(rest), notes: [notes].flat().join("\n") };
}

function objectIn(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
