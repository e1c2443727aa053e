// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../../suggest.js";
import { checkEntry, type MemberKind } from "./entry.js";
import { checkText, list, type Members, membersOf } from "./members.js";

/** What campaigns and Canvases have in common. */
const LAUNCH: Readonly<Record<string, MemberKind>> = {
  id: "text",
  name: "text",
  description: "text",
  tags: "texts",
  teams: "texts",
  created_at: "instant",
  updated_at: "instant",
  archived: "switch",
  draft: "switch",
  enabled: "switch",
  has_post_launch_draft: "switch",
  schedule_type: "text",
  channels: "texts",
  segment_ids: "texts",
  next_send_time: "instant",
  next_send_zone: "text",
};

/** Looks at a campaign of a seed; throws a TypeError with one sentence. */
export function checkCampaign(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name"],
    members: {
      ...LAUNCH,
      delivery: ["api_triggered", "api", "transactional_email", "scheduled", "action_based"],
      messages: "object",
      conversion_behaviors: "list",
      first_sent: "instant",
      last_sent: "instant",
    },
  });
  checkMessages(entry["messages"], `${place}.messages`);
}

/** Looks at a Canvas of a seed; throws a TypeError with one sentence. */
export function checkCanvas(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name"],
    members: {
      ...LAUNCH,
      entry: ["api_triggered", "scheduled", "action_based"],
      variants: "list",
      steps: "list",
      first_entry: "instant",
      last_entry: "instant",
    },
  });
  const steps = list(entry["steps"], `${place}.steps`);
  const ids = steps.map(([, { id }]) => String(id));
  for (const [at, variant] of list(entry["variants"], `${place}.variants`)) {
    checkEntry(variant, at, {
      required: ["id", "name", "first_step_ids"],
      members: { id: "text", name: "text", first_step_ids: "texts" },
    });
    checkSteps(variant["first_step_ids"] as readonly string[], `${at}.first_step_ids`, ids);
  }
  for (const [at, step] of steps) {
    checkEntry(step, at, {
      required: ["id", "name"],
      members: {
        id: "text",
        name: "text",
        type: "text",
        next_step_ids: "texts",
        next_paths: "list",
        channels: "texts",
        messages: "object",
        delay_seconds: "count",
      },
    });
    checkSteps((step["next_step_ids"] ?? []) as readonly string[], `${at}.next_step_ids`, ids);
    for (const [place, path] of list(step["next_paths"], `${at}.next_paths`)) {
      checkEntry(path, place, { required: ["next_step_id"], members: { name: "text", next_step_id: "text" } });
      checkSteps([String(path["next_step_id"])], `${place}.next_step_id`, ids);
    }
    checkMessages(step["messages"], `${at}.messages`);
  }
}

function checkMessages(messages: unknown, place: string): void {
  for (const [id, given] of Object.entries(membersOf(messages ?? {}, place))) {
    const message = membersOf(given, `${place}.${id}`);
    // A control variation is no message of any channel.
    if (message["type"] !== "control" || message["channel"] !== undefined)
      checkText(message, `${place}.${id}`, "channel");
  }
}

/** Throws when a Canvas leads to a step that it does not have. */
function checkSteps(ids: readonly string[], place: string, steps: readonly string[]): void {
  for (const id of ids)
    if (!steps.includes(id))
      throw new TypeError(`${place} names "${id}", which is none of the Canvas's steps.${didYouMean(id, steps)}`);
}
