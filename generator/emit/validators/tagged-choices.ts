import type { Ajv2020 } from "ajv/dist/2020.js";
import { _Code } from "ajv/dist/compile/codegen/code.js";
import { Name, _, getProperty, not, or } from "ajv/dist/compile/codegen/index.js";
import type { Rule } from "ajv/dist/compile/rules.js";
import { evaluatedPropsToName } from "ajv/dist/compile/util.js";
import type { KeywordCxt } from "ajv/dist/compile/validate/index.js";
import type { CodeKeywordDefinition, KeywordErrorCxt } from "ajv/dist/types/index.js";
import { value } from "../../typescript/print.ts";

/** A member by whose value the forms of a choice are told apart, with the values of each form; undefined for the form of all others. */
interface Tag {
  readonly name: string;
  readonly values: readonly (readonly string[] | undefined)[];
}

/**
 * Of a choice between objects that one member tells apart, as `type` often does, only the form of that value is tried: whoever wrote
 * `type: "list"` is told what is wrong with the list, and not what would be wrong with each of the others. Another value breaks the choice,
 * whose complaint then names the member and what it may be (`tag`, `allowedValues`).
 */
export function chooseByTag(ajv: Ajv2020): void {
  for (const keyword of ["oneOf", "anyOf"]) {
    const rule = ajv.RULES.all[keyword];
    if (typeof rule !== "object") throw new Error(`ajv has no keyword ${keyword}`);
    const definition = rule.definition as CodeKeywordDefinition;
    const { code, error } = definition;
    const params = error?.params;
    const told = {
      message: error?.message ?? "",
      params: (cxt: KeywordErrorCxt) =>
        (cxt.params["tag"] as _Code | undefined) ?? (typeof params === "function" ? params(cxt) : (params ?? _`{}`)),
    };
    const byTag = (cxt: KeywordCxt): void => {
      const tag = tagOf(cxt.schema);
      if (tag === undefined) code(cxt);
      else tryOne(cxt, tag);
    };
    rule.definition = { ...definition, code: byTag, error: told } as Rule["definition"];
  }
}

function tryOne(cxt: KeywordCxt, { name, values }: Tag): void {
  const { gen, data, keyword, it } = cxt;
  const isObject = gen.const("isObject", _`${data} && typeof ${data} == "object" && !Array.isArray(${data})`);
  const given = gen.const("tag", _`${isObject} ? ${data}${getProperty(name)} : undefined`);
  const isValid = gen.let("valid", false);
  const isTried = gen.let("tried", false);
  // What is known of members would be written down in the code of one form alone.
  if (typeof it.props === "object" && !(it.props instanceof Name)) it.props = evaluatedPropsToName(gen, it.props);
  const attempt = (form: number): void => {
    const result = gen.name("valid");
    gen.assign(isTried, true);
    const tried = cxt.subschema({ keyword, schemaProp: form }, result);
    if (it.compositeRule) cxt.mergeValidEvaluated(tried, result);
    // The value is refused with its form, whose members are not too many all the same.
    else cxt.mergeEvaluated(tried, Name);
    gen.assign(isValid, result);
  };
  // Each form refuses what is no object.
  gen.if(not(isObject), () => attempt(0));
  // One beside the other, since a thousand of them, one in the other, would fill the stack.
  for (const [form, ofForm] of values.entries())
    if (ofForm) gen.if(or(...ofForm.map((each) => _`${given} === ${each}`)), () => attempt(form));
  const others = values.indexOf(undefined);
  gen.if(not(isTried), () => {
    if (others >= 0) return attempt(others);
    // Of a value of no form nobody knows which members are too many.
    if (!it.compositeRule && it.props instanceof Name) gen.assign(it.props, true);
    cxt.setParams({ tag: new _Code(value({ tag: name, allowedValues: values.flat() })) });
    cxt.error();
  });
  cxt.ok(isValid);
}

function tagOf(forms: unknown): Tag | undefined {
  if (!Array.isArray(forms) || forms.length < 2) return undefined;
  const ofForms = forms.map(tagsIn);
  for (const name of ofForms[0]?.keys() ?? []) {
    const tags = ofForms.map((each) => each.get(name) ?? { is: [] });
    const values = tags.map(({ is }) => is);
    const all = values.flatMap((each) => each ?? []);
    const others = tags.filter(({ is }) => is === undefined);
    const areApart = new Set(all).size === all.length && values.every((each) => each?.length !== 0);
    if (
      areApart &&
      (others.length === 0 || (others.length === 1 && all.every((each) => others[0]?.not?.includes(each))))
    )
      return { name, values };
  }
  return undefined;
}

/** What a form wants a member to be, or not to be. */
interface Wanted {
  readonly is: readonly string[] | undefined;
  readonly not?: readonly string[];
}

/** The members that a form requires to be one of certain texts, or any but these. */
function tagsIn(form: unknown): ReadonlyMap<string, Wanted> {
  const { type, required, properties } = objectOf(form);
  if (type !== "object" || !Array.isArray(required)) return new Map();
  return new Map(
    required.flatMap((name: string): [string, Wanted][] => {
      const member = objectOf(objectOf(properties)[name]);
      const is = textsOf(member);
      if (is) return [[name, { is }]];
      const not = objectOf(member["not"]);
      // With a condition more it rules out only some of these texts.
      const texts = Object.keys(not).length === 1 ? textsOf(not) : undefined;
      return texts ? [[name, { is: undefined, not: texts }]] : [];
    }),
  );
}

function textsOf({ enum: several, const: single }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const values = single === undefined ? several : [single];
  return Array.isArray(values) && values.every((each) => typeof each === "string") ? values : undefined;
}

const objectOf = (part: unknown): Readonly<Record<string, unknown>> =>
  (part ?? {}) as Readonly<Record<string, unknown>>;
