// Copied by braze-codegen from templates/: edit it there.
import { counted } from "./counted.js";
import { aboutObject, type Answers, explainOne, type Mistake, member, subject, withAnswer } from "./mistake.js";
import { childPointer } from "./pointer.js";
import { schemaOf } from "./schema-walk.js";

const maxSentences = 10;

/**
 * Says what is wrong with a tool's arguments so that a model can correct them: which argument, what is wrong, what is
 * allowed. Holds names and allowed values, never the values that were given.
 *
 * @param answers - What Braze would answer.
 */
export function explainMistakes(
  mistakes: readonly Mistake[],
  schema: unknown,
  answers: Answers = () => undefined,
): string[] {
  const unique = [...new Set(sentencesOf(mistakes, schema, answers))];
  if (unique.length === 0) return ["The arguments do not fit the tool's input schema."];
  if (unique.length <= maxSentences) return unique;
  return [...unique.slice(0, maxSentences), `And ${counted(unique.length - maxSentences, "more mistake")}.`];
}

function sentencesOf(mistakes: readonly Mistake[], schema: unknown, answers: Answers): string[] {
  const sentences: string[] = [];
  // From the end, because a validator tells of the branches of a choice first and of the choice last.
  for (let index = mistakes.length - 1; index >= 0; index--) {
    const mistake = mistakes[index];
    if (!mistake) continue;
    const begin = firstBelow(mistakes, mistake, index, schema);
    const below = mistakes.slice(begin, index);
    if (isChoice(mistake)) sentences.unshift(explainChoice(mistake, below, schema, answers));
    else if (mistake.keyword === "if")
      sentences.unshift(...explainClause(mistake, sentencesOf(below, schema, answers)));
    else {
      const sentence = explainOne(mistake, schema);
      if (sentence !== undefined) sentences.unshift(withAnswer(sentence, answers(mistake)));
    }
    index = begin;
  }
  return sentences;
}

function isChoice({ keyword }: Mistake): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

/** Where the mistakes begin that belong to a choice or a condition: they are told right before it. */
function firstBelow(mistakes: readonly Mistake[], mistake: Mistake, index: number, schema: unknown): number {
  const { schemaPath, instancePath, params, keyword } = mistake;
  if (keyword !== "if" && !isChoice(mistake)) return index;
  const own = keyword === "if" ? schemaPath.replace(/if$/, String(params["failingKeyword"])) : schemaPath;
  // A schema that is referred to counts its paths anew.
  const refers = keyword === "if" || hasReferences(schemaOf(schema, instancePath, schemaPath));
  let begin = index;
  for (; begin > 0; begin--) {
    const { schemaPath: path = "", instancePath: place = "", keyword: word } = mistakes[begin - 1] ?? {};
    const isOwn = path.startsWith(`${own}/`) && place.startsWith(instancePath);
    const isReferred =
      place.startsWith(`${instancePath}/`) || (isChoice(mistake) && place === instancePath && path === `#/${word}`);
    if (!isOwn && !(refers && isReferred)) break;
  }
  if (!isChoice(mistake)) return begin;
  const first = mistakes.findIndex(
    (one) => one.schemaPath.startsWith(`${own}/`) && one.instancePath.startsWith(instancePath),
  );
  return first === -1 ? begin : Math.min(first, begin);
}

const hasReferences = (branches: unknown): boolean =>
  Array.isArray(branches) && branches.some((branch: { $ref?: unknown }) => branch.$ref !== undefined);

/** "With `broadcast: true`, …": why it is asked for. */
function explainClause({ params: { when }, instancePath }: Mistake, sentences: readonly string[]): readonly string[] {
  if (typeof when !== "string") return sentences;
  const [first = "", ...others] = when.split(" ");
  const condition = `${first.charAt(0).toUpperCase()}${first.slice(1)} ${others.join(" ")}`;
  const place = subject(instancePath);
  return sentences.map((sentence) => {
    const said = sentence.startsWith(`${place}: `) ? sentence.slice(place.length + 2) : sentence;
    // A condition within another one names the place already.
    const where = instancePath === "" || said.includes(` in ${place}, `) ? "" : ` in ${place}`;
    return `${condition}${where}, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  });
}

function explainChoice(choice: Mistake, branches: readonly Mistake[], schema: unknown, answers: Answers): string {
  const { instancePath, schemaPath, params } = choice;
  const place = subject(instancePath);
  // The forms are told apart by a member, which has another value or is not there.
  if (typeof params["tag"] === "string")
    return withAnswer(
      explainOne({ ...choice, keyword: "enum", instancePath: childPointer(instancePath, params["tag"]) }, schema) ?? "",
      answers(choice),
    );
  if (Array.isArray(params["passingSchemas"])) {
    const names = namesOfBranches(schemaOf(schema, instancePath, schemaPath));
    return names.length > 0
      ? withAnswer(
          `${place} may have only one of ${names.map((name) => member("", name)).join(", ")}.`,
          answers(choice),
        )
      : `${place} fits more than one of the allowed forms.${aboutObject(schema, instancePath)}`;
  }
  // A branch that got as far as the members of the value is the one that was meant.
  const deeper = branches.filter((one) => one.instancePath.length > instancePath.length);
  if (deeper.length > 0) return explainMistakes(deeper, schema, answers).join(" ");
  const others = branches.filter((one) => one.keyword !== "type" && one.keyword !== "required" && !isNullAlone(one));
  const values = others.flatMap(({ keyword, params: { allowedValues } }) => (keyword === "enum" ? allowedValues : []));
  if (values.length > 0 && others.every(({ keyword }) => keyword === "enum" || isChoice({ keyword } as Mistake)))
    return explainOne({ ...choice, keyword: "enum", params: { allowedValues: values } }, schema) ?? "";
  // One of the right type was nearly right.
  if (others.length > 0) return explainMistakes(others, schema, answers).join(" Or: ");
  const types = branches.flatMap(({ keyword, params: { type } }) => (keyword === "type" ? type : []));
  if (types.length > 0) return `${place} must be one of these: ${[...new Set(types)].join(", ")}.`;
  const names = branches.flatMap(({ keyword, params: { missingProperty } }) =>
    keyword === "required" ? [String(missingProperty)] : [],
  );
  const missing = [...new Set(names)];
  const needs =
    missing.length > 0
      ? `must have ${missing.map((name) => member("", name)).join(" or ")}`
      : "fits none of the allowed forms";
  return withAnswer(`${place} ${needs}.${aboutObject(schema, instancePath)}`, answers(choice, missing));
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
