// Copied by braze-codegen from templates/: edit it there.

/** One link of a `Link` header (RFC 8288). */
export interface Link {
  /** The target as written, which may be relative. */
  readonly target: string;
  /** Its relation types in lower case: `next`, `prev`. */
  readonly rel: readonly string[];
  /** All parameters by their names in lower case; of a name that comes twice the first counts. */
  readonly params: Readonly<Record<string, string>>;
}

const link = /[\s,]*<([^>]*)>/y;
// Commas and semicolons may stand inside quotes, so the header cannot be split at them.
const param = /\s*;\s*(?:([^\s=;,"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?)?\s*/y;

/** Reads a `Link` header. What follows a mistake is left out. */
export function parseLinkHeader(header: string | null | undefined): Link[] {
  const links: Link[] = [];
  const text = header ?? "";
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) position = pattern.lastIndex;
    return match;
  };
  for (let start = take(link); start; start = take(link)) {
    const params = new Map<string, string>();
    for (let found = take(param); found; found = take(param)) {
      const [, name, quoted, bare] = found;
      const value = quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "";
      if (name && !params.has(name.toLowerCase())) params.set(name.toLowerCase(), value);
    }
    const rel = (params.get("rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    links.push({ target: (start[1] ?? "").trim(), rel, params: Object.fromEntries(params) });
  }
  return links;
}
