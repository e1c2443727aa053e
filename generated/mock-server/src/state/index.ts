// Copied by braze-codegen from templates/: edit it there.
import type { CatalogData } from "./catalog.js";
import { Catalogs } from "./catalogs.js";
import type { UserProfile } from "./profile.js";
import { Users } from "./users.js";

/** What a workspace holds, in plain data. A seed names as much of it as a test needs. */
export interface Workspace {
  // only with area users
  readonly users: readonly UserProfile[];
  // only with area catalogs
  readonly catalogs: readonly CatalogData[];
}

/** What a workspace holds, as handlers work on it. A new area adds its store here, and to {@link Workspace}. */
export class State {
  // only with area users
  readonly users: Users = new Users();
  // only with area catalogs
  readonly catalogs: Catalogs = new Catalogs();

  dump(): Workspace {
    return {
      // only with area users
      users: this.users.dump(),
      // only with area catalogs
      catalogs: this.catalogs.dump(),
    };
  }

  load(workspace: Partial<Workspace>, now: Date): void {
    const loaders: readonly ((given: Partial<Workspace>, at: Date) => void)[] = [
      // only with area users
      (given, at) => this.users.load(given.users ?? [], at),
      // only with area catalogs
      (given, at) => this.catalogs.load(given.catalogs ?? [], at),
    ];
    for (const load of loaders) load(workspace, now);
  }
}
