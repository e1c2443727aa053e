// Copied by braze-codegen from templates/: edit it there.
import { BrazeError, type CallFacts, type Outcome } from "./braze-error.js";
import { kept } from "./kept.js";

/** One entry of the `errors` that Braze answers: a sentence, or an object with an id in areas such as catalogs. */
export type ErrorEntry =
  string | { readonly id?: string; readonly message?: string; readonly [member: string]: unknown };

/** An answer that is not a success, as an error keeps it. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Milliseconds that it asks to wait, or 0. */
  readonly wait: number;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const mostErrors = 1000;

function describe(entry: ErrorEntry): string {
  if (typeof entry === "string") return entry;
  const { message, id } = Object(entry);
  return message ? message + (id ? ` (${id})` : "") : JSON.stringify(entry);
}

/**
 * Braze answered with a status that is not a success. Statuses with a meaning of their own have a class of their own.
 */
export class ApiError extends BrazeError {
  override readonly name: string = "ApiError";
  /** HTTP status. */
  declare readonly status: number;
  /** Headers of the answer. */
  declare readonly headers: Headers;
  /** The answer: parsed where it is JSON, otherwise its text, such as the HTML page of a proxy. */
  declare readonly body: unknown;
  /** The `errors` of the answer, each as Braze wrote it. */
  declare readonly errors: readonly ErrorEntry[];

  constructor({ status, headers, text }: FailedAnswer, outcome: Outcome, facts: CallFacts, advice = "") {
    const body = parse(text);
    // General answers say `message`, those to broken JSON `error`, those of SCIM `detail`.
    const { message, error, detail, errors = [] } = Object(body);
    const list: ErrorEntry[] = [errors].flat().slice(0, mostErrors);
    const words = [`${facts.request} answered ${status}`, message ?? error ?? detail, ...list.map(describe)];
    const sentence = words.filter(Boolean).join(": ").replace(/\.?$/, ".");
    super(advice ? `${sentence} ${advice}` : sentence, outcome, facts);
    this.status = status;
    this.headers = headers;
    // What is too long to be kept is no longer JSON.
    this.body = kept(text) === text ? body : kept(text);
    this.errors = list;
  }
}
