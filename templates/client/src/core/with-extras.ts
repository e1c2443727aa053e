// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "./errors/configuration-error.js";
import { checkOptions } from "./given.js";
import type { AnyInput, Operation } from "./operation.js";
import { writeQuery } from "./query.js";
import { extraOptions } from "./request-options.js";
import type { Transport } from "./transport.js";

const isPlain = (value: unknown): value is object =>
  Object(value) === value && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** The body with members added that the description does not have. */
function bodyWith({ id }: Operation, body: unknown, extra: object): object {
  if (body === undefined || isPlain(body)) return { ...body, ...extra };
  throw new ConfigurationError(`${id}: extraBody can only be added to a body that is a plain object.`);
}

/** A transport whose calls also take the options `extraQuery` and `extraBody`; a client has it inside. */
export function withExtras(transport: Transport): Transport {
  return {
    ...transport,
    async send(operation, input, options) {
      if (options === undefined) return transport.send(operation, input);
      const { extraQuery, extraBody, ...rest } = Object(options) as NonNullable<typeof options>;
      checkOptions({ extraQuery, extraBody }, extraOptions);
      const whole: AnyInput = {
        ...input,
        ...(extraQuery && { query: { ...input.query, ...extraQuery } }),
        ...(extraBody && { body: bodyWith(operation, input.body, extraBody) }),
      };
      // An operation without parameters brings nothing that writes them.
      return transport.send(extraQuery ? { writeQuery, ...operation } : operation, whole, rest);
    },
  };
}
