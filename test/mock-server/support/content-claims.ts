import { exampleWorkspace, exampleWorkspaces } from "../../support/example-workspace.ts";

type Members = Readonly<Record<string, unknown>>;

const members = (body: unknown): Members => (typeof body === "object" && body !== null ? (body as Members) : {});

/** Whether a member is no ID of the part of the workspace in which it should be. */
const isNone =
  (part: keyof typeof exampleWorkspace, name: string, own = name) =>
  (body: unknown) =>
    !(exampleWorkspace[part] as readonly unknown[]).some((entry) => members(entry)[own] === members(body)[name]);

/** What the areas of content say of a body, and when it is true. */
export const contentClaims: readonly (readonly [
  sentence: RegExp,
  isTrue: (body: unknown, ...parts: string[]) => boolean,
])[] = [
  [
    /^Some tags could not be found$/,
    (body) =>
      ((members(body)["tags"] ?? members(body)["tag_names"]) as unknown[]).some(
        (tag) => !exampleWorkspace.tags?.includes(tag as string),
      ),
  ],
  [/^'email_template_id' is not the ID of an email template$/, isNone("email_templates", "email_template_id")],
  [/^Content Block ID is invalid for this workspace$/, isNone("content_blocks", "content_block_id")],
  [
    /^'key_id' is not the ID of an SDK Authentication key of the app$/,
    (body) => isNone("sdk_keys", "key_id", "id")(body) || isNone("sdk_keys", "app_id")(body),
  ],
  [
    /^'rsa_public_key_str' must be an RSA public key in PEM form$/,
    (body) => !/^-----BEGIN PUBLIC KEY-----/.test(String(members(body)["rsa_public_key_str"])),
  ],
  [/^The provided locale code does not exist\.$|^Locale not found$/, isNone("locales", "locale_id", "uuid")],
  [/^Missing attribute: (\w+)$/, (body, name = "") => (attributesOf(body)[name] ?? null) === null],
  [/^Unknown attribute: (\w+)$/, (body, name = "") => name in attributesOf(body) && !["name", "seats"].includes(name)],
  [
    /^Invalid value of attribute: (\w+)$/,
    (body, name = "") => {
      const value = attributesOf(body)[name];
      const isNoTime = name === "since" && Number.isNaN(Date.parse(String(value)));
      return name in attributesOf(body) && (typeof value !== TYPES[name] || isNoTime);
    },
  ],
  [
    /^Unknown rel_kind: (.*)$/,
    (body, kind) => members(body)["rel_kind"] === kind && !["branch", "regular"].includes(String(kind)),
  ],
  [/^Invalid Campaign ID$/, isNone("campaigns", "campaign_id", "id")],
  [/^Invalid Canvas ID$/, isNone("canvases", "canvas_id", "id")],
  [
    /^'schedule_id' is no schedule that waits for its time$/,
    (body) =>
      members(body)["schedule_id"] !==
      exampleWorkspaces["messages.schedule.delete"]?.message_schedules?.[0]?.schedule_id,
  ],
  [/^'schedule_id' is no schedule of that 'campaign_id'$/, isNone("campaigns", "campaign_id", "id")],
  [/^'schedule_id' is no schedule of that 'canvas_id'$/, isNone("canvases", "canvas_id", "id")],
  [/^No valid events provided\.$/, (body) => !(members(body)["events"] as unknown[]).some(isBannerEvent)],
];

/** The types of the fields in the workspace, of restaurants and of their relationships. */
const TYPES: Readonly<Record<string, string>> = { name: "string", seats: "number", table: "number", since: "string" };

function attributesOf(body: unknown): Members {
  return members(members(body)["attributes"]);
}

function isBannerEvent(event: unknown): boolean {
  const { id, event_type, timestamp, ...others } = members(event);
  const isKnown = ["impression", "click", "dismiss"].includes(String(event_type));
  const isWhole = typeof id === "string" && isKnown && !Number.isNaN(Date.parse(String(timestamp)));
  return isWhole && Object.keys(others).length === 0;
}
