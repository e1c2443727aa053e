import type { ts } from "ts-morph";
import type { Api } from "./api.ts";
import { type Collector, collector } from "./collect.ts";
import { type CodeFiles, slashes } from "./files.ts";
import { modulesWithClient, notRead } from "./components.ts";
import { followFlows } from "./flows/flows.ts";
import { importedFile, specifiersIn } from "./imports.ts";
import { CLIENT_PACKAGE, isForApi } from "./origin.ts";
import { optionsOf, programsOf } from "./projects.ts";
import { type Reading, readingOf } from "./reading.ts";
import type { Findings } from "./report.ts";
import { toolsInJson } from "./tools.ts";
import { visitFiles } from "./visit.ts";

/** Reads a code base: which operations it uses, and what could not be told. */
export function readCode({ code, json, others }: CodeFiles, api: Api): Findings {
  const collect = collector();
  const files = new Set<string>();
  const imports = new Map<string, readonly string[]>();
  const modules = new Set<string>();
  for (const program of programsOf(code)) {
    const reading = readingOf(program, api, collect);
    for (const file of reading.files) {
      files.add(slashes(file.fileName));
      imports.set(slashes(file.fileName), importsOf(reading, file));
    }
    if (reading.meanings.names.size > 0) followFlows(reading);
    visitFiles(reading);
    if (others.length > 0) for (const each of modulesWithClient(reading)) modules.add(each);
  }
  for (const file of json) for (const { operation, node } of toolsInJson(api, file)) collect.use(node, operation);
  const found = collect.found();
  const unread = others.flatMap((file) => notRead(file, api, modules, optionsOf(file)));
  return { ...found, unresolved: [...found.unresolved, ...unread], files: [...files], imports };
}

/** The files that a file imports, and what it imports that is not there. Packages stand with their names. */
function importsOf(reading: Reading, file: ts.SourceFile): readonly string[] {
  return specifiersIn(file).map((specifier) => {
    const imported = importedFile(reading.checker, specifier);
    if (imported) return slashes(imported.fileName);
    tellMissing(reading, reading.collect, specifier);
    return specifier.text;
  });
}

function tellMissing({ api }: Reading, collect: Collector, specifier: ts.StringLiteralLike): void {
  const { text, parent } = specifier;
  const clause = (parent as { importClause?: { isTypeOnly?: boolean } }).importClause;
  if (clause?.isTypeOnly) return;
  const name = /^(@[^/]+\/)?[^/]+/.exec(text)?.[0] ?? "";
  if (name === CLIENT_PACKAGE)
    collect.unresolved(
      specifier,
      `${name} is not installed here, so that calls through it have no types; run the package manager's install first.`,
    );
  else if (
    text.startsWith(".") &&
    api.words.some((word) =>
      text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .includes(word),
    )
  )
    collect.unresolved(specifier, `${text} is not there, so that calls through it have no types; generate it first.`);
  else if (!text.startsWith(".") && isForApi(api, name))
    collect.unresolved(
      specifier,
      `${name} is not installed here or has no types, so that it is not known what it calls; run the package manager's install first.`,
    );
}
