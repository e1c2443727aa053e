// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import type { CustomAttributeSeed } from "../../state/custom-attribute.js";
import type { State } from "../../state/index.js";
import { timeOf } from "../../times.js";
import { linkPage } from "../link-page.js";

/** Elements that an array holds where nobody set another number. */
const ARRAY_LENGTH = 500;

/** Those that the workspace was given, and those that users have, in the order of their names. */
const listAttributes: Handler = (call) => {
  const types = recordedIn(call.state);
  const known = call.state.customAttributes.values();
  const names = new Set([...known.map(({ name }) => name), ...types.keys()]);
  const attributes = [...names].sort().map((name) => infoOf({ name, ...call.state.customAttributes.get(name) }, types));
  return linkPage(call, "/custom_attributes", attributes);
};

/** The attributes of users with the type of a value. */
function recordedIn({ users }: State): Map<string, string> {
  const types = new Map<string, string>();
  for (const user of users.values())
    for (const [name, value] of user.attributes) if (value !== null) types.set(name, typeOf(value));
  return types;
}

function infoOf(attribute: CustomAttributeSeed, types: ReadonlyMap<string, string>): object {
  const { name, description = null, array_length, status = "Active", tag_names = [] } = attribute;
  const data_type = attribute.data_type ?? types.get(name) ?? "String";
  const length = array_length ?? (data_type === "Array" ? ARRAY_LENGTH : null);
  return { name, description, data_type, array_length: length, status, tag_names };
}

/** Braze's page prints only `Number`; the other words are those of the dashboard. */
function typeOf(value: unknown): string {
  if (typeof value === "number") return "Number";
  if (typeof value === "boolean") return "Boolean";
  if (Array.isArray(value)) return value.some((element) => typeof element === "object") ? "Object Array" : "Array";
  if (typeof value === "object") return "Object";
  return timeOf(String(value)) === undefined ? "String" : "Time";
}

/** Custom attributes that the workspace has recorded. */
export const customAttributes: AreaHandlers = {
  // keys are operations
  handlers: { "customAttributes.list": listAttributes },
};
