// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import type { User } from "../state/user.js";
import { demandApp } from "./known-app.js";

/** How a user uses an app, as profiles have it: by the app's name. */
interface AppUse {
  readonly name?: string;
  readonly sessions?: number;
  readonly first_used?: string;
  readonly last_used?: string;
}

/** The app that a series is limited to. */
export interface AppFilter {
  readonly id: string;
  /** Unknown where the seed does not name the app. */
  readonly name: string | undefined;
}

/** The app that a request asks about; undefined for all. */
export function appOf(call: CallContext): AppFilter | undefined {
  const { app_id: id } = call.query;
  if (typeof id !== "string") return undefined;
  demandApp(call, id);
  return { id, name: call.state.apps.get(id)?.name };
}

/** The apps that a user uses, or the one that is asked about. */
export function appsOf({ fields }: User, app: AppFilter | undefined): readonly AppUse[] {
  const apps: unknown = fields.get("apps");
  if (!Array.isArray(apps)) return [];
  const uses = apps.filter((use): use is AppUse => typeof use === "object" && use !== null);
  return app === undefined ? uses : uses.filter(({ name }) => name !== undefined && name === app.name);
}

/** Whether a user uses the app that is asked about: by the profile, or because push messages reach the user there. */
export function usesApp(user: User, app: AppFilter | undefined): boolean {
  if (app === undefined || appsOf(user, app).length > 0) return true;
  return user.pushTokens.some(({ app_id }) => app_id === app.id);
}
