// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadLiquid } from "../../liquid.js";
import { blockInfo, listBlocks } from "./read.js";
import { blockTranslations } from "./translations.js";
import { createBlock, updateBlock } from "./write.js";

/** Content Blocks: reusable content with Liquid, by unique names. */
export const contentBlocks: AreaHandlers = {
  // keys are operations
  handlers: {
    "contentBlocks.list": listBlocks,
    "contentBlocks.info": blockInfo,
    "contentBlocks.create": createBlock,
    "contentBlocks.update": updateBlock,
    "contentBlocks.translations.source": blockTranslations.source,
    "contentBlocks.translations.get": blockTranslations.get,
    "contentBlocks.translations.update": blockTranslations.update,
  },
  // keys are operations
  prepare: {
    "contentBlocks.create": loadLiquid,
    "contentBlocks.update": loadLiquid,
  },
};
