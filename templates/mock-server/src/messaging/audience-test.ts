import type { State } from "../state/index.js";
import type { User } from "../state/user.js";
import { timeOf } from "../times.js";
import type { AudiencePatterns } from "./audience-patterns.js";
import { type Comparison, Own, type Test, attributeTest, stateTest, timeTest } from "./comparisons.js";
import type { AudienceFilter } from "./filters.js";

type UserTest = (user: User) => boolean;

/**
 * Whether a user is in a Connected Audience. The filter is read once; so is what it says of one value, however many
 * users have it.
 */
export function audienceTest(filter: AudienceFilter, state: State, now: Date, patterns: AudiencePatterns): UserTest {
  return joined([filter], "AND", { state, now, patterns });
}

interface Context {
  readonly state: State;
  readonly now: Date;
  readonly patterns: AudiencePatterns;
}

type Join = "AND" | "OR";

/** Filters of which all hold, or one does. */
function joined(filters: readonly AudienceFilter[], join: Join, context: Context): UserTest {
  const { state, now, patterns } = context;
  const attributes = new Map<string, Comparisons>();
  const others = new Map<(user: User) => unknown, Comparisons>();
  const tests: UserTest[] = [];
  const own = { push: pushOf, email: (user: User) => state.subscriptions.emailOf(user), used: lastUsedOf };
  const other = (read: (user: User) => unknown, test: Test) => comparisonsIn(others, read, join).add(test);

  const waiting = [...filters].reverse();
  for (let filter = waiting.pop(); filter !== undefined; filter = waiting.pop()) {
    const { AND, OR, custom_attribute, push_subscription_status, email_subscription_status, last_used_app } = filter;
    const parts = AND ?? OR;
    // One part is itself, whatever joins it.
    if (parts && (parts.length === 1 || (AND ? "AND" : "OR") === join)) for (const part of parts) waiting.push(part);
    else if (parts) tests.push(joined(parts, AND ? "AND" : "OR", context));
    else if (custom_attribute) {
      const { custom_attribute_name: name } = custom_attribute;
      comparisonsIn(attributes, name, join).compare(custom_attribute, now, patterns);
    } else if (push_subscription_status) other(own.push, stateTest(push_subscription_status));
    else if (email_subscription_status) other(own.email, stateTest(email_subscription_status));
    else if (last_used_app) other(own.used, timeTest(last_used_app));
    else tests.push(() => false);
  }
  const settles = join === "OR";
  if (attributes.size > 0) tests.unshift(attributesTest(attributes, settles));
  for (const [read, comparisons] of others) tests.unshift((user) => comparisons.hold(read(user)));
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return settles ? (user) => tests.some((test) => test(user)) : (user) => tests.every((test) => test(user));
}

function comparisonsIn<Key>(all: Map<Key, Comparisons>, key: Key, join: Join): Comparisons {
  const found = all.get(key) ?? new Comparisons(join);
  all.set(key, found);
  return found;
}

/** Attributes that a user does not have are all alike: only those are looked at that the user has, where these are fewer. */
function attributesTest(attributes: ReadonlyMap<string, Comparisons>, settles: boolean): UserTest {
  const absent = [...attributes.values()].filter((each) => each.hold(undefined) === settles).length;
  return (user) => {
    const own = user.attributes;
    if (own.size >= attributes.size) {
      for (const [name, each] of attributes) if (each.hold(own.get(name)) === settles) return settles;
      return !settles;
    }
    let left = absent;
    for (const [name, value] of own) {
      const each = attributes.get(name);
      if (each === undefined) continue;
      if (each.hold(value) === settles) return settles;
      if (each.hold(undefined) === settles) left--;
    }
    return left > 0 ? settles : !settles;
  };
}

/** Comparisons with one thing that users have. */
class Comparisons {
  readonly #settles: boolean;
  /** Values that settle it at once. */
  readonly #equal = new Set<unknown>();
  readonly #tests: Test[] = [];
  /** What was said of values; lists are none of them. */
  readonly #known = new Map<unknown, boolean>();

  constructor(join: Join) {
    this.#settles = join === "OR";
  }

  add(test: Test): void {
    this.#tests.push(test);
  }

  compare(filter: Comparison, now: Date, patterns: AudiencePatterns): void {
    const isEquality = this.#settles
      ? filter.comparison === "equals"
      : /^(not|does_not)_equal$/.test(filter.comparison);
    if (isEquality) this.#equal.add(filter.value);
    else this.add(attributeTest(filter, now, patterns));
  }

  hold(value: unknown): boolean {
    if (typeof value === "object" && value !== null) return this.#look(value);
    let known = this.#known.get(value);
    if (known === undefined) {
      known = this.#look(value);
      this.#known.set(value, known);
    }
    return known;
  }

  #look(value: unknown): boolean {
    if (this.#equal.has(value)) return this.#settles;
    const own = new Own(value);
    for (const test of this.#tests) if (test(own) === this.#settles) return this.#settles;
    return !this.#settles;
  }
}

const pushOf = ({ fields }: User): unknown => fields.get("push_subscribe");

/** When a user last used an app, as the profile of a seed says it. */
function lastUsedOf({ fields }: User): string | undefined {
  const apps: unknown = fields.get("apps");
  const times = (Array.isArray(apps) ? (apps as readonly unknown[]) : [])
    .map((app) => (app as { last_used?: unknown } | null)?.last_used)
    .filter((time) => typeof time === "string");
  return times.sort((a, b) => (timeOf(a)?.getTime() ?? 0) - (timeOf(b)?.getTime() ?? 0)).at(-1);
}
