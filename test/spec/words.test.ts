import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../generator/openapi.ts";
import { partsOf } from "../../generator/document-walk.ts";
import { schemaName } from "../../generator/reference.ts";
import { firstSentence } from "../../generator/validate/rules/type-descriptions.ts";
import { document } from "../support/braze-spec.ts";

/** The table "Words for things" of CONTRIBUTING: members, and how what is said of them begins. */
const words: readonly (readonly [members: readonly string[], begins: RegExp])[] = [
  [["external_id", "external_user_id"], /^External ID (of the user|that the user gets)\b/],
  [["braze_id"], /^Braze ID of the user\b/],
  [["alias_name"], /^Name of the alias\b/],
  [["alias_label"], /^Label of the alias\b/],
  [["phone"], /^Phone number of the user\b/],
  [["app_id"], /^API identifier of (the|an) app\b/],
  [["campaign_id", "api_campaign_id", "campaign_api_id"], /^API identifier of the (API )?campaign\b/],
  [["canvas_id", "api_canvas_id"], /^API identifier of the Canvas\b/],
  [["segment_id"], /^API identifier of the segment\b/],
  [["subscription_group_id"], /^API identifier of the subscription group\b/],
  [["message_variation_id", "variation_api_id"], /^API identifier of the (message variation|variant)\b/],
  [["dispatch_id"], /^ID of the dispatch\b/],
  [["content_block_id"], /^API identifier of the Content Block\b/],
  [["email_template_id"], /^API identifier of the (new )?email template\b/],
  [["rel_kind"], /^Kind of the relationship\b/],
  [["created_at", "updated_at", "last_edited"], /^When the [\w ]+ was (created|last changed)\b/],
  [["revenue", "total_revenue"], /^Revenue in US dollars\b/],
  [["step_stats"], /^Analytics by API identifier of the step\. Only with `include_step_breakdown`\.$/],
  [["variant_stats"], /^Analytics by API identifier of the variant\. Only with `include_variant_breakdown`\.$/],
  [["should_inline_css"], /^Whether the CSS is written into the elements\b/],
  [["use_double_opt_in_logic"], /^Whether an SMS group first asks the user to confirm, by a message\b/],
  [["inclusion_count", "count", "total_count", "totalResults"], /^Number of\b/],
  [["preheader"], /^Text that inboxes show beside the subject\b/],
  [["plaintext_body"], /^Plain text of the email, for mail programs without HTML\./],
  [["object_id", "related_object_id"], /^Your own ID of the (other )?object\b/],
];

/** Members of the same name that are other things. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  CatalogSelection: ["external_id"],
  DataObjectsObjectsCreateRequest: ["external_id"],
  HuaweiPushCredential: ["app_id"],
  ProfileAttributes: ["alias_name", "alias_label"],
};

test("each type begins with a sentence of its own, of one line", () => {
  const first = Object.values(document.components?.schemas ?? {}).map((schema) =>
    typeof schema === "object" ? firstSentence(schema.description ?? "") : "",
  );
  expect(first.length).toBeGreaterThan(400);
  expect(first.filter((text, index) => text === "" || text.length > 90 || first.indexOf(text) !== index)).toEqual([]);
});

const schemas = Object.entries(document.components?.schemas ?? {});

describe("one thing has one wording", () => {
  test.each(words.map(([members, begins]) => [members.join(", "), members, begins] as const))(
    "%s",
    (_, members, begins) => {
      const said = schemas.flatMap(([type, schema]) =>
        textsOf(
          schema,
          members.filter((member) => !OTHERS[type]?.includes(member)),
        ).map((text) => ({ type, text })),
      );
      expect(said).not.toEqual([]);
      expect(said.filter(({ text }) => !begins.test(text))).toEqual([]);
    },
  );
});

/** Parameters of lists, which say the same wherever they are. */
const parameters: readonly (readonly [name: string, begins: RegExp])[] = [
  ["limit", /^Entries a page, (at most|1 to) /],
  ["offset", /^Entries to skip\b/],
  ["page", /^Number of the page; the first one is 0\.$/],
  ["cursor", /^Where the page starts\b/],
  ["app_id", /^API identifier of the app: Settings > App Settings, or `GET \/app_group\/apps`\./],
];

test.each(parameters)("the parameter %s has one wording", (name, begins) => {
  const said = partsOf(document, "node").flatMap(({ part }) =>
    part["name"] === name && typeof part["in"] === "string" ? [String(part["description"])] : [],
  );
  expect(said).not.toEqual([]);
  expect(said.filter((text) => !begins.test(text))).toEqual([]);
});

/** Words that say the same as others, which are the ones to write. */
const others: readonly (readonly [words: RegExp, instead: string])[] = [
  [/^When\b.*, in ISO 8601|, as a date or time in ISO 8601/, "(ISO 8601)"],
  [/^When the [\w ]+ was made\b/, "was created"],
  [/^How many [\w ]+ this page has\b/, "Number of … on this page"],
  [/\bURL of (an|the) image\b/, "URL of a picture"],
  [/\bThe entries of this page\b/, "The campaigns of this page"],
  [/"success" (when|for)\b/, 'Always "success": Braze accepted the request'],
  [/\bfigures\b/i, "analytics"],
  [/\bpush notifications?\b/, "push message"],
  [/(?<![\w/`-])ids\b(?!`)/, "IDs"],
  [/\btime ?stamps?\b/i, "when it was"],
  [/\bunique within its\b/, "unique within the"],
  [/^Key-value pairs\b/, "Further keys and values"],
  [/^Results (a page|to skip)\b/, "Entries"],
];

test("no text says in other words what has a wording", () => {
  const texts = partsOf(document, "node").flatMap(({ part, pointer }) =>
    typeof part["description"] === "string" ? [{ pointer, text: part["description"] }] : [],
  );
  expect(texts.length).toBeGreaterThan(2000);
  for (const [words, instead] of others)
    expect({ instead, found: texts.filter(({ text }) => words.test(text)) }).toEqual({ instead, found: [] });
});

/** What members of these names say of themselves in a schema, where they are one thing and no list of them. */
function textsOf(schema: JsonSchema, members: readonly string[]): string[] {
  return partsOf(schema, "schema").flatMap(({ part, pointer }) =>
    pointer.at(-2) === "properties" && members.includes(String(pointer.at(-1))) && !isList(part)
      ? [part["description"]].filter((text) => typeof text === "string")
      : [],
  );
}

const isList = (part: Readonly<Record<string, unknown>>): boolean =>
  part["type"] === "array" || schemaName(part) === "OneOrMany";
