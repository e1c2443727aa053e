// Copied by braze-codegen from templates/: edit it there.
import { type FamilyHandlers, translationHandlers } from "../translations/family.js";
import { idIn, noLocale, unsupported } from "../translations/words.js";

/** `contentBlocks.translations.source`, `….get` and `….update` */
export const blockTranslations: FamilyHandlers = translationHandlers({
  idsOf: (given) => ({ content_block_id: idIn(given, "content_block_id") }),
  exists: ({ state }, { content_block_id = "" }) => state.contentBlocks.get(content_block_id) !== undefined,
  unsupported,
  noLocale,
});
