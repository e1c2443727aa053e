// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../../area-handlers.js";
import { documented, refuseAs } from "../../documented.js";
import { refuse } from "../../refusal.js";
import type { SubscriptionGroup } from "../../state/subscription-groups.js";

/** The group, or in Braze's words that there is none. */
export function groupNamed({ operation, state }: CallContext, id: string): SubscriptionGroup {
  const group = state.subscriptionGroups.get(id);
  if (group !== undefined) return group;
  const error = documented(operation, /^Invalid subscription group ID$/);
  throw error === undefined ? refuse(400, "'subscription_group_id' is no subscription group") : refuseAs(error);
}
