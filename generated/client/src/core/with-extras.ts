// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "./errors/configuration-error.js";
import { checkOptions } from "./given.js";
import type { AnyInput, Operation } from "./operation.js";
import { requestOptions } from "./request-options.js";
import type { Transport } from "./transport.js";

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** The body with members added that the description does not have. */
function bodyWith({ id }: Operation, body: unknown, extra: object): object {
  if (body === undefined || isPlain(Object(body))) return { ...Object(body), ...extra };
  throw new ConfigurationError(`${id}: extraBody can only be added to a body that is a plain object.`);
}

/** A transport whose calls also take the options `extraQuery` and `extraBody`; a client has it inside. */
export function withExtras(transport: Transport): Transport {
  return {
    ...transport,
    async send(operation, input, options = {}) {
      checkOptions(options, requestOptions);
      const { extraQuery, extraBody, ...rest } = options;
      const whole: AnyInput = {
        ...input,
        ...(extraQuery && { query: { ...input.query, ...extraQuery } }),
        ...(extraBody && { body: bodyWith(operation, input.body, extraBody) }),
      };
      return transport.send(operation, whole, rest);
    },
  };
}
