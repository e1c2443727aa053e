// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";

/** An export of the users of a segment, or of the Global Control Group. Times are ISO 8601. */
export interface UserExport {
  /** What the names of its files begin with: its identifier. */
  readonly object_prefix: string;
  /** Absent for an export of the Global Control Group. */
  readonly segment_id?: string;
  readonly fields_to_export: readonly string[];
  readonly custom_attributes_to_export?: readonly string[];
  /** Where Braze would say that the archive is ready. The mock calls nobody. */
  readonly callback_endpoint?: string;
  /** Of the archive. */
  readonly url: string;
  readonly requested_at: string;
  readonly finished_at?: string;
  readonly cancelled_at?: string;
  /** The users as lines of JSON, once the export is finished. */
  readonly lines?: readonly string[];
}

/** How long an archive can be fetched: "a few hours", says Braze. */
const LASTS = 4 * 60 * 60 * 1000;

/** The exports of the workspace, oldest first. */
export class Exports {
  readonly #all = new Map<string, UserExport>();

  get(prefix: string): UserExport | undefined {
    return this.#all.get(prefix);
  }

  values(): UserExport[] {
    return [...this.#all.values()];
  }

  running(): UserExport[] {
    return this.values().filter((job) => job.finished_at === undefined && job.cancelled_at === undefined);
  }

  /** The prefix of the next export: a UUID that counts up, and the time in seconds. */
  nextPrefix(now: Date): string {
    const count = (this.#all.size + 1).toString(16).padStart(12, "0");
    return `00000000-0000-4000-8000-${count}-${Math.floor(now.getTime() / 1000)}`;
  }

  start(job: UserExport, now: Date): void {
    for (const { lines, ...other } of this.#all.values())
      // Nobody can fetch them any more.
      if (lines !== undefined && !isOpen(other, now)) this.#all.set(other.object_prefix, other);
    this.#all.set(job.object_prefix, job);
  }

  cancel(segment: string, now: Date): void {
    for (const job of this.running())
      if (job.segment_id === segment) this.#all.set(job.object_prefix, { ...job, cancelled_at: now.toISOString() });
  }

  /** Ends an export that was not cancelled. */
  finish(prefix: string, lines: readonly string[], now: Date): void {
    const job = this.#all.get(prefix);
    if (job === undefined || job.cancelled_at !== undefined) return;
    this.#all.set(prefix, { ...job, finished_at: now.toISOString(), lines });
  }

  dump(): UserExport[] {
    return copy(this.values());
  }

  load(jobs: readonly UserExport[]): void {
    this.#all.clear();
    for (const job of jobs) this.#all.set(job.object_prefix, copy(job));
  }
}

/** Whether the archive of an export can be fetched. */
export function isOpen({ finished_at }: UserExport, now: Date): boolean {
  return finished_at !== undefined && now.getTime() < Date.parse(finished_at) + LASTS;
}
