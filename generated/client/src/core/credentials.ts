// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "./errors/configuration-error.js";
import type { Operation } from "./operation.js";

type Tokens = Readonly<Record<string, string | undefined>>;

// Visible ASCII without quotes. It leaves no room for "Bearer " either, whose space would give it away.
const bare = /^[!#-&(-_a-~]+$/;

/** Refuses what cannot be a token, in words that never show it. */
function check(tokens: Tokens, name: string): string {
  const token = tokens[name];
  if (!token)
    throw new ConfigurationError(`${name} is missing: it is ${token === "" ? "empty" : "undefined"}. ${cure(name)}`);
  if (bare.test(token)) return token;
  throw new ConfigurationError(`${name} is malformed: no quotes, no white space, no "Bearer", as Braze issued it.`);
}

const cure = (name: string): string =>
  name === "apiKey"
    ? "Pass a REST API key; where it comes from an environment variable, set that."
    : `Pass it to the client as credentials: { ${name}: "…" }.`;

/**
 * Checks all tokens and gives the one that an operation needs. They stay in a closure, where neither `JSON.stringify`
 * nor `util.inspect` can see them.
 */
export function tokenStore(
  apiKey: string | undefined,
  credentials: Tokens | undefined,
): (operation: Operation) => string {
  const tokens: Tokens = { ...credentials, apiKey };
  for (const name in tokens) check(tokens, name);
  return ({ security = "apiKey" }) => check(tokens, security);
}
