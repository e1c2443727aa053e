// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { Complaint } from "./area-handlers.js";
import { documented, refuseAs } from "./documented.js";
import type { Refusal } from "./refusal.js";
import { mainErrors } from "./wording.js";

/**
 * What a validator finds, as `part /place keyword`, with positions as `*` and a missing member as if it stood there,
 * and the rule in words where there are some; and the error that the description words for just that.
 */
type Row = readonly [complaint: RegExp, error: RegExp];

const SENDS: readonly Row[] = [
  [/^body anyOf (external_user_ids|recipients)\b/, /^No Recipients$/],
  [/^body \/(recipients|external_user_ids|user_aliases) maxItems$/, /^The max number of external_ids and aliases/],
  [/^body not with `campaign_id`, .*`message_variation_id`$/, /^Message Variant Unspecified$/],
  [/^body \/messages minProperties$/, /^No message to send$/],
  [/^body \/messages\/\w+_push\/extra type$/, /^Invalid Extra Push Payload$/],
];

const TAGS: readonly Row[] = [
  [/^body \/tags type$/, /^Tags must be an array$/],
  [/^body \/tags\/\* type$/, /^All tags must be strings$/],
];

const CONTENT_BLOCKS: readonly Row[] = [
  [/^body \/content minLength$/, /^Content cannot be blank$/],
  [/^body \/content type$/, /^Content must be a string$/],
  [/^body \/description minLength$/, /description cannot be blank$/],
  [/^body \/description maxLength$/, /description must be shorter than/],
  [/^body \/description type$/, /description must be a string$/],
  [/^body \/name minLength$/, /name cannot be blank$/],
  [/^body \/name maxLength$/, /name must be shorter than/],
  [/^body \/name pattern$/, /name can only contain/],
  [/^body \/state (enum|type)$/, /state must be either/],
  ...TAGS,
];

const TEMPLATES: readonly Row[] = [
  [/^body \/template_name (required|minLength)$/, /^Template name is required$/],
  [/^body \/should_inline_css type$/, /^Invalid value for `should_inline_css`/],
  ...TAGS,
];

const ASSETS: readonly Row[] = [
  [/^body oneOf asset_url\b/, /^Either .* (provided|required)\.$/],
  [/^body oneOf$/, /^Both .* cannot be provided\./],
  [/^body \/asset_id required$/, /^asset_id is required\.$/],
  [/^body \/asset_url format$/, /^INVALID_ASSET_URL$/],
];

const URL_INFO: readonly Row[] = [
  [/^query \/campaign_id required$/, / Campaign ID$/],
  [/^query \/canvas_step_id required$/, / Canvas ID$/],
  [/^query \/message_variation_id required$/, / Message Variant ID$/],
];

// keys are operations
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  "campaigns.trigger.schedule.create": SENDS,
  "campaigns.trigger.send": SENDS,
  "campaigns.urlInfo.details": URL_INFO,
  "canvas.details": [[/^query \/canvas_id type$/, /^canvas_id must be a string/]],
  "canvas.trigger.schedule.create": SENDS,
  "canvas.trigger.send": SENDS,
  "canvas.urlInfo.details": URL_INFO,
  "contentBlocks.create": CONTENT_BLOCKS,
  "contentBlocks.info": [
    [/^query \/content_block_id (required|minLength)$/, /ID cannot be blank$/],
    [/^query \/include_inclusion_data type$/, /^Include Inclusion Data/],
  ],
  "contentBlocks.list": [
    [/^query \/modified_after (pattern|type)$/, /^Modified after time is invalid$/],
    [/^query \/modified_before (pattern|type)$/, /^Modified before time is invalid$/],
    [/^query \/limit type$/, /limit is invalid$/],
    [/^query \/limit minimum$/, /limit must be greater than 0$/],
    [/^query \/limit maximum$/, /limit exceeds maximum/],
    [/^query \/offset type$/, /^Offset is invalid$/],
    [/^query \/offset minimum$/, /^Offset must be greater than 0$/],
  ],
  "contentBlocks.update": CONTENT_BLOCKS,
  "deviceMessaging.banners.track": [[/^body \/events minItems$/, /^No valid events provided\.$/]],
  "mediaLibrary.create": ASSETS,
  "mediaLibrary.replaceFile": ASSETS,
  "messages.schedule.create": SENDS,
  "messages.schedule.update": SENDS,
  "messages.send": SENDS,
  "scim.users.list": [[/^query \/filter /, /^Request is unparsable/]],
  "subscription.status.set": [[/^body not /, /provided, but not both\.$/]],
  "templates.email.create": TEMPLATES,
  "templates.email.update": TEMPLATES,
  "templates.webhook.translations.get": [[/^query \/locale_id type$/, /^Invalid locale ID$/]],
};

/** Words a complaint as Braze's pages do; undefined where none of their words is about it. */
export function wordAsDocumented({ operation, part, value, errors }: Complaint): Refusal | undefined {
  const [error, ...others] = mainErrors(errors);
  if (error === undefined) return undefined;
  // Of several rules that are broken each is told.
  if (part === "constraints" && others.length === 0) {
    const named = documented(operation, String(error.params["error"]));
    if (named) return refuseAs(named);
  }
  // The words are about members: of what has none they would not be true.
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const complaint = `${part} ${textOf(error)}`;
  for (const [row, words] of ROWS[operation.id] ?? []) {
    const found = row.test(complaint) ? documented(operation, words) : undefined;
    if (found) return refuseAs(found);
  }
  return undefined;
}

function textOf({ instancePath, keyword, params }: ValidationError): string {
  const missing = keyword === "required" ? `/${String(params["missingProperty"])}` : "";
  const place = `${instancePath.replace(/\/\d+(?=\/|$)/g, "/*")}${missing}`;
  const names = Array.isArray(params["names"]) ? params["names"].join(" ") : "";
  const rule = typeof params["rule"] === "string" ? params["rule"] : "";
  return [place, keyword, names, rule].filter(Boolean).join(" ");
}
