// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A send ID, by which figures of one send of a campaign are kept apart. */
export interface SendId {
  /** Made up by the mock when a seed leaves it out. */
  readonly send_id?: string;
  readonly campaign_id: string;
  readonly created_at?: string;
}

/** Each pair of campaign and ID is one. */
export const sendIdKind: RecordKind<SendId, Required<SendId>> = {
  name: "send ID",
  idOf: ({ send_id, campaign_id }) => (send_id === undefined ? undefined : `${campaign_id}/${send_id}`),
  complete: (seed, id, now) => ({
    created_at: now.toISOString(),
    send_id: id.replaceAll("-", "").slice(0, 24),
    ...seed,
  }),
};
