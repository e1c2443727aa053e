// Copied by braze-codegen from templates/: edit it there.

/** What a validator says of one mistake. */
interface Complaint {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The rules of the description that a complaint is about, as the entries of `x-errors` name them: `tags[] type`. A
 * missing member breaks `required`, and one that must not stand there, or not beside others, `not` or `oneOf`.
 *
 * @param missing - Of a choice between members: those of which one has to be there.
 */
export function brokenRules(
  { instancePath, keyword, params }: Complaint,
  missing: unknown = params["names"],
): readonly string[] {
  const place = placeOf(instancePath);
  const at = (names: unknown, rule: string) =>
    [names].flat(2).map((name) => `${[place, String(name)].filter(Boolean).join(".")} ${rule}`);
  if (keyword === "required") return at(params["missingProperty"], keyword);
  if (keyword === "dependentRequired") return at(params["property"], keyword);
  if (params["tag"] !== undefined) return at(params["tag"], "enum");
  if (Array.isArray(params["passingSchemas"])) return at(params["together"] ?? [], keyword);
  if (keyword === "anyOf" || keyword === "oneOf") return at(missing ?? [], "required");
  if (keyword === "not" && typeof params["rule"] === "string")
    return at(
      Array.from(params["rule"].matchAll(/`([^`]+)`/g), ([, name]) => name),
      keyword,
    );
  return [`${place} ${keyword}`];
}

/** `/recipients/0/context` → `recipients[].context`. */
function placeOf(pointer: string): string {
  const steps = pointer.split("/").slice(1);
  return steps
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step, index) => (/^\d+$/.test(step) ? "[]" : index === 0 ? step : `.${step}`))
    .join("");
}
