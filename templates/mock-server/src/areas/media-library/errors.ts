// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../../data/operations.js";
import { documented, wordsOf } from "../../documented.js";
import { Refusal } from "../../refusal.js";

/** The refusal with a code, and with what a program can use of it. */
export function assetError(
  operation: OperationData,
  error_code: string,
  meta: Readonly<Record<string, string | number>> = {},
): Refusal {
  const error = documented(operation, error_code);
  const message = error === undefined ? error_code : wordsOf(error);
  return new Refusal(error?.status ?? 400, { message, error_code, meta });
}
