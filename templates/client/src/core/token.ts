// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";

// Visible ASCII without quotes. It leaves no room for "Bearer " either, whose space would give it away.
const bare = /^[!#-&(-_a-~]+$/;

/** The token; refuses what cannot be one, in words that never show it. */
export function checkToken(name: string, token: unknown): string {
  if (typeof token !== "string" || !bare.test(token))
    refuse(`${name} is ${token ? "malformed" : "missing"}: pass it as issued, without "Bearer".`);
  return token;
}
