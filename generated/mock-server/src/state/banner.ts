// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A Banner in a placement, as a seed gives it. */
export interface BannerSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly id?: string;
  readonly placement_id: string;
  /** External IDs of the users who are to see it. Default: everybody. */
  readonly users?: readonly string[] | null;
  readonly is_control?: boolean;
  readonly is_test_send?: boolean;
  /** Unix seconds, or -1 for never, which is the default. */
  readonly expires_at?: number;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  /** External IDs of the users who sent it away. */
  readonly dismissed_by?: readonly string[];
}

/** A Banner in plain data. */
export type Banner = Required<BannerSeed>;

export const bannerKind: RecordKind<BannerSeed, Banner> = {
  name: "banner",
  idOf: ({ id }) => id,
  complete: (seed, id) => ({
    users: null,
    is_control: false,
    is_test_send: false,
    expires_at: -1,
    properties: null,
    dismissed_by: [],
    ...seed,
    id,
  }),
};
