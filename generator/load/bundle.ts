import type SwaggerParser from "@apidevtools/swagger-parser";
import { SpecError } from "../complaint.ts";
import { type Kind, childKind, mapDocument } from "../document-walk.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { HALF_CHARACTER } from "../pointer.ts";
import { assemble } from "./assemble.ts";
import { decodePath } from "./paths.ts";
import type { KnownSource } from "./sources.ts";
import { upgrade } from "./upgrade.ts";

/**
 * One document of several files. swagger-parser reads through our own sources, so that both see one YAML and no file is read twice.
 *
 * @throws {SpecError} where the files make no document.
 */
export async function bundle(root: string, sources: ReadonlyMap<string, KnownSource>): Promise<OpenApiDocument> {
  const whole = sources.size === 1 ? (sources.get(root)?.value as OpenApiDocument) : undefined;
  // One file is its own bundle; one that lacks its paths or its title is told so by the parser.
  if (whole?.paths && whole.info) return upgrade(mapDocument(whole, "node", (part) => part) as OpenApiDocument);
  const assembled = assemble(root, sources);
  if (assembled !== undefined) return upgrade(assembled as OpenApiDocument);
  return upgrade((await bundled(root, sources)) as OpenApiDocument);
}

/** What a bundler makes of files in any order. */
export async function bundled(root: string, sources: ReadonlyMap<string, KnownSource>): Promise<unknown> {
  const fromMemory = {
    order: 1,
    canParse: true,
    parse: (file: { url: string }) => {
      const source = sources.get(decodePath(file.url));
      return source && hideData(source.value, source.kind);
    },
  };
  const { default: parser } = await import("@apidevtools/swagger-parser");
  try {
    const document = await parser.bundle(root, {
      resolve: { http: false, file: { order: 1, canRead: true, read: () => "" } },
      parse: { yaml: fromMemory, json: false, text: false, binary: false },
    } as SwaggerParser.Options);
    return showData(document);
  } catch (error) {
    const position = { file: root, line: 1, column: 1 };
    const why = error instanceof URIError ? HALF_CHARACTER : (error as Error).message.split("\n")[0];
    throw new SpecError([{ position, message: `not an OpenAPI document: ${why}` }]);
  }
}

/**
 * Examples and other data, while the bundler is at work: it follows every `$ref`, also one that is a member of an example, and looks for
 * them through all that a reference leads to, once for each reference.
 */
class Data {
  readonly #value: unknown;

  constructor(value: object) {
    this.#value = value;
  }

  static valueOf(data: Data): unknown {
    return data.#value;
  }
}

function hideData(value: unknown, kind: Kind): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (kind === "data") return new Data(value);
  if (Array.isArray(value)) return value.map((part) => hideData(part, kind));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, hideData(part, childKind(kind, key, part))]),
  );
}

function showData(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Data) return Data.valueOf(value);
  if (Array.isArray(value)) return value.map(showData);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, showData(part)]));
}
