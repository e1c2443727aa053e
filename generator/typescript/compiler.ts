import { createRequire } from "node:module";

/*
 * CommonJS packages that are required rather than imported: before Node imports one, it compiles it once more to tell its format, and looks
 * for the names of its exports, which takes half a second for the TypeScript compiler.
 */
const require = createRequire(import.meta.url);

/** The TypeScript compiler, for its values; its types come from `import type ts from "typescript"`. */
export const compiler = require("typescript") as typeof import("typescript");
