import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** ajv with its formats, loaded when something is first compiled: a run in which hardly anything has changed compiles nothing. */
export const ajvLibrary = () => ({
  ...(require("ajv/dist/2020.js") as Pick<typeof import("ajv/dist/2020.js"), "Ajv2020">),
  addFormats: (require("ajv-formats") as typeof import("ajv-formats")).default,
});
