import { readFileSync } from "node:fs";
import { typeErrorsOf } from "./types.ts";

/** A process that is sent the paths of outputs, one after another, and says what is wrong with their types. */
process.on("message", (path: string) => {
  const errors = typeErrorsOf(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>);
  process.send?.({ errors: errors.slice(0, 3), count: errors.length });
});
