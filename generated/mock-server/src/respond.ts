// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { parseJson } from "./checks/json.js";
import { Validation } from "./checks/validate.js";
import { copy } from "./copy.js";
import type { MockContext, RequestDraft } from "./context.js";
import type { OperationData } from "./data/operations.js";
import type { MockRequest } from "./mock-request.js";
import type { Route } from "./router.js";
import type { Steps } from "./steps.js";

/** The part of a request behind the rate limit: JSON, parameters, body, handler. Throws a refusal. */
export function* respond(
  { areas, state, work, clock, strictness, stubs }: MockContext,
  { operation, path }: Route,
  request: MockRequest,
  mediaType: string | null,
  bytes: Uint8Array,
  draft: RequestDraft,
): Steps<Answer> {
  const area = areas[operation.area];
  const note = (sentence: string, pointer?: string) => draft.notes.add(sentence, pointer);
  const validation = new Validation({
    operation,
    path,
    area,
    strictness,
    note,
    // The log shows what was sent.
    beforeChange() {
      if (draft.entry.body === body) draft.entry.body = copy(body);
    },
  });
  const expected = operation.bodyRequired || bytes.byteLength > 0;
  // Other media types reach the handler as bytes.
  const isJson = /[/+]json\b/i.test(mediaType ?? operation.contentTypes[0] ?? "");
  const body = !expected ? undefined : isJson ? jsonOf(bytes, operation, draft) : bytes;
  yield;

  const query = validation.parameters(request.query);
  if (expected) validation.body(body);
  validation.constraints(query, body);
  yield;
  const stub = stubs.take({ operation: operation.id, path, query, body });
  if (stub !== undefined) {
    draft.entry.stubbed = true;
    return stub;
  }
  const begun: Steps[] = [];
  const handled = area?.handlers[operation.id]?.({
    operation,
    path,
    query,
    origin: request.origin,
    body,
    isValid: validation.isValid,
    state,
    now: clock.now(),
    check: (value, isWorded) => validation.partOfBody(value, isWorded),
    note,
    later(job, due) {
      const steps = work.add(operation.id, job, due, note);
      if (steps !== undefined) begun.push(steps);
    },
  });
  const reply = handled !== undefined && Symbol.iterator in handled ? yield* handled : handled;
  for (const steps of begun) yield* steps;
  // The rule for an operation without a handler: the example of the description is a true answer to some request.
  const { status, body: content, headers } = reply ?? { body: operation.example ?? {} };
  return { status: status ?? operation.success, headers: headers ?? {}, body: content };
}

/** The parsed body; what is none goes into recordings as it was sent. */
function jsonOf(bytes: Uint8Array, operation: OperationData, draft: RequestDraft): unknown {
  try {
    const body = parseJson(bytes, operation);
    [draft.entry.body, draft.bytes] = [body, bytes.byteLength];
    return body;
  } catch (error) {
    draft.text = new TextDecoder().decode(bytes);
    throw error;
  }
}
