import { mapDocument } from "../document-walk.ts";
import type { ApiModel } from "../model/model.ts";
import { reachedFrom, schemaMap } from "../model/schemas.ts";
import { withoutIds } from "../json-schema/without-ids.ts";
import type { OutputFile } from "../output-file.ts";
import { table } from "../typescript/print.ts";
import { tableFile } from "../typescript/table-file.ts";
import { header } from "./header.ts";

/** Keywords that only tell people something. */
const PROSE = new Set(["title", "description", "deprecated", "default", "externalDocs", "readOnly", "writeOnly"]);

/** The schemas of successful answers, for whoever makes up an answer and wants to know whether it could be a true one. */
export function answerTables(model: ApiModel, path: string): OutputFile {
  const types = Object.fromEntries(
    model.operations.flatMap(({ id, success }) => (success.type === undefined ? [] : [[id, success.type]])),
  );
  const schemas = schemaMap(model);
  const roots = Object.values(types).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const reached = [...reachedFrom(schemas, roots)].sort();
  const own = Object.fromEntries(reached.map((name) => [name, bare(schemas[name] ?? true)]));
  return tableFile(path, header(model), [
    `/** Name of the schema of each operation's success. */\nexport const answerTypes: Readonly<Record<string, string>> = ${table(types)};`,
    `/** Those schemas and what they refer to. A function, since few processes need them. */\nexport const answerSchemas = (): Readonly<Record<string, unknown>> => (${table(own)});`,
  ]);
}

/** A schema without what is only for people, whose references lead to `$defs`. */
const bare = (schema: unknown): unknown =>
  mapDocument(withoutIds(schema, "schema"), "schema", (part, kind) => {
    if (kind !== "schema") return part;
    return Object.fromEntries(
      Object.entries(part)
        .filter(([key]) => !PROSE.has(key) && !key.startsWith("x-"))
        .map(([key, value]) => [
          key,
          key === "$ref" && typeof value === "string" ? value.replace("#/components/schemas/", "#/$defs/") : value,
        ]),
    );
  });
