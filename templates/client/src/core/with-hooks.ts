// Copied by braze-codegen from templates/: edit it there.
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { checkOptions } from "./given.js";
import { visible } from "./headers.js";
import type { CallEvent, Hooks } from "./hooks.js";
import type { Observer } from "./observer.js";
import { checkHooks, requestOptions } from "./request-options.js";
import type { Transport } from "./transport.js";

/** What a hook is told beside the facts of its call. */
type Told<Name extends keyof Hooks> = Omit<Parameters<NonNullable<Hooks[Name]>>[0], keyof CallEvent>;

/** Tells all hooks of one name; what they are told is made for each of them, and only where there is one. */
type Tell = <Name extends keyof Hooks>(name: Name, event: () => Told<Name>) => void;

const teller =
  (hooks: readonly Hooks[], call: CallEvent): Tell =>
  (name, event) => {
    for (const each of hooks) {
      const hook = each[name] as ((event: object) => unknown) | undefined;
      // In an async function whatever is thrown, now or later, is a rejection.
      if (hook) (async () => hook({ ...call, ...event() }))().catch(() => {});
    }
  };

const observerOf = (tell: Tell): Observer => ({
  sent(attempt, { url, headers, body }, hide) {
    tell("onRequest", () => ({
      attempt,
      url: hide(url),
      headers: visible(headers, hide),
      body: () => (typeof body === "string" ? hide(body) : undefined),
    }));
  },
  answered(attempt, { status, headers }, text, { rateLimit, ...facts }, hide) {
    tell("onResponse", () => ({
      attempt,
      status,
      headers: visible(headers, hide),
      body: () => hide(text),
      rateLimit: { ...rateLimit },
      ...facts,
    }));
  },
  retried(attempt, error, delay) {
    tell("onRetry", () => ({ attempt, error, delay }));
  },
});

/**
 * A transport that tells hooks what its calls do, and whose calls may bring hooks of their own; a client has it inside.
 *
 * @throws {ConfigurationError} when there is no hook of such a name.
 * @example
 * const transport = withHooks(createTransport({ apiKey, instance: "US-01" }), {
 *   onRetry: ({ request, delay }) => console.warn(request, "again in", delay, "ms"),
 * });
 */
export function withHooks(transport: Transport, shared: Hooks | readonly Hooks[] = []): Transport {
  checkHooks(shared);
  const own = [shared].flat();
  let calls = 0;
  return {
    ...transport,
    async send(operation, input, options) {
      // The commonest call has neither.
      if (options === undefined && !own.length) return transport.send(operation, input);
      const { hooks = [], ...rest } = checkOptions({ ...options }, requestOptions);
      checkHooks(hooks);
      const all = [own, hooks].flat(2);
      if (!all.length) return transport.send(operation, input, rest);
      const { id, method, path, effect, pii = false } = operation;
      const tell = teller(all, { call: ++calls, operation: id, request: `${method} ${path}`, effect, pii });
      const failed = (error: unknown) => tell("onError", () => ({ error }));
      try {
        return { ...(await transport.send(operation, input, { ...rest, observer: observerOf(tell) })), failed };
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  };
}
