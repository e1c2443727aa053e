import type { Ajv2020 } from "ajv/dist/2020.js";
import type { SchemaEnv } from "ajv/dist/compile/index.js";
import type { KeywordCxt } from "ajv/dist/compile/validate/index.js";
import type { CodeKeywordDefinition } from "ajv/dist/types/index.js";

/**
 * By default every function that ajv makes notes which members and elements it looked at, for `unevaluatedProperties` and
 * `unevaluatedItems` of whoever calls it, and so tries all forms of an `anyOf` where one has fitted already. Here only those do of which
 * somebody asks.
 *
 * @param asked - Ids of their schemas; nobody in them refers beside itself to one that is not among them.
 */
export function noteEvaluated(ajv: Ajv2020, asked: ReadonlySet<string>): void {
  // The option is looked at for each function anew, and functions are made while others are being made.
  Object.defineProperty(ajv.opts, "unevaluated", {
    get() {
      let current: SchemaEnv | undefined;
      for (const each of ajv._compilations) current = each;
      return current !== undefined && asked.has(current.root.baseId);
    },
  });
  const rule = ajv.RULES.all["$ref"];
  if (typeof rule !== "object") throw new Error("ajv has no keyword $ref");
  const { code } = rule.definition as CodeKeywordDefinition;
  const callOnly = (cxt: KeywordCxt): void => {
    const [id = ""] = String(cxt.schema).split("#");
    // A member's value: whoever asks about the object does not ask about it.
    if (id !== "" && !asked.has(id))
      Object.assign(cxt, { it: { ...cxt.it, opts: { ...cxt.it.opts, unevaluated: false } } });
    code(cxt);
  };
  rule.definition = { ...rule.definition, code: callOnly } as typeof rule.definition;
}
