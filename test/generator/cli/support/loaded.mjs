import { appendFileSync } from "node:fs";
import { register } from "node:module";

// Writes the name of each module that is imported to the file that LOADED names.
const hooks = `
import { appendFileSync } from "node:fs";
export async function resolve(name, context, next) {
  appendFileSync(process.env.LOADED, name + "\\n");
  return next(name, context);
}`;
appendFileSync(process.env.LOADED, "");
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
