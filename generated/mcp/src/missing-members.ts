// Copied by braze-codegen from templates/: edit it there.
import { aboutValue, type Mistake, member } from "./mistake.js";
import { childPointer } from "./pointer.js";

const most = 5;

/**
 * What the members are that sentences call missing, and so where a model finds them: "API identifier of the app, from
 * …".
 *
 * @param sentences - What was said of the mistakes; those of other branches of a choice were not.
 */
export function aboutMissing(
  mistakes: readonly Mistake[],
  sentences: readonly string[],
  schema: unknown,
): readonly string[] {
  const lines = mistakes.flatMap(({ keyword, instancePath, params: { missingProperty } }) => {
    if (keyword !== "required") return [];
    const name = member(instancePath, missingProperty);
    if (!sentences.some((sentence) => sentence.includes(`${name} is missing`))) return [];
    const about = aboutValue(schema, childPointer(instancePath, String(missingProperty)));
    return about === "" ? [] : [`${name}:${about}`];
  });
  return [...new Set(lines)].slice(0, most);
}
