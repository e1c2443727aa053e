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
  [["created_at", "updated_at", "last_edited"], /^When\b/],
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
