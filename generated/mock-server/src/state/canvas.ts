// Copied by braze-codegen from templates/: edit it there.
import type { LaunchSeed, StoredMessage } from "./campaign.js";
import { stateOf } from "./launch.js";
import type { RecordKind } from "./records.js";

/** A step of a Canvas, as its details show it. */
export interface StoredCanvasStep {
  readonly id: string;
  readonly name: string;
  /** Default of the details: the first channel, or `message`. */
  readonly type?: string;
  readonly next_step_ids?: readonly string[];
  readonly next_paths?: readonly { readonly name: string | null; readonly next_step_id: string }[];
  /** Default: those of the messages. */
  readonly channels?: readonly string[];
  /** By the API identifier of the variation. */
  readonly messages?: Readonly<Record<string, StoredMessage>>;
  /** How long a user waits before the step. Default: 0. */
  readonly delay_seconds?: number;
}

/** A variant of a Canvas. */
export interface StoredCanvasVariant {
  readonly id: string;
  readonly name: string;
  readonly first_step_ids: readonly string[];
}

/** What lets users into a Canvas. */
export type CanvasEntry = "api_triggered" | "scheduled" | "action_based";

/** A Canvas, as a seed gives it. */
export interface CanvasSeed extends LaunchSeed {
  /** Default: `api_triggered`. */
  readonly entry?: CanvasEntry;
  /** Users go into the first one. */
  readonly variants?: readonly StoredCanvasVariant[];
  readonly steps?: readonly StoredCanvasStep[];
  readonly first_entry?: string | null;
  readonly last_entry?: string | null;
}

/** A Canvas in plain data. */
export type Canvas = Required<CanvasSeed>;

export const canvasKind: RecordKind<CanvasSeed, Canvas> = {
  name: "canvas",
  idOf: ({ id }) => id,
  complete: (seed, id, now) => {
    const steps = seed.steps ?? [];
    const messages = steps.flatMap((step) => Object.values(step.messages ?? {}));
    return {
      ...stateOf(seed, messages, now),
      entry: "api_triggered",
      variants: [],
      first_entry: null,
      last_entry: null,
      ...seed,
      steps,
      id,
    };
  },
};
