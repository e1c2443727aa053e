// Copied by braze-codegen from templates/: edit it there.
import { schemaOfTool } from "./data/schemas.js";
import type { Tool } from "./data/tools.js";
import type { Arguments } from "./input.js";
import { spoken, withValuesAt } from "./member-places.js";
import { schemasAt } from "./schema-walk.js";
import { isReference, type Secrets } from "./secrets.js";

/** Arguments with the secrets that they named. */
export interface WithSecrets {
  readonly args: Arguments;
  /** What cannot be read, a sentence each. */
  readonly mistakes: readonly string[];
  /** Takes the secrets out of what goes back to the client. */
  hide<T>(value: T): T;
}

const placeholder = "[secret]";

/** Arguments as they may be logged and shown: references stay, and a secret that was given as text is gone. */
export const withoutSecrets = ({ _meta: { secrets = [] } }: Tool, args: Arguments): Arguments =>
  secrets.reduce(
    (shown, path) => withValuesAt(shown, path, (value) => (isReference(value) ? value : placeholder)),
    args,
  );

/** Puts secrets where arguments name them. Where Braze wants Base64, a file in another form is encoded. */
export function withSecrets(tool: Tool, args: Arguments, secrets: Secrets): WithSecrets {
  const { secrets: paths = [] } = tool._meta;
  if (paths.length === 0) return { args, mistakes: [], hide: (value) => value };
  const mistakes: string[] = [];
  const found = new Set<string>();
  const schema = schemaOfTool(tool.name);
  let whole = args;
  for (const path of paths) {
    const isBase64 = schemasAt(schema, path.replaceAll("/*", "/0")).some(
      (part) => part["contentEncoding"] === "base64",
    );
    whole = withValuesAt(whole, path, (value) => {
      const read = isReference(value) ? secrets(value) : undefined;
      if (read && "mistake" in read) {
        mistakes.push(`\`${spoken(path)}\` ${read.mistake}: ask whoever runs the server for the name.`);
        return value;
      }
      const text = read ? textOf(read.bytes, isBase64) : value;
      if (typeof text === "string" && text !== "") found.add(text);
      return text;
    });
  }
  return { args: whole, mistakes, hide: hider([...found]) };
}

/** Files of text end in a line break that is no part of the secret. */
function textOf(bytes: Buffer, isBase64: boolean): string {
  const text = bytes.toString("utf8").trim();
  return isBase64 && !/^[A-Za-z0-9+/\s]+={0,2}$/.test(text) ? bytes.toString("base64") : text;
}

/** Fewer characters are found in ordinary words. */
const shortest = 4;
/** So much of a secret is told from other text: a message may be cut in the middle of one. */
const begin = 12;

function hider(secrets: readonly string[]): <T>(value: T) => T {
  // As they are, and as they stand within JSON; the longest first, since one may hold another.
  const forms = [...new Set(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]))]
    .filter(({ length }) => length >= shortest)
    .sort((a, b) => b.length - a.length);
  const hide = (value: unknown): unknown => {
    if (typeof value === "string") return forms.reduce(without, value);
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [hide(name), hide(part)]));
  };
  return (value) => hide(value) as typeof value;
}

/** A text without a secret, or as much of its beginning as there is. */
function without(text: string, secret: string): string {
  let rest = text;
  let shown = "";
  for (let at = rest.indexOf(secret.slice(0, begin)); at !== -1; at = rest.indexOf(secret.slice(0, begin))) {
    let length = Math.min(begin, secret.length);
    while (length < secret.length && rest[at + length] === secret[length]) length++;
    shown += rest.slice(0, at) + placeholder;
    rest = rest.slice(at + length);
  }
  return shown + rest;
}
