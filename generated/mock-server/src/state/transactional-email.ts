// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A transactional email that Braze took on. */
export interface TransactionalEmail {
  readonly dispatch_id: string;
  readonly external_send_id?: string;
  readonly campaign_id: string;
  readonly received_at: string;
  readonly status: "sent" | "aborted";
  /** Why it was aborted. */
  readonly reason?: string;
}

export const transactionalEmailKind: RecordKind<TransactionalEmail, TransactionalEmail> = {
  name: "transactional email",
  idOf: ({ dispatch_id }) => dispatch_id,
  complete: (seed) => seed,
};
