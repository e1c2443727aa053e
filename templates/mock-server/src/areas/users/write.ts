// Copied by braze-codegen from templates/: edit it there.
import type { Activities } from "../../state/activity.js";
import type { State } from "../../state/index.js";
import { type Steps, endsStep } from "../../steps.js";
import { type User, tally } from "../../state/user.js";
import { type Attributes, NOBODY, type TellOf, writeAttributes } from "./attributes.js";
import { MAX_TEXT } from "./nested-value.js";
import { RequestChanges } from "./request-changes.js";
import { type Named, resolve } from "./resolve.js";
import { timeOf } from "../../times.js";
import { inPointer } from "../../value-at.js";
import { ARRAYS, type CheckedTrack } from "./track-check.js";
import type { ArrayName } from "./track-errors.js";
import { sumOf } from "../../sum.js";

/** An event or a purchase that passed its checks. */
interface Occurrence extends Named {
  readonly name: string;
  readonly product_id: string | number;
  readonly time: string;
  readonly price: number;
  readonly quantity?: number;
  readonly app_id?: string;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/** What one object did: to whom, if to anybody. */
export interface Written {
  readonly array: ArrayName;
  readonly object: Readonly<Record<string, unknown>>;
  readonly user: User | undefined;
}

/**
 * Writes the valid objects of a track request, a step each: attributes first, then events, then purchases.
 *
 * @param note - Is told what Braze drops without a word.
 */
export function* writeAll(
  state: State,
  valid: CheckedTrack["valid"],
  now: Date,
  note: (sentence: string, pointer: string) => void,
): Steps<Written[]> {
  const changes = new RequestChanges();
  const written: Written[] = [];
  for (const array of ARRAYS)
    for (const { at, object, nulls = [] } of valid[array]) {
      const tell = (why: string, member?: string) =>
        note(why, `/${array}/${at}${member === undefined ? "" : `/${inPointer(member)}`}`);
      const user =
        array === "attributes"
          ? writeAttributes(state, object as Attributes, now, tell, changes)
          : count(state, array, object as unknown as Occurrence, now, tell);
      if (user !== undefined && nulls.length > 0)
        state.users.change(user, now, () => {
          for (const name of nulls) user.attributes.delete(name);
        });
      written.push({ array, object, user });
      if (endsStep(at)) yield;
    }
  return written;
}

function count(state: State, array: ArrayName, occurrence: Occurrence, now: Date, tell: TellOf): User | undefined {
  const { name, product_id, time, price, quantity = 1 } = occurrence;
  const user = resolve(state.users, occurrence, now);
  if (user === undefined) {
    tell(NOBODY);
    return undefined;
  }
  if (occurrence.properties) tellOfProperties(occurrence.properties, tell);
  const given = timeOf(time)?.getTime() ?? now.getTime();
  if (given > now.getTime()) tell("lies in the future: it counts as now", "time");
  const at = new Date(Math.min(given, now.getTime())).toISOString();
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  if (array !== "attributes") record(state.activity, array, occurrence, at);
  if (array === "events") tally(user.events, name, at, at, 1);
  else {
    user.revenue = sumOf(user.revenue, price * quantity);
    tally(user.purchases, String(product_id), at, at, quantity);
  }
  state.users.touch(user, now);
  return user;
}

/** Properties that Braze keeps of an event or a purchase. */
const MAX_PROPERTIES = 256;

/** The mock keeps no properties, but says which Braze would not. */
function tellOfProperties(properties: Readonly<Record<string, unknown>>, tell: TellOf): void {
  const entries = Object.entries(properties);
  if (entries.length > MAX_PROPERTIES) tell(`only the first ${MAX_PROPERTIES} properties are kept`, "properties");
  for (const [name, value] of entries)
    if (typeof value === "string" && value.length > MAX_TEXT)
      tell(`'${name}' is a text of more than ${MAX_TEXT} characters, which is not stored`, "properties");
}

// only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
function record(activity: Activities, array: ArrayName, occurrence: Occurrence, time: string): void {
  const { name, product_id, app_id, price, quantity = 1 } = occurrence;
  const of = { ...(app_id === undefined ? {} : { app_id }), time };
  if (array === "events") activity.add({ kind: "event", name, ...of, count: 1 });
  else activity.add({ kind: "purchase", name: String(product_id), ...of, count: quantity, revenue: price * quantity });
}
