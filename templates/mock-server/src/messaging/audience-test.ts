// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../state/index.js";
import type { User } from "../state/user.js";
import { timeOf } from "../times.js";
import type { AudiencePatterns } from "./audience-patterns.js";
import { type Comparison, Own, type Test, attributeTest, stateTest, timeTest } from "./comparisons.js";
import type { AudienceFilter } from "./filters.js";

/**
 * Whether a user is in a Connected Audience. The filter is read once; so is what it says of one value, however many
 * users have it.
 */
export function audienceTest(
  filter: AudienceFilter,
  state: State,
  now: Date,
  patterns: AudiencePatterns,
): (user: User) => boolean {
  const test = joined([filter], "AND", { state, now, patterns, memory: { left: MAX_REMEMBERED } });
  return (user) => test({ user, attributes: user.attributes });
}

/** A user, with the map of attributes that is made once for all filters. */
interface Subject {
  readonly user: User;
  readonly attributes: ReadonlyMap<string, unknown>;
}

type SubjectTest = (subject: Subject) => boolean;

/** What may be remembered of values for one request: thousands of filters times thousands of users would not fit. */
const MAX_REMEMBERED = 100_000;

interface Memory {
  left: number;
}

interface Context {
  readonly state: State;
  readonly now: Date;
  readonly patterns: AudiencePatterns;
  readonly memory: Memory;
}

type Join = "AND" | "OR";

/** Filters of which all hold, or one does. */
function joined(filters: readonly AudienceFilter[], join: Join, context: Context): SubjectTest {
  const { state, now, patterns, memory } = context;
  const attributes = new Map<string, Comparisons>();
  const others = new Map<(user: User) => unknown, Comparisons>();
  const tests: SubjectTest[] = [];
  const own = { push: pushOf, email: (user: User) => state.subscriptions.emailOf(user), used: lastUsedOf };
  const other = (read: (user: User) => unknown, test: Test) =>
    comparisonsIn(others, read, join, memory).add(test, read === lastUsedOf);

  const waiting = [...filters].reverse();
  for (let filter = waiting.pop(); filter !== undefined; filter = waiting.pop()) {
    const { AND, OR, custom_attribute, push_subscription_status, email_subscription_status, last_used_app } = filter;
    const parts = AND ?? OR;
    // One part is itself, whatever joins it.
    if (parts && (parts.length === 1 || (AND ? "AND" : "OR") === join)) for (const part of parts) waiting.push(part);
    else if (parts) tests.push(joined(parts, AND ? "AND" : "OR", context));
    else if (custom_attribute) {
      const { custom_attribute_name: name } = custom_attribute;
      comparisonsIn(attributes, name, join, memory).compare(custom_attribute, now, patterns);
    } else if (push_subscription_status) other(own.push, stateTest(push_subscription_status));
    else if (email_subscription_status) other(own.email, stateTest(email_subscription_status));
    else if (last_used_app) other(own.used, timeTest(last_used_app));
    else tests.push(() => false);
  }
  const settles = join === "OR";
  if (attributes.size > 0) tests.unshift(attributesTest(attributes, settles));
  for (const [read, comparisons] of others) tests.unshift(({ user }) => comparisons.hold(read(user)));
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (subject) => {
    for (const test of tests) if (test(subject) === settles) return settles;
    return !settles;
  };
}

function comparisonsIn<Key>(all: Map<Key, Comparisons>, key: Key, join: Join, memory: Memory): Comparisons {
  const found = all.get(key) ?? new Comparisons(join, memory);
  all.set(key, found);
  return found;
}

/**
 * Attributes that a user does not have are all alike: only those are looked at that the user has, where these are
 * fewer.
 */
function attributesTest(attributes: ReadonlyMap<string, Comparisons>, settles: boolean): SubjectTest {
  const [[name, only] = ["", undefined]] = attributes;
  if (attributes.size === 1 && only !== undefined) return (subject) => only.hold(subject.attributes.get(name));
  const absent = [...attributes.values()].filter((each) => each.hold(undefined) === settles).length;
  return ({ attributes: own }) => {
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

/** Comparisons that cost no more than to remember what they say. */
const FEW = 4;

/** Comparisons with one thing that users have. */
class Comparisons {
  readonly #settles: boolean;
  /** Values that settle it at once. */
  readonly #equal = new Set<unknown>();
  readonly #tests: Test[] = [];
  /** What was said of values; lists are none of them. */
  readonly #known = new Map<unknown, boolean>();
  readonly #memory: Memory;
  #isCostly = false;

  constructor(join: Join, memory: Memory) {
    this.#settles = join === "OR";
    this.#memory = memory;
  }

  add(test: Test, isCostly: boolean): void {
    this.#tests.push(test);
    this.#isCostly ||= isCostly || this.#tests.length > FEW;
  }

  compare(filter: Comparison, now: Date, patterns: AudiencePatterns): void {
    const isEquality = this.#settles
      ? filter.comparison === "equals"
      : /^(not|does_not)_equal$/.test(filter.comparison);
    if (isEquality) this.#equal.add(filter.value);
    else this.add(attributeTest(filter, now, patterns), /regex|days|after|before/.test(filter.comparison));
  }

  hold(value: unknown): boolean {
    if (!this.#isCostly || (typeof value === "object" && value !== null)) return this.#look(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const isTrue = this.#look(value);
    if (this.#memory.left-- > 0) this.#known.set(value, isTrue);
    return isTrue;
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
