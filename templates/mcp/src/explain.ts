// Copied by braze-codegen from templates/: edit it there.
import { counted } from "./counted.js";
import { aboutObject, explainOne, type Mistake, member, subject } from "./mistake.js";
import { schemaOf } from "./schema-walk.js";

const maxSentences = 10;

/**
 * Says what is wrong with a tool's arguments so that a model can correct them: which argument, what is wrong, what is
 * allowed. Holds names and allowed values, never the values that were given.
 */
export function explainMistakes(mistakes: readonly Mistake[], schema: unknown): string[] {
  const sentences: (string | undefined)[] = [];
  // From the end, because a validator tells of the branches of a choice first and of the choice last.
  for (let index = mistakes.length - 1; index >= 0; index--) {
    const mistake = mistakes[index];
    if (!mistake) continue;
    const begin = isChoice(mistake) ? firstOfBranches(mistakes, mistake, index) : index;
    const sentence = isChoice(mistake)
      ? explainChoice(mistake, mistakes.slice(begin, index), schema)
      : explainOne(mistake, schema);
    sentences.unshift(sentence);
    index = begin;
  }
  const unique = [...new Set(sentences.filter((sentence) => sentence !== undefined))];
  if (unique.length === 0) return ["The arguments do not fit the tool's input schema."];
  if (unique.length <= maxSentences) return unique;
  return [...unique.slice(0, maxSentences), `And ${counted(unique.length - maxSentences, "more mistake")}.`];
}

function isChoice({ keyword }: Mistake): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

function firstOfBranches(mistakes: readonly Mistake[], choice: Mistake, index: number): number {
  const first = mistakes.findIndex(
    ({ schemaPath, instancePath }) =>
      schemaPath.startsWith(`${choice.schemaPath}/`) && instancePath.startsWith(choice.instancePath),
  );
  return first === -1 ? index : Math.min(first, index);
}

function explainChoice(choice: Mistake, branches: readonly Mistake[], schema: unknown): string {
  const { instancePath, schemaPath, params } = choice;
  const place = subject(instancePath);
  if (Array.isArray(params["passingSchemas"])) {
    const names = namesOfBranches(schemaOf(schema, instancePath, schemaPath));
    return names.length > 0
      ? `${place} may have only one of ${names.map((name) => member("", name)).join(", ")}.`
      : `${place} fits more than one of the allowed forms.${aboutObject(schema, instancePath)}`;
  }
  // A branch that got as far as the members of the value is the one that was meant.
  const deeper = branches.filter((one) => one.instancePath.length > instancePath.length);
  if (deeper.length > 0) return explainMistakes(deeper, schema).join(" ");
  const others = branches.filter((one) => one.keyword !== "type" && one.keyword !== "required" && !isNullAlone(one));
  const values = others.flatMap(({ keyword, params: { allowedValues } }) => (keyword === "enum" ? allowedValues : []));
  if (values.length > 0 && others.every(({ keyword }) => keyword === "enum" || isChoice({ keyword } as Mistake)))
    return explainOne({ ...choice, keyword: "enum", params: { allowedValues: values } }, schema) ?? "";
  // One of the right type was nearly right.
  if (others.length > 0) return explainMistakes(others, schema).join(" Or: ");
  const types = branches.flatMap(({ keyword, params: { type } }) => (keyword === "type" ? type : []));
  if (types.length > 0) return `${place} must be one of these: ${[...new Set(types)].join(", ")}.`;
  const missing = branches.flatMap(({ keyword, params: { missingProperty } }) =>
    keyword === "required" ? [member("", missingProperty)] : [],
  );
  const needs =
    missing.length > 0 ? `must have ${[...new Set(missing)].join(" or ")}` : "fits none of the allowed forms";
  return `${place} ${needs}.${aboutObject(schema, instancePath)}`;
}

/** A branch that takes null and nothing else: who gives something means another one. */
function isNullAlone({ keyword, params: { allowedValues, allowedValue } }: Mistake): boolean {
  if (keyword === "const") return allowedValue === null;
  return keyword === "enum" && Array.isArray(allowedValues) && allowedValues.every((value) => value === null);
}

/** The members that the branches of a choice are told apart by. */
function namesOfBranches(choice: unknown): string[] {
  if (!Array.isArray(choice)) return [];
  return choice.flatMap((branch: { required?: unknown }) =>
    Array.isArray(branch.required) ? branch.required.map(String) : [],
  );
}
