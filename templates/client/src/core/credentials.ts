// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";
import type { Operation } from "./operation.js";
import { redactor } from "./redact.js";

type Tokens = Readonly<Record<string, string | undefined>>;

/** The tokens of a client, which nothing can read back from it. */
export interface TokenStore {
  /** The one that an operation needs. */
  tokenFor(operation: Operation): string;
  /** Takes all of them out of a text, in case that a server or a `fetch` repeats them. */
  hide(text: string): string;
}

// Visible ASCII without quotes. It leaves no room for "Bearer " either, whose space would give it away.
const bare = /^[!#-&(-_a-~]+$/;

/** Refuses what cannot be a token, in words that never show it. */
function check(tokens: Tokens, name: string): string {
  const token = tokens[name];
  if (!token) return refuse(`${name} is missing: it is ${token === "" ? "empty" : "undefined"}. ${cure(name)}`);
  if (bare.test(token)) return token;
  return refuse(`${name} is malformed: no quotes, no white space, no "Bearer", as Braze issued it.`);
}

const cure = (name: string): string =>
  name === "apiKey"
    ? "Pass a REST API key; where it comes from an environment variable, set that."
    : `Pass it to the client as credentials: { ${name}: "…" }.`;

/** Checks all tokens. They stay in a closure, where neither `JSON.stringify` nor `util.inspect` can see them. */
export function tokenStore(apiKey: string | undefined, credentials: Tokens | undefined): TokenStore {
  const tokens: Tokens = { ...credentials, apiKey };
  const hide = redactor(Object.keys(tokens).map((name) => check(tokens, name)));
  return { tokenFor: ({ security = "apiKey" }) => check(tokens, security), hide };
}
