// Copied by braze-codegen from templates/: edit it there.
import type { CallFacts } from "./errors/braze-error.js";

/** An answer that is no success, as advice is given on it. */
export interface Failed {
  /** HTTP status; 0 for a redirect in browsers, which hide it. */
  readonly status: number;
  /** Its headers, without tokens. */
  readonly headers: Headers;
  /** When the API takes requests again, where the answer says so. */
  readonly resetAt: Date | undefined;
  readonly facts: CallFacts;
}

/** Says what to do about an answer that is no success, in a sentence for the error's message. */
export type Advice = (failed: Failed) => string | undefined;

/** The host of a redirect; the rest of its address may hold anything. */
function hostIn(headers: Headers, baseUrl: string): string {
  const location = headers.get("location");
  return location && URL.canParse(location, baseUrl) ? `to ${new URL(location, baseUrl).host}` : "elsewhere";
}

/**
 * The advice of a client: which instance and which permission an error is about, until when to wait, where a redirect
 * leads. A transport gets it as its option `advice`.
 *
 * @example
 * const transport = createTransport({ apiKey, instance: "US-01", advice: adviceOn });
 */
export const adviceOn: Advice = ({ status, headers, resetAt, facts: { baseUrl, permission } }) => {
  if (status === 0 || (status >= 300 && status < 400))
    return `It leads ${hostIn(headers, baseUrl)}, and Braze never redirects: check baseUrl, and what is in between.`;
  if (status === 401) return `Check the key and the instance: ${baseUrl} takes no key of another one.`;
  if (status === 429) return resetAt && `Try again at ${resetAt.toISOString()}.`;
  if (status !== 403) return undefined;
  const right = permission ? `the permission ${permission}` : "the right to do this";
  return `The key lacks ${right}, or may not be used from this address. A key cannot be edited: create a new one.`;
};
