import type { MockBraze, UserAlias, UserProfile } from "@braze-codegen/mock-server";
import { mockBraze } from "./mock.js";

export const mail = "x@example.com";

export function crm(alias_name: string): UserAlias {
  return { alias_name, alias_label: "crm" };
}

export function web(alias_name: string): UserAlias {
  return { alias_name, alias_label: "web" };
}

export function mockOf(...users: UserProfile[]): MockBraze {
  return mockBraze({ seed: { users } });
}

/** The users by what tells them apart. */
export function names(mock: MockBraze): unknown[] {
  return mock.state.users.all().map(({ external_id, user_aliases, email, phone }) => {
    return external_id ?? user_aliases?.[0]?.alias_name ?? email ?? phone;
  });
}
