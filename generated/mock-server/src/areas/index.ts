// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Effect } from "../area-handlers.js";
import { catalogs } from "./catalogs/index.js";
import { email } from "./email/index.js";
import { exportJobs } from "./export/index.js";
import { sms } from "./sms/index.js";
import { subscription } from "./subscription/index.js";
import { users } from "./users/index.js";

/** The areas that the mock knows beyond their examples, by the name that operations carry. */
export const areas: Readonly<Record<string, AreaHandlers>> = {
  // only with area users
  users,
  // only with area email
  email,
  // only with area sms
  sms,
  // only with area subscription
  subscription,
  // only with area export
  export: exportJobs,
  // only with area catalogs
  catalogs,
};

/** The asynchronous parts of all areas, by operationId. */
export const effects: Readonly<Record<string, Effect>> = Object.assign(
  {},
  ...Object.values(areas).map((area) => area.effects),
);
