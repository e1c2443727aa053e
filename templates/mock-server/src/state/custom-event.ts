// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** What the dashboard says of a custom event, as a seed gives it. */
export interface CustomEventSeed {
  readonly name: string;
  readonly description?: string | null;
  /** Default: true. */
  readonly included_in_analytics_report?: boolean;
  /** Such as `Active`, which is the default, or `Blocklisted`. */
  readonly status?: string;
  readonly tag_names?: readonly string[];
}

/** Custom events are known by their names. */
export const customEventKind: RecordKind<CustomEventSeed, CustomEventSeed> = {
  name: "custom event",
  idOf: ({ name }) => name,
  complete: (seed) => seed,
};
