// Copied by braze-codegen from templates/: edit it there.
import type { Activities } from "../../state/activity.js";
import type { State } from "../../state/index.js";
import { type User, tally } from "../../state/user.js";
import { type Attributes, writeAttributes } from "./attributes.js";
import { type Named, resolve } from "./resolve.js";
import { timeOf } from "../../times.js";
import { ARRAYS, type CheckedTrack } from "./track-check.js";
import type { ArrayName } from "./track-errors.js";

/** An event or a purchase that passed its checks. */
interface Occurrence extends Named {
  readonly name: string;
  readonly product_id: string | number;
  readonly time: string;
  readonly price: number;
  readonly quantity?: number;
  readonly app_id?: string;
}

/** What one object did: to whom, if to anybody. */
export interface Written {
  readonly array: ArrayName;
  readonly object: Readonly<Record<string, unknown>>;
  readonly user: User | undefined;
}

/** Writes the valid objects of a track request: attributes first, then events, then purchases. */
export function writeAll(state: State, valid: CheckedTrack["valid"], now: Date): Written[] {
  return ARRAYS.flatMap((array) =>
    valid[array].map((object) => {
      const user =
        array === "attributes"
          ? writeAttributes(state, object as Attributes, now)
          : count(state, array, object as unknown as Occurrence, now);
      return { array, object, user };
    }),
  );
}

function count(state: State, array: ArrayName, occurrence: Occurrence, now: Date): User | undefined {
  const { name, product_id, time, price, quantity = 1 } = occurrence;
  const user = resolve(state.users, occurrence, now);
  if (user === undefined) return undefined;
  // What lies in the future happened now, says Braze.
  const at = new Date(Math.min((timeOf(time) ?? now).getTime(), now.getTime())).toISOString();
  // only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
  if (array !== "attributes") record(state.activity, array, occurrence, at);
  state.users.change(user, now, () => {
    if (array === "events") return tally(user.events, name, at, at, 1);
    user.revenue += price * quantity;
    return tally(user.purchases, String(product_id), at, at, quantity);
  });
  return user;
}

// only with operation events.dataSeries purchases.quantitySeries purchases.revenueSeries
function record(activity: Activities, array: ArrayName, occurrence: Occurrence, time: string): void {
  const { name, product_id, app_id, price, quantity = 1 } = occurrence;
  const of = { ...(app_id === undefined ? {} : { app_id }), time };
  if (array === "events") activity.add({ kind: "event", name, ...of, count: 1 });
  else activity.add({ kind: "purchase", name: String(product_id), ...of, count: quantity, revenue: price * quantity });
}
