// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import { type Members, membersOf } from "./members.js";

export function checkDashboardUser(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["userName", "name"],
    members: {
      id: "text",
      userName: "text",
      name: "object",
      department: "text",
      createdAt: "instant",
      lastSignInAt: "instant",
      permissions: "object",
    },
  });
  const names = { givenName: "text", familyName: "text" } as const;
  checkEntry(membersOf(entry["name"], `${place}.name`), `${place}.name`, {
    required: Object.keys(names),
    members: names,
  });
  if (entry["permissions"] === undefined) return;
  checkEntry(membersOf(entry["permissions"], `${place}.permissions`), `${place}.permissions`, {
    required: ["companyPermissions", "appGroup"],
    members: { companyPermissions: "texts", roles: "list", appGroup: "list" },
  });
}
