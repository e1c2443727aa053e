import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tarballOf } from "../../generator/release/packages.ts";
import type { Stranger } from "./stranger.ts";

/** The operation that the version before does not have. */
export const ADDED = { path: "/campaigns/duplicate", id: "campaigns.duplicate" } as const;
/** The member that it has, and that is gone since: `note` of POST /sends/id/create. */
export const GONE = { schema: "SendsIdCreateRequest", member: "note" } as const;

/** What there is of it. */
const PACKAGES = ["spec", "client", "permissions"];

interface Document {
  readonly paths: Record<string, unknown>;
  readonly components: { readonly schemas: Record<string, { readonly properties?: Record<string, unknown> }> };
}

/**
 * Makes and publishes a version before this one: the generator of the tarball with an older description, and what it generates. An
 * operation has come since, and a member has gone.
 *
 * @param tarballs - The folder with the packed generator.
 * @param modules - The libraries of the generator.
 */
export async function publishVersionBefore(
  maker: Stranger,
  tarballs: string,
  modules: string,
  version: string,
  before: string,
): Promise<void> {
  const file = tarballOf({ name: "braze-codegen", version });
  await maker.sh(`tar -xzf "${join(tarballs, file)}"`);
  const generator = join(maker.folder, "package");
  symlinkSync(modules, join(maker.folder, "node_modules"), "junction");
  change<{ version: string }>(join(generator, "package.json"), (manifest) => ({ ...manifest, version: before }));
  change<Document>(join(generator, "generated/spec/openapi.json"), older);
  mkdirSync(join(maker.folder, "out"));
  const chosen = PACKAGES.map((name) => `--package ${name}`).join(" ");
  await maker.sh(`node package/generator/bin.mjs generate --out out --rules sound ${chosen}`);
  for (const name of PACKAGES)
    await maker.sh(`export PATH="$PWD/node_modules/.bin:$PATH"; cd out/${name} && npm run --silent build`);
  for (const folder of ["package", ...PACKAGES.map((name) => `out/${name}`)])
    await maker.sh(`cd ${folder} && npm publish --ignore-scripts --provenance=false --access=public`);
}

function older(document: Document): Document {
  const { [ADDED.path]: _added, ...paths } = document.paths;
  const properties = document.components.schemas[GONE.schema]?.properties;
  if (_added === undefined || properties === undefined)
    throw new Error(
      `test/release/before.ts wants ${ADDED.path} and ${GONE.schema}, and the description has them no more.`,
    );
  properties[GONE.member] = { type: "string", description: "What the send is about, for whoever reads the figures." };
  return { ...document, paths };
}

function change<T>(file: string, edit: (content: T) => T): void {
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, "utf8")) as T), null, 2));
}
