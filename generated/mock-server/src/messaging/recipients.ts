// Copied by braze-codegen from templates/: edit it there.
import { type Attributes, writeAttributes } from "../areas/users/attributes.js";
import { prioritized } from "../areas/users/resolve.js";
import type { State } from "../state/index.js";
import type { UserAlias } from "../state/profile.js";
import type { User } from "../state/user.js";
import { listed } from "./names.js";

/** Whom a request names, and what it says of them. Null stands for what is left out. */
export interface Recipient {
  readonly external_user_id?: string | number | null;
  readonly user_alias?: UserAlias | null;
  readonly braze_id?: string | null;
  readonly email?: string | null;
  readonly prioritization?: readonly string[] | null;
  readonly send_to_existing_only?: boolean | null;
  readonly attributes?: Readonly<Record<string, unknown>> | null;
  readonly trigger_properties?: object | null;
  readonly context?: object | null;
  readonly canvas_entry_properties?: object | null;
}

/** Somebody who may get a message. */
export interface Candidate {
  /** Undefined for one who is made when the message is. */
  readonly user: User | undefined;
  /** Absent for one whom the request does not name. */
  readonly recipient?: Recipient;
}

type Note = (sentence: string, pointer?: string) => void;

/** The users whom a request names, each once; the last of several that mean one user counts. */
export function named(
  state: State,
  recipients: readonly (readonly [pointer: string, recipient: Recipient])[],
  note: Note,
): Candidate[] {
  const found = new Map<unknown, Candidate>();
  for (const [pointer, recipient] of recipients) {
    const user = find(state, recipient);
    const key = user ?? newKeyOf(state, recipient);
    if (key === undefined) {
      const { external_user_id: id } = recipient;
      const name = isGiven(id) ? ` (${listed([String(id)])})` : "";
      note(`no user is meant by it, or not just one: nothing is sent${name}`, pointer);
    } else found.set(key, { user, recipient });
  }
  return [...found.values()];
}

/** What attributes say in requests that write users: here the recipient says it. */
const NOT_HERE: ReadonlySet<string> = new Set(["_update_existing_only", "push_token_import"]);

/** By what attributes name a user: here the recipient does. */
const IDENTIFIERS = ["braze_id", "user_alias", "external_id"];

/** The user of a candidate, with the attributes of the recipient written; undefined when there is none. */
export function written(
  state: State,
  { user, recipient }: Candidate,
  now: Date,
  leavesOut: readonly string[],
): User | undefined {
  const { attributes, external_user_id, email } = recipient ?? {};
  if (!attributes) return user;
  const given: Record<string, unknown> = { ...attributes };
  const gone = user === undefined ? [...NOT_HERE, ...leavesOut, ...IDENTIFIERS] : [...NOT_HERE, ...leavesOut];
  for (const name of gone) if (Object.hasOwn(given, name)) delete given[name];
  if (user !== undefined) given["braze_id"] = user.brazeId;
  else if (isGiven(external_user_id)) given["external_id"] = external_user_id;
  else given["email"] = email;
  return writeAttributes(state, given as Attributes, now);
}

function find({ users }: State, recipient: Recipient): User | undefined {
  const { external_user_id, user_alias, braze_id, email, prioritization } = recipient;
  if (isGiven(external_user_id)) return users.byExternalId(external_user_id);
  if (isGiven(user_alias)) return users.byAlias(user_alias);
  if (isGiven(braze_id)) return users.byBrazeId(braze_id);
  return isGiven(email) ? prioritized(users.byEmail(email), prioritization ?? []) : undefined;
}

/** By what a user is known who does not exist and may be made; undefined for one who may not. */
function newKeyOf({ users }: State, recipient: Recipient): string | undefined {
  const { external_user_id, email, attributes, send_to_existing_only } = recipient;
  if (send_to_existing_only !== false || !attributes) return undefined;
  if (isGiven(external_user_id)) return `external ID ${external_user_id}`;
  // Where several have the address, none of whom is meant, there is nobody to make.
  return isGiven(email) && users.count("email", email) === 0 ? `email ${email}` : undefined;
}

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== undefined && value !== null;
