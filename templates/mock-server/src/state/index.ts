// Copied by braze-codegen from templates/: edit it there.
import type { CatalogData } from "./catalog.js";
import { Catalogs } from "./catalogs.js";
import { type ContentBlock, type ContentBlockSeed, contentBlockKind } from "./content-block.js";
import { type EmailTemplate, type EmailTemplateSeed, emailTemplateKind } from "./email-template.js";
import type { UserProfile } from "./profile.js";
import { Records } from "./records.js";
import { Tags } from "./tags.js";
import { Users } from "./users.js";

/** What a workspace holds, in plain data. A seed names as much of it as a test needs. */
export interface Workspace {
  // only with area users
  readonly users: readonly UserProfile[];
  // only with area catalogs
  readonly catalogs: readonly CatalogData[];
  // only with area content_blocks|templates
  /** Names of tags. Those that something in the workspace carries exist without being named here. */
  readonly tags: readonly string[];
  // only with area content_blocks|templates
  readonly contentBlocks: readonly ContentBlockSeed[];
  // only with area templates
  readonly emailTemplates: readonly EmailTemplateSeed[];
}

/** What a workspace holds, as handlers work on it. A new area adds its store here, and to {@link Workspace}. */
export class State {
  // only with area users
  readonly users: Users = new Users();
  // only with area catalogs
  readonly catalogs: Catalogs = new Catalogs();
  // only with area content_blocks|templates
  readonly tags: Tags = new Tags();
  // only with area content_blocks|templates
  readonly contentBlocks: Records<ContentBlockSeed, ContentBlock> = new Records(contentBlockKind);
  // only with area templates
  readonly emailTemplates: Records<EmailTemplateSeed, EmailTemplate> = new Records(emailTemplateKind);

  dump(): Workspace {
    return {
      // only with area users
      users: this.users.dump(),
      // only with area catalogs
      catalogs: this.catalogs.dump(),
      // only with area content_blocks|templates
      tags: this.tags.dump(),
      // only with area content_blocks|templates
      contentBlocks: this.contentBlocks.dump(),
      // only with area templates
      emailTemplates: this.emailTemplates.dump(),
    };
  }

  load(workspace: Partial<Workspace>, now: Date): void {
    const loaders: readonly ((given: Partial<Workspace>, at: Date) => void)[] = [
      // only with area users
      (given, at) => this.users.load(given.users ?? [], at),
      // only with area catalogs
      (given, at) => this.catalogs.load(given.catalogs ?? [], at),
      // only with area content_blocks|templates
      (given) => this.tags.load(given),
      // only with area content_blocks|templates
      (given, at) => this.contentBlocks.load(given.contentBlocks ?? [], at),
      // only with area templates
      (given, at) => this.emailTemplates.load(given.emailTemplates ?? [], at),
    ];
    for (const load of loaders) load(workspace, now);
  }
}
