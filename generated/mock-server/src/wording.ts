// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import { documented, wordsOf } from "./documented.js";
import { type Refusal, refuse } from "./refusal.js";
import type { Complaint } from "./area-handlers.js";

/**
 * Words a complaint where the area has no words of its own: 400 with `message`, and `errors` when there are several.
 */
export function wordGenerally({ operation, errors }: Complaint): Refusal {
  const when = errors.flatMap(({ keyword, params }) => (keyword === "if" ? (params["when"] ?? []) : [])).reverse();
  const [first = "Bad Request", ...others] = mainErrors(errors).map((error) => {
    const words = documented(operation, String(error.params["error"]));
    return words ? wordsOf(words) : [sentence(error), inQuotes(when.join(", "))].filter(Boolean).join(" ");
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
  const names = others
    .filter((error) => error.keyword === "required" && error.instancePath === outermost.instancePath)
    .map((error) => String(error.params["missingProperty"]));
  return [names.length === 0 ? outermost : { ...outermost, params: { ...outermost.params, names } }];
}

const isUnion = ({ keyword }: ValidationError): boolean => keyword === "anyOf" || keyword === "oneOf";

/**
 * One complaint as a sentence about the caller's body, in Braze's manner: the name in single quotes, then what it must
 * be.
 */
export function sentence({ instancePath, keyword, params, message = "" }: ValidationError): string {
  const name = instancePath === "" ? "the request" : `'${placeOf(instancePath)}'`;
  const member = (key: string) => `'${placeOf(`${instancePath}/${String(params[key])}`)}'`;
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
      if (typeof params["rule"] !== "string") return `${name} is not valid`;
      return instancePath === "" ? capital(inQuotes(params["rule"])) : `${name}: ${inQuotes(params["rule"])}`;
    case "false schema":
      return `${name} is not allowed here`;
    case "anyOf":
    case "oneOf":
      return Array.isArray(params["names"])
        ? `${instancePath === "" ? "" : `${name}: `}${oneOf(params["names"])} is required`
        : `${name} is not valid`;
    default:
      return `${name} is not valid`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inQuotes = (text: string): string => text.replaceAll("`", "'");

/** `1 item`, `2 items` */
const counted = (count: unknown, noun: string): string => `${String(count)} ${noun}${count === 1 ? "" : "s"}`;

/** `'a', 'b' or 'c'` */
function oneOf(names: readonly unknown[]): string {
  const quoted = [...new Set(names)].map((name) => `'${String(name)}'`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

/** `/merge_updates/0/identifier_to_keep` as `merge_updates[0].identifier_to_keep`. */
function placeOf(pointer: string): string {
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((place, part) => (/^\d+$/.test(part) ? `${place}[${part}]` : place === "" ? part : `${place}.${part}`), "");
}
