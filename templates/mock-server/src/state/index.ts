// Copied by braze-codegen from templates/: edit it there.
import type { CatalogData } from "./catalog.js";
import { Catalogs } from "./catalogs.js";
import type { UserProfile } from "./profile.js";
import { Users } from "./users.js";

/** What a workspace holds, in plain data. A seed names as much of it as a test needs. */
export interface Workspace {
  readonly users: readonly UserProfile[];
  readonly catalogs: readonly CatalogData[];
}

/** What a workspace holds, as handlers work on it. A new area adds its store here, and to {@link Workspace}. */
export class State {
  readonly users = new Users();
  readonly catalogs = new Catalogs();

  dump(): Workspace {
    return { users: this.users.dump(), catalogs: this.catalogs.dump() };
  }

  load(workspace: Partial<Workspace>, now: Date): void {
    this.users.load(workspace.users ?? [], now);
    this.catalogs.load(workspace.catalogs ?? [], now);
  }
}
