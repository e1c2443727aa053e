import fc from "fast-check";
import { type Step, socketError } from "./transport.js";

/** What a server can do with a request, and whether it processed it: for most failures both are possible. */
export interface Fate {
  readonly step: Step;
  readonly processed: boolean;
}

const rejected: Step[] = [
  { status: 429 },
  { status: 429, headers: { "retry-after": "1" } },
  { status: 429, headers: { "x-ratelimit-reset": "9999" } },
  { status: 400 },
  { status: 403 },
  socketError("ECONNREFUSED", "connect"),
  socketError("EAI_AGAIN", "getaddrinfo"),
];
const doubtful: Step[] = [
  { status: 500 },
  { status: 502 },
  { status: 503, headers: { "retry-after": "1" } },
  { body: "<html></html>" },
  { body: "" },
  { body: "null" },
  { body: '"blocked"' },
  { status: 302 },
  { status: 408 },
  { status: 421 },
  { status: 425 },
  { status: 499 },
  socketError("ECONNRESET", "read"),
  socketError("UND_ERR_SOCKET"),
  new TypeError("Failed to fetch"),
  "silence",
];
const good: Step[] = [
  { status: 201, body: { message: "success" } },
  { status: 201, body: '{"message":' },
];

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ step: fc.constantFrom(...rejected), processed: fc.constant(false) }),
  fc.record({ step: fc.constantFrom(...doubtful), processed: fc.boolean() }),
  fc.record({ step: fc.constantFrom(...good), processed: fc.constant(true) }),
);

/** What happens to the attempts of a call, one after the other. */
export const fates: fc.Arbitrary<Fate[]> = fc.array(fate, { minLength: 1, maxLength: 6 });
