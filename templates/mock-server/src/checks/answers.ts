// Copied by braze-codegen from templates/: edit it there.
import { type Schema, Validator } from "@cfworker/json-schema";
import { answerSchemas, answerTypes } from "../data/answers.js";

const validators = new Map<string, Validator>();

/**
 * Why an operation could not answer so; undefined when it could, or the description does not say what it answers. Its
 * schemas are read when a test first makes up an answer: a server that is only called needs none.
 */
export function problemOfAnswer(operation: string, body: unknown): string | undefined {
  const type = Object.hasOwn(answerTypes, operation) ? answerTypes[operation] : undefined;
  if (type === undefined) return undefined;
  if (body === undefined) return "it has a body";
  const { valid, errors } = validatorOf(type).validate(body);
  if (valid) return undefined;
  // The last is the innermost: those before it say that something below is wrong.
  const { instanceLocation = "#", error = "" } = errors.at(-1) ?? {};
  const place = instanceLocation === "#" ? "the answer" : instanceLocation.slice(2);
  return `at ${place}: ${error.replace(/\.$/, "")}`;
}

function validatorOf(type: string): Validator {
  const known = validators.get(type);
  if (known !== undefined) return known;
  const made = new Validator(
    { $ref: `#/$defs/${type}`, $defs: answerSchemas() as Schema["$defs"] } as Schema,
    "2020-12",
  );
  validators.set(type, made);
  return made;
}
