import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Installation } from "../installation.ts";
import { costs } from "../processes.ts";
import { type Row, mb, ms, times } from "../rows.ts";

const SIZES = [1, 2, 4, 8];
const ROUNDS = 1;

type Json = Record<string, unknown>;
interface Document extends Json {
  readonly paths: Record<string, Json>;
  readonly components: Json & { readonly schemas: Json };
}

/** Our own bundle once, twice, four and eight times: what grows faster than the document grows faster than the ratios. */
export async function linearity(ours: Installation): Promise<Row[]> {
  const bundle = withoutExtensions(JSON.parse(readFileSync("generated/spec/openapi.json", "utf8"))) as Document;
  const programs = SIZES.map((size) => {
    const document = join(ours.project, `times-${size}.json`);
    writeFileSync(document, JSON.stringify(several(bundle, size)));
    const args = ["generate", "--spec", document, "--out", join(ours.project, `times-${size}`)];
    return ours.run(`the description × ${size}`, args, { isCold: true });
  });
  const all = await costs(programs, ROUNDS);
  const first = all[0]?.milliseconds ?? 0;
  return all.map(({ milliseconds, peak }, index) => [
    programs[index]?.name ?? "",
    `${ms(milliseconds)}, ${mb(peak)}`,
    `once ${ms(first)}`,
    times(milliseconds, first),
  ]);
}

/** Registries and names of tools are for one copy only; without them it is a document like other people's. */
function withoutExtensions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(members.map(([key, part]) => [key, withoutExtensions(part)]));
}

function several(document: Document, size: number): Json {
  const copies = Array.from({ length: size }, (_, index) => copy(document, index));
  return {
    ...document,
    paths: Object.assign({}, ...copies.map(({ paths }) => paths)) as Json,
    components: {
      ...document.components,
      schemas: Object.assign({}, ...copies.map(({ components }) => components.schemas)) as Json,
    },
  };
}

/** The first as it is; the others below a path of their own, with schemas of their own. */
function copy(document: Document, index: number): Document {
  if (index === 0) return document;
  const text = JSON.stringify(document)
    .replace(/"#\/components\/schemas\/([^"/]+)/g, `"#/components/schemas/$1Copy${index}`)
    .replace(/"operationId":"([^"]+)"/g, `"operationId":"copy${index}.$1"`);
  const { paths, components, ...rest } = JSON.parse(text) as Document;
  const renamed = (members: Json, name: (key: string) => string) =>
    Object.fromEntries(Object.entries(members).map(([key, value]) => [name(key), value]));
  return {
    ...rest,
    paths: renamed(paths, (path) => `/copy${index}${path}`) as Document["paths"],
    components: { ...components, schemas: renamed(components.schemas, (name) => `${name}Copy${index}`) },
  };
}
