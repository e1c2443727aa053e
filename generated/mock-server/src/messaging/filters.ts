// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../state/index.js";
import type { User } from "../state/user.js";
import { timeOf } from "../times.js";
import { patternOf } from "./patterns.js";

/** A filter of a Connected Audience, as its schema lets it through. */
export interface AudienceFilter {
  readonly AND?: readonly AudienceFilter[] | null;
  readonly OR?: readonly AudienceFilter[] | null;
  readonly custom_attribute?: AttributeFilter | null;
  readonly push_subscription_status?: Comparison | null;
  readonly email_subscription_status?: Comparison | null;
  readonly last_used_app?: Comparison | null;
}

interface Comparison {
  readonly comparison: string;
  readonly value?: unknown;
}

interface AttributeFilter extends Comparison {
  readonly custom_attribute_name: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether a user is in a Connected Audience. */
export function isInAudience(filter: AudienceFilter, user: User, state: State, now: Date): boolean {
  const { AND, OR, custom_attribute, push_subscription_status, email_subscription_status, last_used_app } = filter;
  const fits = (each: AudienceFilter) => isInAudience(each, user, state, now);
  if (AND) return AND.every(fits);
  if (OR) return OR.some(fits);
  if (custom_attribute)
    return compares(custom_attribute, user.attributes.get(custom_attribute.custom_attribute_name), now);
  if (push_subscription_status) return isState(push_subscription_status, user.fields.get("push_subscribe"));
  if (email_subscription_status) return isState(email_subscription_status, state.subscriptions.emailOf(user));
  return last_used_app ? isBeside(last_used_app, lastUsedOf(user)) : false;
}

const isState = ({ comparison, value }: Comparison, state: unknown): boolean =>
  ((state ?? "subscribed") === value) === (comparison === "is");

function compares({ comparison, value }: Comparison, own: unknown, now: Date): boolean {
  switch (comparison) {
    case "exists":
      return own !== undefined;
    case "does_not_exist":
      return own === undefined;
    case "equals":
      return own === value;
    case "not_equal":
    case "does_not_equal":
      return own !== value;
    case "is_any_of":
    case "includes_value":
      return isAmong(own, value);
    case "is_none_of":
    case "does_not_include_value":
      return !isAmong(own, value);
    case "matches_regex":
      return matches(own, value);
    case "does_not_match_regex":
      return !matches(own, value);
    case "after":
    case "before":
      return isBeside({ comparison, value }, own);
    default:
      return measures(comparison, Number(value), own, now);
  }
}

/** Numbers, and times by their distance from now in days. */
function measures(comparison: string, value: number, own: unknown, now: Date): boolean {
  if (/days/.test(comparison)) {
    const time = typeof own === "string" ? timeOf(own) : undefined;
    if (time === undefined) return false;
    const ahead = (time.getTime() - now.getTime()) / DAY;
    switch (comparison) {
      case "less_than_x_days_ago":
        return ahead <= 0 && -ahead < value;
      case "greater_than_x_days_ago":
        return -ahead > value;
      case "less_than_x_days_in_the_future":
        return ahead >= 0 && ahead < value;
      default:
        return ahead > value;
    }
  }
  if (typeof own !== "number") return false;
  switch (comparison) {
    case "greater_than":
      return own > value;
    case "greater_than_or_equal_to":
      return own >= value;
    case "less_than":
      return own < value;
    default:
      return own <= value;
  }
}

/** Whether a text, or an element of a list, is one of some values. */
function isAmong(own: unknown, value: unknown): boolean {
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
  return Array.isArray(own) ? own.some((each) => wanted.includes(each)) : own !== undefined && wanted.includes(own);
}

/** What is no regular expression matches nobody. */
function matches(own: unknown, pattern: unknown): boolean {
  return typeof own === "string" && patternOf(String(pattern))?.test(own) === true;
}

/** Patterns of an audience that match nobody since they are none, each with its place. */
export function* badPatterns(filter: AudienceFilter, pointer = "/audience"): Generator<string> {
  const { AND, OR, custom_attribute } = filter;
  for (const [name, parts] of [
    ["AND", AND],
    ["OR", OR],
  ] as const)
    for (const [at, part] of (parts ?? []).entries()) yield* badPatterns(part, `${pointer}/${name}/${at}`);
  if (custom_attribute && /_regex$/.test(custom_attribute.comparison) && !patternOf(String(custom_attribute.value)))
    yield `${pointer}/custom_attribute/value`;
}

function isBeside({ comparison, value }: Comparison, own: unknown): boolean {
  const time = typeof own === "string" ? timeOf(own) : undefined;
  const other = timeOf(String(value));
  if (time === undefined || other === undefined) return false;
  return comparison === "after" ? time > other : time < other;
}

/** When a user last used an app, as the profile of a seed says it. */
function lastUsedOf({ fields }: User): string | undefined {
  const apps: unknown = fields.get("apps");
  const times = (Array.isArray(apps) ? (apps as readonly unknown[]) : [])
    .map((app) => (app as { last_used?: unknown } | null)?.last_used)
    .filter((time) => typeof time === "string");
  return times.sort((a, b) => (timeOf(a)?.getTime() ?? 0) - (timeOf(b)?.getTime() ?? 0)).at(-1);
}
