// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import { documented, wordsOf } from "./documented.js";
import { type Refusal, refuse } from "./refusal.js";
import type { Complaint } from "./area-handlers.js";
import { valueAt } from "./value-at.js";

/**
 * Words a complaint where the area has no words of its own: 400 with `message`, and `errors` when there are several.
 */
export function wordGenerally({ operation, errors, value }: Complaint): Refusal {
  const when = errors.flatMap(({ keyword, params }) => (keyword === "if" ? (params["when"] ?? []) : [])).reverse();
  const [first = "Bad Request", ...others] = mainErrors(errors).map((error) => {
    const words = documented(operation, String(error.params["error"]));
    if (words) return wordsOf(words);
    return [sentence(aboutMembers(error, value)), inQuotes(when.join(", "))].filter(Boolean).join(" ");
  });
  return refuse(400, first, others.length === 0 ? undefined : [first, ...others]);
}

/**
 * A union complains once for each form and once for itself. What counts is the one limit that a value of the right type
 * breaks, or else the union's own complaint, which is about what the caller wrote. A condition complains beside what it
 * asks for.
 */
export function mainErrors(errors: readonly ValidationError[]): readonly ValidationError[] {
  const asked = errors.filter(({ keyword }) => keyword !== "if");
  return asked.length === 0 ? errors : mainOf(asked);
}

function mainOf(errors: readonly ValidationError[]): readonly ValidationError[] {
  const unions = errors.filter(isUnion);
  if (unions.length === 0) return errors;
  const outermost = unions.reduce((a, b) => (b.instancePath.length <= a.instancePath.length ? b : a));
  const others = errors.filter((error) => !isUnion(error));
  const [limit, ...more] = others.filter(({ keyword }) => keyword !== "type");
  if (limit !== undefined && more.length === 0 && others.length > 1 && limit.keyword !== "required") return [limit];
  const enums = others.filter(({ keyword }) => keyword === "enum");
  // Words of several lists are words of one.
  if (
    enums.length > 0 &&
    others.every(
      ({ keyword, instancePath }) =>
        instancePath === outermost.instancePath && (keyword === "enum" || keyword === "type"),
    )
  )
    return [
      {
        ...outermost,
        keyword: "enum",
        params: { allowedValues: enums.flatMap(({ params }) => params["allowedValues"]) },
      },
    ];
  const names = others
    .filter((error) => error.keyword === "required" && error.instancePath === outermost.instancePath)
    .map((error) => String(error.params["missingProperty"]));
  return [names.length === 0 ? outermost : { ...outermost, params: { ...outermost.params, names } }];
}

/** What has no members, or none of those that a rule names, breaks the rule for another reason. */
function aboutMembers(error: ValidationError, root: unknown): ValidationError {
  const { instancePath, keyword, params } = error;
  const excludes = keyword === "not" || Array.isArray(params["passingSchemas"]);
  if (params["together"] === undefined && params["names"] === undefined) return error;
  const value = valueAt(root, instancePath);
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  const strange = elements.findIndex((element) => typeof element !== "object" || element === null);
  if (elements.length > 0 && strange === -1) {
    const names = [params["together"] ?? []].flat(3).map(String);
    const isAbout = !excludes || names.length === 0 || names.some((name) => elements.some((each) => has(each, name)));
    return isAbout ? error : { ...error, params: {} };
  }
  const place = Array.isArray(value) && strange !== -1 ? `${instancePath}/${strange}` : instancePath;
  return { ...error, instancePath: place, keyword: "type", params: { type: "object" } };
}

const has = (value: unknown, name: string): boolean => Object.hasOwn(value as object, name);

const isUnion = ({ keyword }: ValidationError): boolean => keyword === "anyOf" || keyword === "oneOf";

/**
 * One complaint as a sentence about the caller's body, in Braze's manner: the name in single quotes, then what it must
 * be.
 */
export function sentence({ instancePath, keyword, params, message = "" }: ValidationError): string {
  const name = instancePath === "" ? "the request" : nameOfPlace(instancePath);
  const member = (key: string) => nameOfPlace(`${instancePath}/${String(params[key])}`);
  switch (keyword) {
    case "required":
      return `${member("missingProperty")} is required`;
    case "dependentRequired":
      return `${member("missingProperty")} is required beside ${member("property")}`;
    case "additionalProperties":
      return `${member("additionalProperty")} is not a known field`;
    case "unevaluatedProperties":
      return `${member("unevaluatedProperty")} is not a known field`;
    case "type":
      return `${name} must be of type ${String(params["type"]).split(",").join(" or ")}`;
    case "enum":
      return `${name} must be one of ${(params["allowedValues"] as unknown[]).map((value) => JSON.stringify(value)).join(", ")}`;
    case "const":
      return `${name} must be ${JSON.stringify(params["allowedValue"])}`;
    case "maxItems":
      return `${name} may have at most ${counted(params["limit"], "item")}`;
    case "minItems":
      return `${name} must have at least ${counted(params["limit"], "item")}`;
    case "maxLength":
      return `${name} may have at most ${counted(params["limit"], "character")}`;
    case "minLength":
      return `${name} must have at least ${counted(params["limit"], "character")}`;
    case "minProperties":
      return `${name} must have at least ${String(params["limit"])} of its fields`;
    case "maxProperties":
      return `${name} may have at most ${String(params["limit"])} of its fields`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${name} must be ${String(params["comparison"])} ${String(params["limit"])}`;
    case "x-constraints":
      return inQuotes(message.replace(/\.$/, ""));
    case "not":
      if (typeof params["pattern"] === "string") return `${name} must not match ${shortened(params["pattern"])}`;
      if (typeof params["rule"] !== "string") return `${name} has a form that is not allowed`;
      return instancePath === "" ? capital(inQuotes(params["rule"])) : `${name}: ${inQuotes(params["rule"])}`;
    case "false schema":
      return `${name} is not allowed here`;
    case "format":
      return `${name} must be ${FORMATS[String(params["format"])] ?? `of the format ${String(params["format"])}`}`;
    case "pattern":
      return `${name} must match ${shortened(params["pattern"])}`;
    case "propertyNames":
      return `${nameOfPlace(`${instancePath}/${String(params["propertyName"])}`)} is no name that a field may have here`;
    case "uniqueItems":
      return `${name} must not have the same item twice`;
    case "anyOf":
    case "oneOf":
      if (params["tag"] !== undefined)
        return sentence({
          instancePath: `${instancePath}/${String(params["tag"])}`,
          schemaPath: "",
          keyword: "enum",
          params,
        });
      if (Array.isArray(params["passingSchemas"]))
        return forbidden(instancePath, [[params["together"]].flat(2)]) ?? `${name} fits more than one of its forms`;
      return Array.isArray(params["names"])
        ? `${instancePath === "" ? "" : `${name}: `}${oneOf(params["names"])} is required`
        : `${name} has none of the forms that it may have`;
    default:
      return message === "" ? `${name} breaks a rule of its documentation` : `${name} ${message}`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inQuotes = (text: string): string => text.replaceAll("`", "'");

/** What a text of a format is called. */
const FORMATS: Readonly<Record<string, string>> = {
  date: "a date such as 2026-11-02",
  "date-time": "a time such as 2026-11-02T09:30:00Z",
  email: "an email address",
  uri: "a web address",
  uuid: "a UUID",
};

/** Members that must not stand there, or not side by side; undefined where none is named. */
function forbidden(place: string, together: unknown): string | undefined {
  const forms = (Array.isArray(together) ? together : []).filter(
    (names): names is readonly unknown[] => Array.isArray(names) && names.some((name) => name !== undefined),
  );
  if (forms.length === 0) return undefined;
  const where = place === "" ? "" : `${nameOfPlace(place)}: `;
  const single = forms.every((names) => names.length === 1);
  if (single) return `${where}${listed(forms.flat(), "and")} may not be given here`;
  return `${where}${forms.map((names) => `only one of ${listed(names, "and")} may be given`).join(", and ")}`;
}

/** A pattern that a person can read, or the word for one that nobody can. */
const shortened = (pattern: unknown): string =>
  String(pattern).length > 80 ? "the form that its documentation gives" : String(pattern);

/** `1 item`, `2 items` */
const counted = (count: unknown, noun: string): string => `${String(count)} ${noun}${count === 1 ? "" : "s"}`;

/** `'a', 'b' or 'c'` */
const oneOf = (names: readonly unknown[]): string => listed(names, "or");

function listed(names: readonly unknown[], word: "and" | "or"): string {
  const quoted = [...new Set(names)].map((name) => `'${String(name)}'`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${word} ${quoted.at(-1)}`;
}

/** The member at a JSON pointer in single quotes, as sentences name it. */
export const nameOfPlace = (pointer: string): string => `'${placeOf(pointer)}'`;

/** `/merge_updates/0/identifier_to_keep` as `merge_updates[0].identifier_to_keep`. */
function placeOf(pointer: string): string {
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((place, part) => (/^\d+$/.test(part) ? `${place}[${part}]` : place === "" ? part : `${place}.${part}`), "");
}
