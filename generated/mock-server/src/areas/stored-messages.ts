// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import type { StoredMessage } from "../state/campaign.js";

type Messages = Readonly<Record<string, StoredMessage>>;

/** Messages as details show them: with `has_translatable_content` where the request asks for it. */
export function shownMessages(messages: Messages, { query, state }: CallContext): Messages {
  if (query["include_has_translatable_content"] !== true) return messages;
  const translated = new Set(state.translations.values().map((entry) => entry.message_variation_id));
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, { ...message, has_translatable_content: translated.has(id) }]),
  );
}
