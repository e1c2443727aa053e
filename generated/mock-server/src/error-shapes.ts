// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "./data/operations.js";
import { GeneralRefusal, type Refusal } from "./refusal.js";

type Body = Readonly<Record<string, unknown>>;

/**
 * How areas shape a refusal that Braze does not shape as `{message, errors?}`, by the name of the schema of the answer.
 */
// keys are schemas
const SHAPES = new Map<string, (refusal: GeneralRefusal, operation: OperationData) => Body>(
  Object.entries({
    CatalogError: ({ code, sentence, body }) =>
      code === undefined
        ? body
        : {
            errors: [{ id: code, message: sentence, parameters: [], parameter_values: [] }],
            message: "Invalid Request",
          },
    BannerSyncError: ({ sentence }) => ({ error: sentence }),
    BannerTrackError: ({ sentence }) => ({ message: sentence }),
    DataObjectError: ({ status, sentence, code = status === 429 ? "rate-limit-exceeded" : undefined }) =>
      code === undefined ? { error: sentence } : { errors: [{ id: code, message: sentence }] },
    MediaLibraryError: ({ sentence, code }) =>
      code === undefined ? { message: sentence } : { message: sentence, error_code: code },
    ScimError: ({ status, sentence }) => ({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status,
      detail: sentence,
    }),
    // Calls on webhook templates answer `message`, all others `errors`.
    TranslationError: ({ sentence, errors = [sentence] }, { id }) =>
      id.includes(".webhook.") ? { message: sentence } : { errors: errors.map((message) => ({ message })) },
  }),
);

/**
 * The body of a refusal as the operation that it is about words it; in the general shape where there is no operation.
 */
export function bodyOf(refusal: Refusal, operation: OperationData | undefined): Body {
  if (!(refusal instanceof GeneralRefusal) || operation === undefined) return refusal.body;
  const { errorShapes } = operation;
  if (refusal.status < 300) return partly(operation, refusal.code ?? refusal.sentence);
  const shape = SHAPES.get(errorShapes[String(refusal.status)] ?? errorShapes["default"] ?? "");
  return shape?.(refusal, operation) ?? refusal.body;
}

/** A success that refuses the first object: under the list of refusals that the example has, or else under `errors`. */
function partly({ example }: OperationData, words: string): Body {
  const answer = (example ?? {}) as Body;
  const list = Object.keys(answer).find((name) => name.endsWith("_errors"));
  if (list !== undefined) return { ...answer, [list]: [[0, words]] };
  return { ...answer, errors: [{ type: words, input_array: "attributes", index: 0 }] };
}
