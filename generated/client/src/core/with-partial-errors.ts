// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import type { BrazeError } from "./errors/braze-error.js";
import type { PartialError } from "./errors/partial-error.js";
import { errorOf } from "./failure.js";
import { checkOptions } from "./given.js";
import { errorsOf } from "./partial.js";
import type { Transport } from "./transport.js";

/** The error for an answer that lists what was left out. */
function partialError({ text, facts, hide }: Answer, data: unknown): BrazeError | undefined {
  if (!errorsOf(data).length) return undefined;
  const answer: unknown = JSON.parse(text, (_, value) => (typeof value === "string" ? hide(value) : value));
  const errors = errorsOf(answer);
  const says = `was processed but for what the entries of "${errors[0]?.member}" (${errors.length}) speak of.`;
  return errorOf("PartialError", says, "processed", facts, { answer, errors });
}

/**
 * A transport whose calls know the option `throwOnPartial`: with it they throw a {@link PartialError} where Braze took
 * a request but refused part of it. A client has it inside.
 */
export function withPartialErrors(transport: Transport, throwOnPartial?: boolean): Transport {
  return {
    ...transport,
    async send(operation, input, options) {
      // The commonest call wants nothing of it.
      if (options === undefined && !throwOnPartial) return transport.send(operation, input);
      const { throwOnPartial: said = throwOnPartial, ...rest } = Object(options) as NonNullable<typeof options>;
      checkOptions({ throwOnPartial: said }, { throwOnPartial: "boolean" });
      const answer = await transport.send(operation, input, rest);
      return said ? { ...answer, check: (data) => partialError(answer, data) } : answer;
    },
  };
}
