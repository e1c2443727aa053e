// Copied by braze-codegen from templates/: edit it there.
import { counted } from "./counted.js";
import { type SchemaNode, schemaOf, schemasAt, steps } from "./schema-walk.js";
import { suggest } from "./suggest.js";

/** What a validator says about one mistake. */
export interface Mistake {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/**
 * What Braze would answer to a mistake, where that is known.
 *
 * @param missing - Of a choice between members: those of which one has to be there.
 */
export type Answers = (mistake: Mistake, missing?: readonly string[]) => string | undefined;

/** A sentence about a mistake, with what Braze would say of it. */
export const withAnswer = (sentence: string, answer: string | undefined): string =>
  answer === undefined ? sentence : `${sentence} Braze would answer "${answer}".`;

/** Says what is wrong at one place, or nothing where another mistake says it better. */
export function explainOne(mistake: Mistake, schema: unknown): string | undefined {
  const { keyword, params, instancePath, schemaPath } = mistake;
  const place = subject(instancePath);
  if (keyword === "if" || schemaPath.includes("/propertyNames/")) return undefined;
  switch (keyword) {
    case "required":
      return `${member(instancePath, params["missingProperty"])} is missing.`;
    case "dependentRequired":
      return `${member(instancePath, params["property"])} needs ${member(instancePath, params["missingProperty"])} beside it.`;
    case "additionalProperties":
    case "unevaluatedProperties": {
      const extra = params["additionalProperty"] ?? params["unevaluatedProperty"];
      const known = membersAt(schema, instancePath);
      // A member of another form of the value.
      if (known.includes(String(extra))) return `${member(instancePath, extra)} is not allowed here.`;
      return `${member(instancePath, extra)} does not exist${suggest(String(extra), known)}`;
    }
    case "propertyNames":
      return `${member(instancePath, params["propertyName"])} has a name that is not allowed.${aboutObject(schema, instancePath)}`;
    case "minProperties":
    case "maxProperties": {
      const bound = keyword === "minProperties" ? "at least" : "at most";
      const known = membersAt(schema, instancePath).map(quoted).join(", ");
      return `${place} must have ${bound} ${params["limit"]} of ${known || "its members"}.`;
    }
    case "type":
      return `${place} must be ${[params["type"]]
        .flat()
        .flatMap((each) => KINDS[String(each)] ?? String(each))
        .join(" or ")}.`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${place} must be ${COMPARISONS[String(params["comparison"])] ?? String(params["comparison"])} ${figure(params["limit"])}.`;
    case "minLength":
      return `${place} must have at least ${counted(Number(params["limit"]), "character")}.`;
    case "maxLength":
      return `${place} may have at most ${counted(Number(params["limit"]), "character")}.`;
    case "minItems":
      return `${place} must have at least ${counted(Number(params["limit"]), "item")}.`;
    case "maxItems":
      return `${place} may have at most ${counted(Number(params["limit"]), "item")}.`;
    case "uniqueItems":
      return `${place} must not have the same item twice.`;
    case "format":
      return `${place} must be ${FORMATS[String(params["format"])] ?? `of the format ${String(params["format"])}`}.${aboutValue(schema, instancePath, mistake)}`;
    case "pattern":
      return `${place} ${inWords(mistake.message ?? `fails ${keyword}`)}.${aboutValue(schema, instancePath, mistake)}`;
    case "enum":
      return `${place} must be one of ${listed(params["allowedValues"])}.`;
    case "const":
      return `${place} must be ${JSON.stringify(params["allowedValue"])}.`;
    case "x-constraints":
      return mistake.message;
    case "false schema":
      return `${place} is not allowed here.`;
    case "not": {
      if (typeof params["rule"] === "string") return told(instancePath, params["rule"]);
      if (typeof params["pattern"] === "string")
        return `${place} must not match "${params["pattern"]}".${aboutValue(schema, instancePath)}`;
      const together = (schemaOf(schema, instancePath, schemaPath) as { required?: unknown } | undefined)?.required;
      if (!Array.isArray(together)) return `${place} is not allowed in this form.${aboutObject(schema, instancePath)}`;
      const names = together.map((name) => member(instancePath, name)).join(" and ");
      return `${names} ${together.length === 1 ? "is not allowed here" : "cannot stand together"}.`;
    }
    default:
      return `${place} ${inWords(mistake.message ?? `fails ${keyword}`)}.`;
  }
}

/** A rule on the members of an object: "leave out `recipients`". */
function told(instancePath: string, rule: string): string {
  if (instancePath !== "") return `${subject(instancePath)}: ${rule}.`;
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "an integer",
  boolean: "true or false",
  array: "an array",
  object: "an object",
};
const COMPARISONS: Readonly<Record<string, string>> = {
  ">=": "at least",
  "<=": "at most",
  ">": "more than",
  "<": "less than",
};
const FORMATS: Readonly<Record<string, string>> = {
  date: "a date such as 2026-11-02",
  "date-time": "a time such as 2026-11-02T09:30:00Z",
  email: "an email address",
  uri: "a web address",
  uuid: "a UUID",
};

const figure = (limit: unknown): string => Number(limit).toLocaleString("en");

/** ajv shouts. */
const inWords = (message: string): string => message.replace("must NOT", "must not");

/**
 * What the schema says about the value at a place, as the end of a sentence about its shape: some rules have no short
 * name.
 */
export function aboutObject(schema: unknown, instancePath: string): string {
  if (instancePath === "") return "";
  const texts = schemasAt(schema, instancePath).flatMap(({ description }) =>
    typeof description === "string" ? description.replace(/\s+/g, " ").trim() : [],
  );
  // What a place says of its value is short; what the value's own schema says is the rule.
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return "";
  return ` The rule: ${longest.length > 300 ? `${longest.slice(0, 300)}…` : longest}`;
}

/**
 * What the value at a place is, and one that is right: a pattern alone tells few models what is meant.
 *
 * @param mistake - Of the schemas at the place, the one that is broken knows best.
 */
export function aboutValue(schema: unknown, instancePath: string, mistake?: Mistake): string {
  const all = schemasAt(schema, instancePath);
  const broken = mistake === undefined ? [] : all.filter((each) => isBroken(each, mistake));
  const schemas = [...broken, ...all];
  const example = schemas.flatMap(({ examples }): unknown[] => (Array.isArray(examples) ? examples : []))[0];
  const words = schemas.find(({ description }) => typeof description === "string")?.["description"];
  const text = typeof words === "string" ? words.replace(/\s+/g, " ").trim() : "";
  const what = text === "" ? "" : ` It is: ${text.length > 200 ? `${text.slice(0, 200)}…` : text}`;
  return `${what}${example === undefined ? "" : ` For example ${JSON.stringify(example)}.`}`;
}

const isBroken = (schema: SchemaNode, { keyword, params }: Mistake): boolean =>
  params[keyword] !== undefined && schema[keyword] === params[keyword];

/** The place of a value as the subject of a sentence: `items[0].id`. */
export function subject(instancePath: string): string {
  return instancePath === "" ? "The list of arguments" : quoted(readable(instancePath));
}

/** A member of the value at a place: `items[0].id`. */
export function member(instancePath: string, name: unknown): string {
  return quoted([readable(instancePath), String(name)].filter((part) => part !== "").join("."));
}

function membersAt(schema: unknown, instancePath: string): string[] {
  return [...new Set(schemasAt(schema, instancePath).flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function readable(instancePath: string): string {
  return steps(instancePath)
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}

function quoted(name: string): string {
  return `\`${name}\``;
}

function listed(values: unknown): string {
  const texts = (Array.isArray(values) ? values : [values]).map((value) => JSON.stringify(value));
  return texts.length > 30 ? `${texts.slice(0, 30).join(", ")}, …` : texts.join(", ");
}
