// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Reply } from "../area-handlers.js";
import { refusedAs } from "../documented.js";
import type { StoredMessage } from "../state/campaign.js";
import { uuidOf } from "../state/ids.js";

/** The links of one message of a campaign or of a Canvas step. Nobody can set their aliases here: they are made up. */
export function linkAliases(
  { query, operation }: CallContext,
  messages: Readonly<Record<string, StoredMessage>>,
): Reply {
  const variation = String(query["message_variation_id"]);
  const message = Object.hasOwn(messages, variation) ? messages[variation] : undefined;
  if (message === undefined) throw refusedAs(operation, "Missing/Invalid Message Variant ID");
  const links = linksOf(String(message["body"] ?? "")).map((url, index) => linkOf(variation, url, index));
  const { includes_link_id } = query;
  const link_data = links.filter(({ link_id }) => includes_link_id === undefined || link_id === includes_link_id);
  return { body: { message: "success", channel: message.channel ?? "email", name: message.name ?? "", link_data } };
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href\s*=\s*(["'])(.*?)\1/gis)].map(([, , url = ""]) => url);

function linkOf(variation: string, url: string, index: number) {
  const link_id = uuidOf(`link ${variation} ${index}`).replaceAll("-", "").slice(0, 12);
  const link_URL = `${url}${url.includes("?") ? "&" : "?"}lid=${link_id}`;
  return { link_URL, link_id, content_block_path_info: [], link_alias: `link_${index + 1}` };
}
