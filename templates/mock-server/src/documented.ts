// Copied by braze-codegen from templates/: edit it there.
import type { ErrorWords, OperationData } from "./data/rows.js";
import { GeneralRefusal, Refusal, refuse } from "./refusal.js";

/** The error of an operation whose name or words are these, as the description has it. */
export function documented({ errors = [] }: OperationData, words: RegExp | string): ErrorWords | undefined {
  return errors.find(({ code, message }) =>
    typeof words === "string" ? code === words || message === words : words.test(code ?? message ?? ""),
  );
}

/** What Braze says of it, to the letter; a sentence of the description where Braze's words are not known. */
export const wordsOf = ({ message, when }: ErrorWords): string => message ?? when;

/** The refusal that the description words, in the shape of the operation. */
export function refuseAs(error: ErrorWords): Refusal {
  const { status, code, when } = error;
  if (IN_ERROR.test(when)) return new Refusal(status, { error: wordsOf(error) });
  return new GeneralRefusal(status, wordsOf(error), { code });
}

/** The refusal that the description words just so for the operation; in these words with 400 where it does not. */
export function refusedAs(operation: OperationData, words: string): Refusal {
  const error = documented(operation, words);
  return error === undefined ? refuse(400, words) : refuseAs(error);
}

/** How the description says that an answer has another member than usual for its words. */
const IN_ERROR = /stands in `error`, not in `message`/;
