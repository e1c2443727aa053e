// Copied by braze-codegen from templates/: edit it there.
import type { EffectTools } from "../area-handlers.js";
import type { State } from "../state/index.js";
import type { Steps } from "../steps.js";
import type { MessageSchedule } from "../state/message-schedule.js";
import { membersOf, type Segment } from "../state/segments.js";
import type { User } from "../state/user.js";
import { AudiencePatterns } from "./audience-patterns.js";
import { audienceTest } from "./audience-test.js";
import { type AudienceFilter, badPatterns } from "./filters.js";
import { dueIn } from "./local-time.js";
import { listed, mostNames, nameOf, usersGet } from "./names.js";
import { type Candidate, named, type Recipient, written } from "./recipients.js";

/** What was asked for, in plain data, so that it can wait. */
export type Order = Pick<
  MessageSchedule,
  "operation" | "dispatch_id" | "send_id" | "schedule_id" | "request" | "reached"
> &
  Partial<Pick<MessageSchedule, "schedule">>;

/** Who is meant by a request, and what becomes of each. */
export interface Plan {
  /** Each with the place where the request names it. */
  readonly recipients: readonly (readonly [pointer: string, recipient: Recipient])[];
  /** IDs of segments of which a user must be in each. */
  readonly segments: readonly string[];
  readonly audience?: AudienceFilter | null | undefined;
  /** Whether the users of the Global Control Group get nothing. */
  readonly sparesControl: boolean;
  /** Attributes of recipients that are not written. */
  readonly leavesOut?: readonly string[];
  send(user: User, recipient: Recipient): void;
}

/**
 * Sends to all users of a plan, a step each; where each user's clock decides, to those whose time came.
 *
 * @returns The Braze IDs of all who were reached so far.
 */
export function* carryOut(
  state: State,
  { schedule, reached = [] }: Order,
  plan: Plan,
  now: Date,
  tools: EffectTools,
): Steps<string[]> {
  const done = new Set(reached);
  const patterns = new AudiencePatterns();
  for (const pointer of badPatterns(plan.audience ?? {}, patterns))
    tools.note(
      "is no regular expression that the mock takes (none that looks around or back, none that is large, and no more than some thousand in all): it matches nobody",
      pointer,
    );
  const target = targetOf(state, plan, now, patterns);
  const left = new Map<string, readonly string[]>();
  const dues = new Map<unknown, Date>();
  // Zones are few and users many.
  const due = (zone: unknown) => {
    const known = dues.get(zone) ?? (schedule === undefined ? now : dueIn(schedule, zone));
    dues.set(zone, known);
    return known;
  };
  yield;
  for (const candidate of candidatesOf(state, plan, tools)) {
    yield;
    if (schedule !== undefined && due(zoneOf(candidate)) > now) continue;
    if (candidate.user !== undefined && done.has(candidate.user.brazeId)) continue;
    const user = written(state, candidate, now, plan.leavesOut ?? []);
    if (user === undefined) continue;
    done.add(user.brazeId);
    const reason = target.find(([isIn]) => !isIn(user))?.[1];
    if (reason === undefined) plan.send(user, candidate.recipient ?? {});
    // Of those whom the request does not name, whoever is not meant is nobody to speak of.
    else if (candidate.recipient !== undefined) left.set(reason, [...(left.get(reason) ?? []), nameOf(user)]);
  }
  for (const [reason, names] of left) {
    const some = listed(names.slice(0, mostNames), names.length);
    tools.note(`${usersGet(names.length)} nothing: ${reason} (${some})`);
  }
  return [...done];
}

function candidatesOf(state: State, { recipients }: Plan, { note }: EffectTools): Candidate[] {
  if (recipients.length > 0) return named(state, recipients, note);
  return [...state.users.values()].map((user) => ({ user }));
}

/** What all must hold of a user who gets a message, and what is said of others. */
function targetOf(
  state: State,
  { segments, audience, sparesControl }: Plan,
  now: Date,
  patterns: AudiencePatterns,
): (readonly [isIn: (user: User) => boolean, otherwise: string])[] {
  const members = (segment: Segment | undefined) =>
    new Set(segment === undefined ? [] : membersOf(segment, state.users).map(({ brazeId }) => brazeId));
  const inEach = segments.map((id) => members(state.segments.get(id)));
  const control = sparesControl ? members(state.segments.control) : new Set<string>();
  return [
    // A segment without a list of members is everybody, also whom this request makes.
    [
      ({ brazeId }) => inEach.every((set, at) => set.has(brazeId) || isEverybody(state, segments[at])),
      "not in the segment",
    ],
    [({ brazeId }) => !control.has(brazeId), "in the Global Control Group"],
    [audience ? audienceTest(audience, state, now, patterns) : () => true, "not in the audience"],
  ];
}

function isEverybody({ segments }: State, id = ""): boolean {
  const segment = segments.get(id);
  return segment !== undefined && segment.users === undefined;
}

function zoneOf({ user, recipient }: Candidate): unknown {
  return recipient?.attributes?.["time_zone"] ?? user?.fields.get("time_zone");
}
