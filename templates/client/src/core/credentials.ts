// Copied by braze-codegen from templates/: edit it there.
import { within } from "./abort.js";
import { refuse } from "./errors/configuration-error.js";
import type { Operation } from "./operation.js";
import { redactor } from "./redact.js";

/** A token, or what gives the one that holds now. */
export type Token = string | (() => string | PromiseLike<string>);

type Tokens = Readonly<Record<string, Token | undefined>>;

/** The tokens of a client, which nothing can read back from it. */
export interface TokenStore {
  /** The one that an operation needs, now; one that is asked for has so many milliseconds. */
  tokenFor(operation: Operation, timeout: number, signal: AbortSignal | undefined): Promise<string>;
  /** Takes all of them out of a text, in case that a server or a `fetch` repeats them. */
  hide(text: string): string;
}

// Visible ASCII without quotes. It leaves no room for "Bearer " either, whose space would give it away.
const bare = /^[!#-&(-_a-~]+$/;

// Of a token that changes, those of calls that may still be under way.
const mostKnown = 20;

/** Checks all tokens. They stay in a closure, where neither `JSON.stringify` nor `util.inspect` can see them. */
export function tokenStore(apiKey: Token | undefined, credentials: Tokens | undefined): TokenStore {
  const tokens: Tokens = { ...credentials, apiKey };
  let known: readonly string[] = [];
  let hide = redactor(known);

  /** Refuses what cannot be a token, in words that never show it; and keeps in mind what is one. */
  function checked(name: string, token: unknown): string {
    if (typeof token !== "string" || !bare.test(token))
      refuse(
        `${name} is ${token ? "malformed" : "missing"}: pass it as Braze issued it, without quotes, white space or "Bearer".`,
      );
    if (!known.includes(token)) {
      known = [token, ...known].slice(0, mostKnown);
      hide = redactor(known);
    }
    return token;
  }

  for (const [name, token] of Object.entries(tokens)) if (typeof token !== "function") checked(name, token);

  return {
    async tokenFor({ security = "apiKey" }, timeout, signal) {
      let token: unknown = tokens[security];
      if (typeof token === "function") {
        const ask = token;
        token = await within(signal, timeout, () => ask() as unknown).catch(() =>
          // What a vault throws may hold what it keeps.
          refuse(`The function that gives ${security} failed, or took too long.`),
        );
      }
      return checked(security, token);
    },
    hide: (text) => hide(text),
  };
}
