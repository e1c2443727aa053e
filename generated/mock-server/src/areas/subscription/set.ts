// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { many } from "../../one-or-many.js";
import { subscribeAddress, subscribeUser } from "../../state/subscribe.js";
import { groupNamed } from "./group.js";

/** What to change in one group. */
interface GroupUpdate {
  readonly subscription_group_id: string;
  readonly subscription_state: string;
  readonly use_double_opt_in_logic?: boolean;
  readonly external_ids: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

type Given = Omit<GroupUpdate, "external_ids" | "emails" | "phones"> & Readonly<Record<string, unknown>>;

/** `subscription.status.set`: one group. */
export const setStatus: Handler = (call) => {
  const given = call.body as Given;
  groupNamed(call, given.subscription_group_id);
  call.later([updateOf(given, "external_id", "email", "phone")]);
  return { body: { message: "success" } };
};

/** `subscription.status.setV2`: several groups, all of which there must be. */
export const setStatusV2: Handler = (call) => {
  const { subscription_groups } = call.body as { subscription_groups: readonly Given[] };
  for (const { subscription_group_id } of subscription_groups) groupNamed(call, subscription_group_id);
  call.later(subscription_groups.map((given) => updateOf(given, "external_ids", "emails", "phones")));
  return { body: { message: "success" } };
};

/** The changes. Users whom nobody knows are no error. */
export const setStatusLater: Effect = (state, job, now, { note }) => {
  for (const update of job as readonly GroupUpdate[]) {
    const group = state.subscriptionGroups.get(update.subscription_group_id);
    if (group === undefined) continue;
    const to = { state: update.subscription_state, confirm: update.use_double_opt_in_logic === true };
    if (to.confirm && group.channel === "email") note("an email group has no double opt-in: it is ignored");
    for (const id of update.external_ids) {
      const user = state.users.byExternalId(id);
      if (user !== undefined) subscribeUser(state, user, [[group, to]], now);
      else note(`there is no user with the external ID '${id}': nothing changes`);
    }
    const addresses = { email: update.emails, phone: update.phones };
    for (const kind of ["email", "phone"] as const)
      for (const address of addresses[kind])
        if (!subscribeAddress(state, kind, address, group, to, now))
          note(`'${address}' is no address that this group goes by: nothing changes`);
  }
};

/** The two calls name the same things differently. */
function updateOf(given: Given, ids: string, emails: string, phones: string): GroupUpdate {
  const { subscription_group_id, subscription_state, use_double_opt_in_logic = false } = given;
  return {
    subscription_group_id,
    subscription_state,
    use_double_opt_in_logic,
    external_ids: many(given[ids]),
    emails: many(given[emails]),
    phones: many(given[phones]),
  };
}
