// Copied by braze-codegen from templates/: edit it there.
import type { DashboardUser } from "../../state/dashboard-user.js";

/** A user as Braze shows it. */
export function userBody(user: DashboardUser, isRead: boolean): object {
  return { schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"], ...membersOf(user, isRead) };
}

/** A user in a list, where the schemas are left out. */
export const userInList = (user: DashboardUser): object => membersOf(user, true);

/** @param isRead - Only then Braze says when the account was created. */
function membersOf({ department, createdAt, lastSignInAt, ...user }: DashboardUser, isRead: boolean): object {
  return {
    ...user,
    ...(department === null ? {} : { department }),
    ...(isRead ? { createdAt: shown(createdAt) } : {}),
    lastSignInAt: lastSignInAt === null ? "N/A" : shown(lastSignInAt),
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026 Nov 2, 6:30 PM`, in UTC. */
function shown(instant: string): string {
  const time = new Date(instant);
  const hour = time.getUTCHours();
  const minute = String(time.getUTCMinutes()).padStart(2, "0");
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? "AM" : "PM"}`;
  return `${time.getUTCFullYear()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCDate()}, ${clock}`;
}
