// Copied by braze-codegen from templates/: edit it there.
import { checkNames, checkText, type Members } from "./members.js";

export function checkSubscriptionGroups(group: Members, place: string): void {
  const names = ["id", "name", "channel"];
  checkNames(group, place, names);
  for (const name of names) checkText(group, place, name);
}
