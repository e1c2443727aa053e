// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { many } from "../../one-or-many.js";
import type { State } from "../../state/index.js";
import { type AddressKind, addressKindOf, stateWords } from "../../state/subscription-groups.js";
import type { User } from "../../state/user.js";
import { groupNamed } from "./group.js";

/** `subscription.status.get`: `Unknown` until a state was set. External IDs go before addresses. */
export const getStatus: Handler = (call) => {
  const group = groupNamed(call, String(call.query["subscription_group_id"]));
  const { subscriptions, users } = call.state;
  const ids = many(call.query["external_id"]);
  const ofUser = (id: string) => {
    const user = users.byExternalId(id);
    return user && subscriptions.groupOf(user, group.id);
  };
  const ofAddress = (kind: AddressKind, address: string) =>
    addressKindOf(group) === kind ? subscriptions.groupOfAddress(kind, address, group.id, call.now) : undefined;
  const states: [string, string | undefined][] =
    ids.length > 0
      ? ids.map((id) => [id, ofUser(id)])
      : (["email", "phone"] as const).flatMap((kind) =>
          many(call.query[kind]).map((address): [string, string | undefined] => [address, ofAddress(kind, address)]),
        );
  const status = Object.fromEntries(states.map(([name, state]) => [name, stateWords(state ?? "unknown")]));
  return { body: { status, message: "success" } };
};

/** `subscription.user.status`: each user once, with the groups in which a state was ever set. */
export const listGroups: Handler = (call) => {
  const { query, operation, state } = call;
  const users = [...new Set(named(call))];
  const start = Number(query["offset"] ?? 0);
  const page = users.slice(start, start + Number(query["limit"] ?? operation.pagination?.size ?? users.length));
  return {
    body: { users: page.map((user) => groupsOf(state, user)), total_count: users.length, message: "success" },
  };
};

function named({ query, state: { users } }: CallContext): User[] {
  const byId = many(query["external_id"]).map((id) => users.byExternalId(id));
  return [
    ...byId.filter((user) => user !== undefined),
    ...many(query["email"]).flatMap((email) => users.byEmail(email)),
    ...many(query["phone"]).flatMap((phone) => users.byPhone(phone)),
  ];
}

function groupsOf({ subscriptions, subscriptionGroups }: State, user: User): object {
  const { subscription_groups = [] } = subscriptions.fieldsOf(user);
  return {
    email: user.email ?? null,
    phone: user.phone ?? null,
    external_id: user.externalId ?? null,
    subscription_groups: subscription_groups.flatMap(({ subscription_group_id, subscription_state }) => {
      const group = subscriptionGroups.get(subscription_group_id);
      return group === undefined ? [] : [{ ...group, status: stateWords(subscription_state) }];
    }),
  };
}
