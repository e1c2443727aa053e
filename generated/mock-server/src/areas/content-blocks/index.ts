// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadLiquid } from "../../liquid.js";
import { blockInfo, listBlocks } from "./read.js";
import { createBlock, updateBlock } from "./write.js";

/** Content Blocks: reusable content with Liquid, by unique names. */
export const contentBlocks: AreaHandlers = {
  // keys are operations
  handlers: {
    "contentBlocks.list": listBlocks,
    "contentBlocks.info": blockInfo,
    "contentBlocks.create": createBlock,
    "contentBlocks.update": updateBlock,
  },
  // keys are operations
  prepare: {
    "contentBlocks.create": loadLiquid,
    "contentBlocks.update": loadLiquid,
  },
};
