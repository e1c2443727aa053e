// Copied by braze-codegen from templates/: edit it there.
import type { AudiencePatterns } from "./audience-patterns.js";
import type { Comparison } from "./comparisons.js";

/** A filter of a Connected Audience, as its schema lets it through. */
export interface AudienceFilter {
  readonly AND?: readonly AudienceFilter[] | null;
  readonly OR?: readonly AudienceFilter[] | null;
  readonly custom_attribute?: AttributeFilter | null;
  readonly push_subscription_status?: Comparison | null;
  readonly email_subscription_status?: Comparison | null;
  readonly last_used_app?: Comparison | null;
}

interface AttributeFilter extends Comparison {
  readonly custom_attribute_name: string;
}

/** Patterns of an audience that match nobody since they are none, each with its place. */
export function* badPatterns(
  filter: AudienceFilter,
  patterns: AudiencePatterns,
  pointer = "/audience",
): Generator<string> {
  const { AND, OR, custom_attribute } = filter;
  for (const [name, parts] of [
    ["AND", AND],
    ["OR", OR],
  ] as const)
    for (const [at, part] of (parts ?? []).entries()) yield* badPatterns(part, patterns, `${pointer}/${name}/${at}`);
  if (custom_attribute && /_regex$/.test(custom_attribute.comparison) && !patterns.of(String(custom_attribute.value)))
    yield `${pointer}/custom_attribute/value`;
}
