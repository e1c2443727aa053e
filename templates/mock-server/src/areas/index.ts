// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Effect } from "../area-handlers.js";
import { catalogs } from "./catalogs/index.js";
import { contentBlocks } from "./content-blocks/index.js";
import { templates } from "./templates/index.js";
import { users } from "./users/index.js";

/** The areas that the mock knows beyond their examples, by the name that operations carry. */
export const areas: Readonly<Record<string, AreaHandlers>> = {
  // only with area users
  users,
  // only with area catalogs
  catalogs,
  // only with area content_blocks
  content_blocks: contentBlocks,
  // only with area templates
  templates,
};

/** The asynchronous parts of all areas, by operationId. */
export const effects: Readonly<Record<string, Effect>> = Object.assign(
  {},
  ...Object.values(areas).map((area) => area.effects),
);
