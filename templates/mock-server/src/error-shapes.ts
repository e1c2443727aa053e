// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "./data/operations.js";
import { GeneralRefusal, type Refusal } from "./refusal.js";

type Body = Readonly<Record<string, unknown>>;

/**
 * How areas shape a refusal that Braze does not shape as `{message, errors?}`, by the name of the schema of the answer.
 */
// keys are schemas
const SHAPES = new Map<string, (refusal: GeneralRefusal) => Body>(
  Object.entries({
    BannerSyncError: ({ sentence }) => ({ error: sentence }),
    BannerTrackError: ({ sentence }) => ({ message: sentence }),
    DataObjectError: ({ status, sentence }) =>
      status === 429 ? { errors: [{ id: "rate-limit-exceeded", message: sentence }] } : { error: sentence },
    MediaLibraryError: ({ sentence }) => ({ message: sentence }),
    ScimError: ({ status, sentence }) => ({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status,
      detail: sentence,
    }),
    TranslationError: ({ sentence, errors = [sentence] }) => ({ errors: errors.map((message) => ({ message })) }),
  }),
);

/**
 * The body of a refusal as the operation that it is about words it; in the general shape where there is no operation.
 */
export function bodyOf(refusal: Refusal, operation: OperationData | undefined): Body {
  if (!(refusal instanceof GeneralRefusal) || operation === undefined) return refusal.body;
  const { errorShapes } = operation;
  const shape = SHAPES.get(errorShapes[String(refusal.status)] ?? errorShapes["default"] ?? "");
  return shape?.(refusal) ?? refusal.body;
}
