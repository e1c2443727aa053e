// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";
import { thoroughRedactor } from "./escapes.js";
import type { Operation } from "./operation.js";
import type { Hide } from "./policy.js";
import { checkToken } from "./token.js";
import { within } from "./within.js";

/** A token, or what gives the one that holds now. */
export type Token = string | (() => string | PromiseLike<string>);

type Tokens = Readonly<Record<string, Token | undefined>>;

/** The tokens of a client, which nothing can read back from it. */
export interface TokenStore {
  /** The one that an operation needs, now; one that is asked for has so many milliseconds. */
  tokenFor(operation: Operation, timeout: number, signal: AbortSignal | undefined): string | Promise<string>;
  /** Takes all of them out of a text, in case that a server or a `fetch` repeats them. */
  readonly hide: Hide;
}

// Of a token that changes, those of calls that may still be under way.
const mostKnown = 20;

/** Checks all tokens. They stay in a closure, where neither `JSON.stringify` nor `util.inspect` can see them. */
export function tokenStore(apiKey: Token | undefined, credentials: Tokens | undefined): TokenStore {
  const tokens: Tokens = { ...credentials, apiKey };
  let known: readonly string[] = [];
  let hide = thoroughRedactor(known);

  /** Keeps in mind what is a token. */
  function checked(name: string, given: unknown): string {
    const token = checkToken(name, given);
    if (!known.includes(token)) {
      known = [token, ...known].slice(0, mostKnown);
      hide = thoroughRedactor(known);
    }
    return token;
  }

  for (const [name, token] of Object.entries(tokens)) if (typeof token !== "function") checked(name, token);

  /** What a vault throws may hold what it keeps, so it is not shown. */
  const asked = (name: string, ask: () => unknown, timeout: number, signal: AbortSignal | undefined) =>
    within(signal, timeout, ask)
      .catch(() => refuse(`The function that gives ${name} failed, or took too long.`))
      .then((token) => checked(name, token));

  return {
    tokenFor({ security = "apiKey" }, timeout, signal) {
      const token = tokens[security];
      return typeof token === "function" ? asked(security, () => token(), timeout, signal) : checked(security, token);
    },
    hide: (text) => hide(text),
  };
}
