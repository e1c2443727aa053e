// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { copy } from "../../copy.js";
import { allOf } from "../../steps.js";
import { kindOf } from "./profile-fields.js";
import { checkTrack } from "./track-check.js";
import { type Written, writeAll } from "./write.js";

const IDENTIFIERS = ["external_id", "user_alias", "braze_id", "email", "phone"] as const;

/** `users.trackSync`: writes one object, and answers what the request named as it is now. */
export const trackSync: Handler = (call) => {
  const { valid } = allOf(checkTrack(call));
  // What came stays in the log as it is.
  const users = allOf(writeAll(call.state, copy(valid), call.now, call.note)).flatMap(tracked);
  return { body: { users, message: "success" } };
};

/** Nothing when the user is unknown and was not to be made. */
function tracked({ array, object, user }: Written): object[] {
  if (user === undefined) return [];
  const identifier = IDENTIFIERS.find((name) => object[name] !== undefined);
  const given = identifier === undefined ? undefined : object[identifier];
  const named = identifier === undefined ? {} : { [identifier]: typeof given === "number" ? String(given) : given };
  if (array === "events") return [{ ...named, custom_events: [user.events.get(String(object["name"]))] }];
  if (array === "purchases") {
    const product_id = String(object["product_id"]);
    const { name: _, ...summary } = user.purchases.get(product_id) ?? { name: product_id };
    return [{ ...named, purchase_events: [{ product_id, ...summary }] }];
  }
  const custom = Object.keys(object).filter((name) => kindOf(name) === "custom" && user.attributes.has(name));
  if (custom.length === 0) return [named];
  return [{ ...named, custom_attributes: Object.fromEntries(custom.map((name) => [name, user.attributes.get(name)])) }];
}
