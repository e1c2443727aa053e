// Copied by braze-codegen from templates/: edit it there.
import type { CallAnswer } from "./call.js";

/** What a call answered, taken apart for those that are no model. */
export type Content =
  | { readonly isError: true; readonly sentence: string }
  | { readonly isError: false; readonly json: string; readonly notes: string };

/** The data of a result stand in its first text, and notes in those after it. */
export function contentOf(answer: CallAnswer): Content {
  const blocks = "content" in answer && Array.isArray(answer.content) ? answer.content : [];
  const texts = blocks.flatMap((block: { readonly type: string; readonly text?: string }) =>
    block.type === "text" && block.text !== undefined ? [block.text] : [],
  );
  const [first = "", ...notes] = texts;
  const isError = !("content" in answer) || answer.isError === true;
  if (isError) return { isError, sentence: texts.join("\n") || "This needs a yes, and cannot be read as a resource." };
  return { isError, json: first, notes: notes.join("\n") };
}
