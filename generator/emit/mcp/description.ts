import { sentenceOf } from "../../constraints/sentence.ts";
import { counted } from "../../counted.ts";
import type { Operation } from "../../model/model.ts";
import type { Constraint, JsonSchemaObject } from "../../openapi.ts";
import { saysFigure } from "../../typescript/figures.ts";
import { sentence } from "../words.ts";
import { ruleSentences } from "../../json-schema/rule-words.ts";
import type { Texts } from "./listed/text.ts";

/** What is said of an operation to a model. */
export interface Description {
  /** In the list of tools: purpose first, and the rules that its schema cannot hold. */
  readonly listed: string;
  /** All of it, for who asks. */
  readonly whole: string;
  /** All rules on its arguments, a sentence each. */
  readonly rules: readonly string[];
}

/** Characters of an operation's own text in the list, and of all that is said there: OpenAI takes no more than 1,024. */
const LISTED_TEXT = 80;
const LONG_SENTENCE = 110;
const LONGEST = 1000;

/** What no schema says, in names of arguments. */
export interface BesideSchema {
  /** The rules across members; first of all, the one of a batch over several lists. */
  readonly constraints: readonly Constraint[];
  /** JSON pointers of secrets. */
  readonly secrets: readonly string[];
}

export function descriptionOf(
  texts: Texts,
  operation: Operation,
  input: JsonSchemaObject,
  beside: BesideSchema,
): Description {
  const { description, summary } = operation;
  const text = sentence(description ?? summary);
  const whole = texts.whole(text);
  const short = texts.short(text, LISTED_TEXT, LONG_SENTENCE);
  const own = ruleSentences(input, "the arguments").filter((rule) => !saysAlready(short, rule));
  // That of a batch is told in words of its own.
  const constraints = beside.constraints.slice(beside.constraints.length - (operation.constraints ?? []).length);
  const secrets = secretsSentence(beside.secrets);
  const rules = [...beside.constraints.map(sentenceOf), ...own, ...secrets];
  const said = [...own, ...secrets, ...effects(operation)];
  const listed = joined([short, ...constraints.filter(isOnArguments).map(sentenceOf), ...said]);
  return {
    listed: listed.length > LONGEST ? `${listed.slice(0, LONGEST - 1)}…` : listed,
    whole: joined([whole, ...constraints.map(sentenceOf), ...said]),
    rules,
  };
}

/** What a call does beyond its purpose, and how much it takes at once: each only where the text does not say so. */
function effects({ description = "", summary, effect, batch }: Operation): readonly string[] {
  const isSaid = (words: RegExp) => words.test(description) || words.test(summary);
  return [
    effect === "send" ? "Sends real messages." : "",
    effect === "delete" && !isSaid(/cannot be (undone|brought back)|for good/i) ? "Cannot be undone." : "",
    batch && batch.max > 1 && !saysFigure(description, batch.max)
      ? `At most ${counted(batch.max, "object")} in one call.`
      : "",
  ].filter((part) => part !== "");
}

/** How secrets are given: the server puts them where their names stand. */
const secretsSentence = (secrets: readonly string[]): readonly string[] => {
  const names = secrets.map((pointer) => `\`${pointer.split("/").slice(1).join(".")}\``).join(", ");
  if (names === "") return [];
  return [
    `Secrets (${names}) are given as \`file:NAME\` or \`env:NAME\`, with a name from the user, never as they are.`,
  ];
};

/** `exactly one of `a` and `b`` in a text of its own makes the sentence on it the second one. */
const saysAlready = (text: string, rule: string): boolean => text.includes(rule.replace(/^Give |\.$/g, ""));

/** Which arguments to give. Their sizes and order, and rules within them, are told by who describes the tool. */
const isOnArguments = ({ rule, of, in: place }: Constraint): boolean =>
  CHOICES.includes(rule) && place === undefined && of.flat().every((name) => !/[.[]/.test(name));

const CHOICES: readonly Constraint["rule"][] = ["one-of", "at-most-one", "at-least-one", "all-or-none", "requires"];

const joined = (parts: readonly string[]): string => [...new Set(parts)].filter(Boolean).join(" ");
