import { suggest } from "../../generator/suggest.ts";

/** What exists, for a text to mention. */
export interface Known {
  readonly operations: readonly { readonly id: string; readonly method: string; readonly path: string }[];
  /** Methods of the client that are no operation: `users.trackAll`. */
  readonly helpers?: readonly string[];
  readonly permissions: readonly string[];
  readonly areas: readonly string[];
  readonly tools: readonly string[];
  readonly toolsets: readonly string[];
  readonly instances: readonly string[];
  readonly hosts: readonly string[];
  /** The flags of a command, without dashes, by the words that a line calls it by. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  readonly scripts: readonly string[];
  readonly extensions: readonly string[];
  /** How many there are of what a noun names: `operations`, `rate limits`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The sizes that a body may have, in bytes. */
  readonly bodies: readonly number[];
}

interface Complaint {
  readonly at: number;
  readonly message: string;
}

type Check = (text: string, known: Known) => Iterable<Complaint | undefined>;

/** What a text says of the spec and of the commands that is not so: `file:line: …; did you mean "…"?`. */
export function wrongMentions(file: string, text: string, known: Known): string[] {
  const complaints = checks.flatMap((check) => [...check(text, known)].filter((each) => each !== undefined));
  return complaints
    .sort((a, b) => a.at - b.at)
    .map(({ at, message }) => `${file}:${text.slice(0, at).split("\n").length}: ${message}`);
}

/** A complaint unless the name is one of those that exist. */
function expectOne(at: number, what: string, name: string, names: Iterable<string>): Complaint | undefined {
  const all = [...names];
  return all.includes(name) ? undefined : { at, message: `there is no ${what} "${name}"${suggest(name, all)}` };
}

/** What stands where the pattern's first group does, or its group of another number. */
function* found(text: string, pattern: RegExp, group = 1): Generator<{ at: number; name: string }> {
  for (const match of text.matchAll(new RegExp(pattern, "gd"))) {
    const range = match.indices?.[group];
    if (range) yield { at: range[0], name: match[group] ?? "" };
  }
}

/** The texts of a list: of an array in code, or of values separated by commas. */
const quoted = (list: string): string[] => [...list.matchAll(/["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? "");
const ids = ({ operations }: Known) => operations.map(({ id }) => id);

/** A name, or a pattern such as `catalogs.*` that some name fits. */
function expectPattern(at: number, what: string, name: string, names: readonly string[]): Complaint | undefined {
  if (name === "*" || (name.endsWith(".*") && names.some((each) => each.startsWith(name.slice(0, -1)))))
    return undefined;
  return expectOne(at, what, name, names);
}

/** Objects of examples that have dots in them and are nothing of Braze's, and what files and hosts end in. */
const CODE = /^(mock|server|policy|util|process|error|request|page|item|mistake|complaint|limit|options|response)\./;
const FILE = /\.(ts|js|mjs|json|jsonl|yaml|yml|md|hbs|log|com|eu|example|localhost)$/;

/** `users.track` in quotes or backticks: an operation or a permission, where its first word is one that these begin with, or nearly. */
function* dottedNames(text: string, known: Known): Generator<Complaint | undefined> {
  const names = [...ids(known), ...known.permissions];
  const heads = new Set(names.map((name) => name.split(".")[0] ?? ""));
  for (const { at, name } of found(text, /["'`]([a-z]\w*(?:\.[a-z]\w*)+)(?:\(\))?["'`]/)) {
    const head = name.split(".")[0] ?? "";
    if (CODE.test(name) || FILE.test(name)) continue;
    if (heads.has(head) || suggest(head, heads).includes("did you mean"))
      yield expectOne(at, "operation or permission", name, names);
  }
}

/** `braze.users.track(…)`, also without parentheses. */
function* methods(text: string, known: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /(?<![\w.-])braze\.([a-z]\w*(?:\.[a-z]\w*)*)/))
    if (!/^(js|jsonl|config(\.\w+)?|com|eu|log)$/.test(name))
      yield expectOne(at, "method of the client", name, [...ids(known), ...(known.helpers ?? [])]);
}

/** Where code takes operations: `mock.fail("…")`, `permissionsFor([…])`, `{operation: "…"}`. */
function* operationsInCode(text: string, known: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /\bmock\.fail\("([^"]+)"/))
    yield expectPattern(at, "operation", name, ids(known));
  for (const pattern of [
    /\bpermissionsFor\((\[[^\]]*\])/,
    /\bmissing\(\[[^\]]*\], (\[[^\]]*\])/,
    /\.operations; \/\/ (\[[^\]]*\])/,
  ])
    for (const { at, name: list } of found(text, pattern))
      for (const name of quoted(list)) yield expectOne(at, "operation", name, ids(known));
}

/** Where code, flags and answers take permissions: keys of the mock, `--permissions`, `--key name=…`, `"permission": "…"`. */
function* permissions(text: string, { permissions: all }: Known): Generator<Complaint | undefined> {
  for (const { at, name: list } of found(text, /\bkeys: \{([^}]*)\}/))
    for (const name of quoted(list.replace(/["'][^"']*["']:/g, ""))) yield expectPattern(at, "permission", name, all);
  for (const { at, name } of found(text, /--permissions ([a-z][\w.,]*)/))
    for (const each of name.split(",")) yield expectOne(at, "permission", each, all);
  for (const { at, name } of found(text, /--key [\w-]+=([\w.,*]*[\w*])/))
    for (const each of name.split(",")) yield expectPattern(at, "permission", each, all);
  for (const { at, name } of found(text, /"permission": "([^"]+)"/)) yield expectOne(at, "permission", name, all);
  for (const pattern of [
    /\bmissing\((\[[^\]]*\])/,
    /\b(?:permissionsFor|missing|permissionsOfGrants)\(.*\); \/\/ (\[[^\]]*\])/,
  ])
    for (const { at, name: list } of found(text, pattern))
      for (const name of quoted(list)) yield expectOne(at, "permission", name, all);
}

/** `catalogs:write`, wherever it stands, and whatever follows --grant. */
function* grants(text: string, { areas }: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /(?<![\w.*-])([a-z_]+|\*):(?:read|write)\b/))
    if (!["*", "area", "effect"].includes(name)) yield expectOne(at, "area", name, areas);
  for (const { at, name: list } of found(text, /--grant '?([a-z_*][\w:*,]*)/))
    for (const grant of list.split(",")) {
      const access = grant.split(":")[1] ?? "";
      // `--grant a,b` stands for any.
      if (grant.length === 1) continue;
      if (access !== "read" && access !== "write")
        yield { at, message: `"${grant}" is no grant: write an area and read or write` };
    }
}

/** After --tools and --exclude-tools, in lists of code, in lines of the audit log. */
function* tools(text: string, { tools: all, toolsets }: Known): Generator<Complaint | undefined> {
  for (const pattern of [
    /--(?:exclude-)?tools (?!names\b)([a-z][\w,]*)/,
    /\b(?:tools|excludeTools): \[([^\]]*)\]/,
    /"tool": ("[^"]+")/,
  ])
    for (const { at, name: list } of found(text, pattern))
      for (const name of list.startsWith('"') ? quoted(list) : list.split(",")) yield expectOne(at, "tool", name, all);
  for (const { at, name: list } of found(text, /--toolsets (?!names\b)([a-z][\w,]*)/))
    for (const name of list.split(",")) yield expectOne(at, "toolset", name, toolsets);
}

/** Whether a written path, whose parameters may have values or be cut to `{…}`, is this one. A trailing `…` stands for the rest. */
function isPath(written: string, path: string): boolean {
  const [given, real] = [written, path].map((each) => each.split("/"));
  if (!given || !real) return false;
  const open = given.at(-1) === "…";
  if (open ? real.length < given.length : real.length !== given.length) return false;
  return (open ? given.slice(0, -1) : given).every(
    (word, index) => real[index] === word || /^\{/.test(real[index] ?? ""),
  );
}

/** `POST /users/track`, and `/users/track` in quotes or backticks. */
function* paths(text: string, { operations }: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /\b((?:GET|POST|PUT|PATCH|DELETE) \/(?!__mock)[\w{}…/-]+)/)) {
    const [method = "", path = ""] = name.split(" ");
    if (operations.some((operation) => operation.method === method && isPath(path, operation.path))) continue;
    yield expectOne(
      at,
      "operation",
      name,
      operations.map((operation) => `${operation.method} ${operation.path}`),
    );
  }
  const heads = new Set(operations.map(({ path }) => path.split("/")[1] ?? ""));
  for (const { at, name } of found(text, /[`"](\/[a-z_][\w{}…/-]*)[`"]/)) {
    const [, head = "", ...rest] = name.split("/");
    // One word that no path begins with is a pointer to a member.
    if (!heads.has(head) && (rest.length === 0 || !suggest(head, heads).includes("did you mean"))) continue;
    if (!operations.some(({ path }) => isPath(name, path)))
      yield expectOne(
        at,
        "path",
        name,
        operations.map(({ path }) => path),
      );
  }
}

/** Rows of a table that say which operation a path is. */
function* rows(text: string, { operations }: Known): Generator<Complaint | undefined> {
  for (const match of text.matchAll(/^\| ([^|]*) \| ([^|]*) \|/gm)) {
    const said = [...(match[2] ?? "").matchAll(/`([\w.]+)`/g)].map((each) => each[1] ?? "");
    for (const [, method, path = ""] of (match[1] ?? "").matchAll(/\b(GET|POST|PUT|PATCH|DELETE)`? (\/[\w{}…/-]+)/g)) {
      const { id } = operations.find((each) => each.method === method && isPath(path, each.path)) ?? {};
      if (id !== undefined && !said.some((name) => id === name || id.endsWith(`.${name}`)))
        yield { at: match.index, message: `${method} ${path} is ${id}, and the table says ${said.join(", ")}` };
    }
  }
}

/** What npm and npx take for themselves, before the name of a command. */
const NPM = [
  "no-install",
  "prefix",
  "yes",
  "package",
  "workspace",
  "workspaces",
  "ignore-scripts",
  "omit",
  "silent",
  "save-dev",
  "dev",
];

/** Flags: of the command that the line or the file is about, or of any of them. */
function* flags(text: string, { commands }: Known): Generator<Complaint | undefined> {
  const all = [...new Set(Object.values(commands).flat())];
  for (const { at, name } of found(text, /(?<![\w-]|\w\[)--([a-z][a-z-]*)(?=[\s`'"=,.:;\]]|$)/)) {
    const line = text.slice(text.lastIndexOf("\n", at) + 1, text.indexOf("\n", at) + 1 || undefined);
    if (NPM.includes(name) || /\b(npm install|npm ci|git |curl |for \()/.test(line)) continue;
    const [, own = all] = Object.entries(commands).find(([command]) => line.includes(command)) ?? [];
    yield expectOne(
      at,
      "flag",
      `--${name}`,
      own.map((flag) => `--${flag}`),
    );
  }
}

function* instances(text: string, known: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /\b([A-Z]{2}-\d{2})\b/))
    yield expectOne(at, "instance", name, known.instances);
  for (const { at, name } of found(text, /\b(https:\/\/rest\.[a-z]+-\d+\.braze\.(?:com|eu))\b/))
    yield expectOne(at, "host", name, known.hosts);
}

function* scripts(text: string, known: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /\bnpm run ([a-z][\w:-]*)/))
    yield expectOne(at, "script", name, known.scripts);
}

function* extensions(text: string, known: Known): Generator<Complaint | undefined> {
  for (const { at, name } of found(text, /`(x-(?!ratelimit)[a-z-]+)/))
    yield expectOne(at, "extension", name, known.extensions);
}

const WORDS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" ");

/** `164 operations`, `five packages`, `4 MB`: figures written by hand. */
function* figures(text: string, { counts, bodies }: Known): Generator<Complaint | undefined> {
  const nouns = Object.keys(counts).join("|");
  for (const match of text.matchAll(
    new RegExp(`(at most )?\\b(\\d[\\d,]*|${WORDS.join("|")})\\s+(?:npm |API-key )?(${nouns})\\b`, "g"),
  )) {
    const [, most, figure = "", noun = ""] = match;
    const said = WORDS.includes(figure) ? WORDS.indexOf(figure) : Number(figure.replaceAll(",", ""));
    // "Two operations share a pool" counts some and not all, so small words count only where they count all of something small.
    if (most || said === counts[noun] || (WORDS.includes(figure) && said < 5)) continue;
    yield { at: match.index, message: `there are ${counts[noun]} ${noun}, and this says ${figure}` };
  }
  for (const { at, name } of found(text, /\b(?:body|bodies)\b[^.\n]*?\b(\d+) MB\b/))
    if (!bodies.includes(Number(name) * 1_000_000))
      yield {
        at,
        message: `no body may have ${name} MB; there are ${bodies.map((bytes) => `${bytes / 1_000_000} MB`).join(", ")}`,
      };
}

const checks: readonly Check[] = [
  dottedNames,
  methods,
  operationsInCode,
  permissions,
  grants,
  tools,
  paths,
  rows,
  flags,
  instances,
  scripts,
  extensions,
  figures,
];
