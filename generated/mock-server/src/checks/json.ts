// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../data/operations.js";
import { documented, refuseAs } from "../documented.js";
import { Refusal, refuse } from "../refusal.js";

/**
 * Braze's catalogs allow 50 levels in a value, its other objects fewer; what is deeper than this was not written by a
 * person.
 */
const MAX_DEPTH = 100;

/** Members of all objects of a body, and objects and lists: each costs more than its bytes say. */
const MAX_MEMBERS = 100_000;

/**
 * Parses a JSON body. Throws 400 when it is not JSON in UTF-8, nests too deeply, has too many members, or names
 * `__proto__`: checks and handlers behind this point may walk the value without care.
 */
export function parseJson(bytes: Uint8Array, operation: OperationData): unknown {
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    // Told from the text, since parsing is what hostile bodies make long.
    checkSize(text);
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const own = documented(operation, NO_JSON);
    throw own
      ? refuseAs(own)
      : new Refusal(400, { error: "Error while parsing request body. Please check your syntax." });
  }
  if (text.includes("__proto__") || ESCAPED.test(text)) checkNames(value);
  return value;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Some operations word it otherwise. */
const NO_JSON = /^\s*(Error while parsing request body|Problem:\s*message body does not match)/;

/** What may be some of the characters of `__proto__`. */
const ESCAPED = /\\u00[567]/;

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Counts levels and members. Of a text that is no JSON it says anything. */
function checkSize(text: string): void {
  if (text.length <= MAX_DEPTH) return;
  let depth = 0;
  let members = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON && ++members > MAX_MEMBERS) throw tooMany("members");
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      if (++containers > MAX_MEMBERS) throw tooMany("objects and lists");
      if (++depth > MAX_DEPTH) throw refuse(400, `Bad Request: the body nests deeper than ${MAX_DEPTH} levels`);
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth--;
  }
}

const tooMany = (what: string): Refusal =>
  refuse(400, `Bad Request: the body has more than ${MAX_MEMBERS.toLocaleString("en")} ${what}`);

/** Where the string ends that begins there: at the first quote behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function checkNames(root: unknown): void {
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) throw refuse(400, "Bad Request: the body has a member named '__proto__'");
    for (const member of Object.values(value)) if (typeof member === "object" && member !== null) waiting.push(member);
  }
}
