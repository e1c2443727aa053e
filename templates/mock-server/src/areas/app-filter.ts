// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import type { User } from "../state/user.js";
import { demandApp } from "./known-app.js";

/** How a user uses an app, as far as a seed says it. */
interface AppUse {
  /** Not in Braze's exports: what tells apps apart that have one name. */
  readonly app_id?: string;
  readonly sessions?: number;
  readonly first_used?: string;
  readonly last_used?: string;
}

/** The app that a request asks about; undefined for all. */
export function appOf(call: CallContext): string | undefined {
  const { app_id } = call.query;
  if (typeof app_id !== "string") return undefined;
  demandApp(call, app_id);
  return app_id;
}

/** The apps that a user uses, or the one that is asked about. */
export function appsOf({ fields }: User, app_id: string | undefined): readonly AppUse[] {
  const apps: unknown = fields.get("apps");
  if (!Array.isArray(apps)) return [];
  const uses = apps.filter((app): app is AppUse => typeof app === "object" && app !== null);
  return app_id === undefined ? uses : uses.filter((app) => app.app_id === app_id);
}

/** Whether a user uses the app that is asked about: by the seed, or because push messages reach the user there. */
export function usesApp(user: User, app_id: string | undefined): boolean {
  if (app_id === undefined || appsOf(user, app_id).length > 0) return true;
  return user.pushTokens.some((token) => token.app_id === app_id);
}
