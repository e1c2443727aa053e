// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

/** A schedule that waits, as a snapshot has it. */
export function checkMessageSchedule(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["operation", "dispatch_id", "schedule", "request"],
    members: {
      schedule_id: "text",
      operation: "text",
      dispatch_id: "text",
      send_id: "text",
      schedule: "object",
      request: "object",
      reached: "texts",
    },
  });
}

export function checkLiveActivity(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["activity_id", "app_id", "users", "content_state"],
    members: { activity_id: "text", app_id: "text", users: "texts", content_state: "object", ended: "switch" },
  });
}

export function checkSendId(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["campaign_id"],
    members: { send_id: "text", campaign_id: "text", created_at: "instant" },
  });
}

export function checkTransactionalEmail(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["dispatch_id", "campaign_id", "received_at", "status"],
    members: {
      dispatch_id: "text",
      external_send_id: "text",
      campaign_id: "text",
      received_at: "instant",
      status: ["sent", "aborted"],
      reason: "text",
    },
  });
}

/** A message that went out, as a snapshot has it. */
export function checkSent(entry: Members, place: string): void {
  const ids = ["send_id", "schedule_id", "campaign_id", "canvas_id", "canvas_step_id", "message_variation_id"];
  checkEntry(entry, place, {
    required: ["at", "operation", "channel", "user", "message", "dispatch_id"],
    members: {
      at: "instant",
      operation: "text",
      channel: "text",
      user: "object",
      address: "text",
      message: "object",
      dispatch_id: "text",
      external_send_id: "text",
      ...Object.fromEntries(ids.map((name) => [name, "text"])),
    },
  });
}
