// Copied by braze-codegen from templates/: edit it there.
import { isE164 } from "../e164.js";
import type { State } from "./index.js";
import { addressKindOf, type SubscriptionGroup } from "./subscription-groups.js";
import type { User } from "./user.js";

/** A new state in a group. */
export interface GroupState {
  readonly state: string;
  /** Whether an SMS group first asks the user (double opt-in). */
  readonly confirm: boolean;
}

/** Sets the states of a user in groups, or asks for them. */
export function subscribeUser(
  state: State,
  user: User,
  changes: readonly (readonly [group: SubscriptionGroup, to: GroupState])[],
  now: Date,
): void {
  const isAsked = changes.some(([group, to]) => asks(group, to));
  if (isAsked && user.phone !== undefined) state.subscriptions.askToConfirm(user.phone, now);
  const set = changes.filter(([group, to]) => !asks(group, to));
  const states = set.map(([group, to]): [SubscriptionGroup, string] => [group, to.state]);
  state.subscriptions.setGroupsOf(user, states, now);
}

/**
 * Sets the state of an address in a group, or asks for it. An address that the group does not go by changes nothing.
 *
 * @returns Whether the group goes by it.
 */
export function subscribeAddress(
  state: State,
  kind: "email" | "phone",
  address: string,
  group: SubscriptionGroup,
  to: GroupState,
  now: Date,
): boolean {
  if (addressKindOf(group) !== kind || (kind === "phone" && !isE164(address))) return false;
  if (!asks(group, to)) state.subscriptions.setGroup(kind, address, group.id, to.state, now);
  // Who is to confirm has to be a user.
  else if (state.users.count(kind, address) > 0) state.subscriptions.askToConfirm(address, now);
  return true;
}

const asks = ({ channel }: SubscriptionGroup, { state, confirm }: GroupState): boolean =>
  confirm && state === "subscribed" && channel === "sms";
