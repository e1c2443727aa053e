import { createRequire } from "node:module";

/*
 * CommonJS packages that are required rather than imported: before Node imports one, it compiles it once more to tell its format, and looks
 * for the names of its exports, which takes half a second for the TypeScript compiler.
 */
const require = createRequire(import.meta.url);

type OpenapiTypescript = typeof import("openapi-typescript");

/** The TypeScript compiler, for its values; its types come from `import type ts from "typescript"`. */
export const compiler = require("typescript") as typeof import("typescript");

/*
 * openapi-typescript writes names as they stand into the references by which it finds parts again, and reads these with Redocly's parser,
 * which stops at a "%" that begins no character: `/100%`, `% change`. Such a reference is read as it stands.
 */
const references = createRequire(require.resolve("openapi-typescript/package.json"))(
  "@redocly/openapi-core/lib/ref-utils.js",
) as { parseRef: (ref: string) => { uri: string | null; pointer: string[] } };
const { parseRef } = references;
references.parseRef = (ref) => {
  try {
    return parseRef(ref);
  } catch {
    return parseRef(ref.replaceAll("%", "%25"));
  }
};

// The whole of openapi-typescript loads Redocly's linter and bundler as well, which take longer to load than the compiler.
export const transformSchema =
  require("openapi-typescript/dist/transform/index.cjs") as OpenapiTypescript["transformSchema"];
export const { resolveRef, scanDiscriminators } = require("openapi-typescript/dist/lib/utils.cjs") as OpenapiTypescript;
export const { astToString } = require("openapi-typescript/dist/lib/ts.cjs") as OpenapiTypescript;
