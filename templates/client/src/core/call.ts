// Copied by braze-codegen from templates/: edit it there.
import type { Call, Input, Operation, Output } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { ResponsePromise } from "./response-promise.js";
import type { Transport } from "./transport.js";

/**
 * Calls one operation. A bundle that uses `call` and single operations holds nothing of the others.
 *
 * @example
 * ```ts
 * import { call, createTransport } from "@braze-codegen/client/core";
 * import { usersTrack } from "@braze-codegen/client/operations/users";
 *
 * await call(createTransport({ apiKey, instance: "US-01" }), usersTrack, { body: { events } });
 * ```
 */
export function call<C extends Call>(
  transport: Transport,
  operation: Operation<C>,
  input: Input<C>,
  options?: RequestOptions,
): ResponsePromise<Output<C>> {
  return new ResponsePromise(transport.send(operation, input, options));
}
