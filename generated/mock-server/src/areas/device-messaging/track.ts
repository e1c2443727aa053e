// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { Effect, Handler } from "../../area-handlers.js";
import { documented, wordsOf } from "../../documented.js";
import { Refusal } from "../../refusal.js";
import { sentence, wordGenerally } from "../../wording.js";
import { wordAsDocumented } from "../../documented-complaints.js";

interface Job {
  readonly user: string;
  /** IDs of Banners that the user sent away. */
  readonly dismissed: readonly string[];
}

/** An event that is good, with which the rest of a request is checked. */
const GOOD = { id: "a", event_type: "impression", timestamp: "2026-01-01T00:00:00Z" };

/** `deviceMessaging.banners.track`: each event is checked by itself; without a valid one the request is refused. */
export const trackBanners: Handler = (call) => {
  const { operation, path, body: value } = call;
  const body = (value ?? {}) as { readonly external_user_id: string; readonly events?: unknown };
  const events = Array.isArray(body.events) && body.events.length > 0 ? (body.events as unknown[]) : undefined;
  const wrong = call.check(events === undefined ? value : { ...body, events: [GOOD] });
  if (wrong.length > 0) {
    const complaint = { operation, path, part: "body", value, errors: wrong } as const;
    throw wordAsDocumented(complaint) ?? wordGenerally(complaint);
  }
  const given = events ?? [];
  const errors = given.flatMap((event, index) => {
    const [error] = call.check({ ...body, events: [event] });
    return error === undefined ? [] : [{ type: wordsFor(error), index }];
  });
  if (errors.length === given.length) {
    const none = documented(operation, /^No valid events provided/);
    throw new Refusal(400, { message: none === undefined ? "No valid event" : wordsOf(none), errors });
  }
  const bad = new Set(errors.map(({ index }) => index));
  const good = given.filter((_, index) => !bad.has(index)) as { readonly id: string; readonly event_type: string }[];
  const dismissed = good.flatMap(({ id, event_type }) => (event_type === "dismiss" ? [id] : []));
  call.later({ user: body.external_user_id, dismissed } satisfies Job);
  const answer = { events_processed: good.length, message: "success" };
  return { body: errors.length === 0 ? answer : { ...answer, errors } };
};

export const trackLater: Effect = ({ banners }, job) => {
  const { user, dismissed } = job as Job;
  for (const id of dismissed) {
    const banner = banners.get(id);
    if (banner !== undefined) banners.put({ ...banner, dismissed_by: [...new Set([...banner.dismissed_by, user])] });
  }
};

/** What is wrong with one event, told without where it stands. */
function wordsFor(error: ValidationError): string {
  if (error.keyword === "enum" && error.instancePath.endsWith("/event_type"))
    return `Invalid event_type. Valid types are: ${(error.params["allowedValues"] as string[]).join(", ")}.`;
  return sentence(error).replace("events[0].", "").replace("'events[0]'", "the event");
}
