// Copied by braze-codegen from templates/: edit it there.
import { type OperationData, operations } from "../../data/operations.js";
import { documented, wordsOf } from "../../documented.js";
import { Refusal } from "../../refusal.js";

/** What is said of an id where no operation is known: one id says much the same wherever it comes. */
const WORDS = new Map(
  operations
    .filter(({ area }) => area === "catalogs")
    .flatMap(({ errors = [] }) => errors)
    // The last of an id counts: Braze's own words, and of several the first.
    .sort((a, b) => Number(a.message === undefined) - Number(b.message === undefined))
    .reverse()
    .flatMap((error) => (error.code === undefined ? [] : [[error.code, wordsOf(error)] as const])),
);

/** What the description says of an id of an operation. */
export function wordsOfId(operation: OperationData, id: string): string | undefined {
  const error = documented(operation, id);
  return error === undefined ? WORDS.get(id) : wordsOf(error);
}

/** A refusal in the shape that the catalog endpoints share. */
export function catalogError(
  id: string,
  parameters: Readonly<Record<string, string>> = {},
  message: string | undefined = WORDS.get(id),
  status = 400,
): Refusal {
  const error = {
    id,
    message: message ?? id,
    parameters: Object.keys(parameters),
    parameter_values: Object.values(parameters),
  };
  return new Refusal(status, { errors: [error], message: "Invalid Request" });
}

/** A refusal because the catalog or the item does not exist, with the status that the operation's page prints. */
export function notFound(
  id: "catalog-not-found" | "item-not-found",
  operation: OperationData,
  parameters: Readonly<Record<string, string>>,
): Refusal {
  return catalogError(id, parameters, undefined, documented(operation, id)?.status ?? 404);
}
