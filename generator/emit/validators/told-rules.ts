import type { Ajv2020 } from "ajv/dist/2020.js";
import { _Code } from "ajv/dist/compile/codegen/code.js";
import type { Rule } from "ajv/dist/compile/rules.js";
import type { KeywordCxt } from "ajv/dist/compile/validate/index.js";
import type { CodeKeywordDefinition, KeywordErrorCxt, KeywordErrorDefinition } from "ajv/dist/types/index.js";
import type { JsonSchemaObject } from "../../openapi.ts";
import { value } from "../../typescript/print.ts";
import { conditionWords, refusals } from "../../json-schema/rule-words.ts";

/**
 * ajv says of `if` and `not` that they failed, and not what they are about. Here a complaint also carries the schema in words, where there
 * are short ones: `when` under an `if`, "with \`broadcast: true\`"; `rule` under a `not`, "leave out \`recipients\`", or the `pattern` that
 * a text must not match.
 */
export function tellRules(ajv: Ajv2020): void {
  replaceParams(ajv, "if", ({ schema, params, data }) => {
    const words = isSchema(schema) ? conditionWords(schema) : undefined;
    // The name of the clause, or of the variable that holds it.
    const clause: unknown = params["ifClause"];
    const failing = typeof clause === "string" ? value(clause) : String(clause);
    if (words === undefined) return `{failingKeyword: ${failing}}`;
    const when = `(${failing} === "then" ? "with " : "without ") + ${value(words)}`;
    return `{failingKeyword: ${failing}, when: ${ofObject(data, when)}}`;
  });
  goOnAfterClause(ajv);
  replaceParams(ajv, "not", ({ schema, parentSchema, data }) => {
    if (!isSchema(schema)) return "{}";
    const rules = refusals(schema, "", Object.keys((parentSchema as JsonSchemaObject | undefined)?.properties ?? {}));
    const { pattern } = schema;
    if (rules.length === 0 && typeof pattern === "string") return `{pattern: ${value(pattern)}}`;
    const words = value(rules.join(" and "));
    // Of a list the rules are about its entries.
    const rule = schema.allOf ? `Array.isArray(${String(data)}) ? ${words} : undefined` : ofObject(data, words);
    return rules.length === 0 ? "{}" : `{rule: ${rule}}`;
  });
}

/** A rule on members is broken by what has none as well; of that its words would not be true. */
const ofObject = (data: unknown, words: string): string =>
  `typeof ${String(data)} === "object" && ${String(data)} !== null && !Array.isArray(${String(data)}) ? ${words} : undefined`;

/** A validator that stops at the first complaint would stop below \`then\` and never tell why that was asked. */
function goOnAfterClause(ajv: Ajv2020): void {
  const rule = ruleOf(ajv, "if");
  const { code } = rule.definition as CodeKeywordDefinition;
  const goOn = (cxt: KeywordCxt): void => {
    const { subschema } = cxt;
    cxt.subschema = (schema, valid) =>
      subschema.call(cxt, schema.keyword === "if" ? schema : { ...schema, compositeRule: true }, valid);
    code(cxt);
  };
  rule.definition = { ...rule.definition, code: goOn } as typeof rule.definition;
}

/** In place, since the order in which ajv tries keywords is the order of its complaints; and for this ajv alone. */
function replaceParams(ajv: Ajv2020, keyword: string, params: (cxt: KeywordErrorCxt) => string): void {
  const rule = ruleOf(ajv, keyword);
  const { error } = rule.definition as CodeKeywordDefinition;
  const told: KeywordErrorDefinition = { message: error?.message ?? "", params: (cxt) => new _Code(params(cxt)) };
  rule.definition = { ...rule.definition, error: told } as typeof rule.definition;
}

function ruleOf(ajv: Ajv2020, keyword: string): Rule {
  const rule = ajv.RULES.all[keyword];
  if (typeof rule !== "object") throw new Error(`ajv has no keyword ${keyword}`);
  return rule;
}

const isSchema = (schema: unknown): schema is JsonSchemaObject => typeof schema === "object" && schema !== null;
