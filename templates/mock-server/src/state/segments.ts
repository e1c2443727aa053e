// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";
import type { User } from "./user.js";
import type { Users } from "./users.js";

/** A segment of the workspace, with its members. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** External IDs of the members. Default: everybody. */
  readonly users?: readonly string[];
  /** Whether it is the Global Control Group: the users who get no messages. */
  readonly global_control_group?: boolean;
  /** Its filters in words. */
  readonly description?: string;
  /** What its makers wrote of it. */
  readonly text_description?: string;
  readonly tags?: readonly string[];
  readonly teams?: readonly string[];
  /** Default: when the workspace was loaded. */
  readonly created_at?: string;
  /** Default: when it was made. */
  readonly updated_at?: string;
  /** Archived ones are in no list. */
  readonly archived?: boolean;
  /** Whether series can be limited to its users. Default: true. */
  readonly analytics_tracking_enabled?: boolean;
}

/** The segments of the workspace, by ID. No operation makes one: they come with the seed. */
export class Segments {
  readonly #all = new Map<string, Segment>();

  get(id: string): Segment | undefined {
    return this.#all.get(id);
  }

  values(): Segment[] {
    return [...this.#all.values()];
  }

  /** The segment that is the Global Control Group. */
  get control(): Segment | undefined {
    return this.values().find((segment) => segment.global_control_group === true);
  }

  dump(): Segment[] {
    return copy(this.values());
  }

  load(segments: readonly Segment[], now: Date): void {
    this.#all.clear();
    for (const segment of segments) this.#all.set(segment.id, { created_at: now.toISOString(), ...copy(segment) });
  }
}

/** The members of a segment, as they are now. */
export function membersOf({ users: ids }: Segment, users: Users): User[] {
  if (ids === undefined) return [...users.values()];
  const members = ids.map((id) => users.byExternalId(id)).filter((user) => user !== undefined);
  return [...new Set(members)];
}
