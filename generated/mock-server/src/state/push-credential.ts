// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** The credential with which push messages of an app are sent, of one platform. */
export interface PushCredential {
  readonly app_id: string;
  readonly apple?: Readonly<Record<string, unknown>>;
  readonly firebase?: Readonly<Record<string, unknown>>;
  readonly huawei?: Readonly<Record<string, unknown>>;
  readonly kindle?: Readonly<Record<string, unknown>>;
}

export const pushCredentialKind: RecordKind<PushCredential, PushCredential> = {
  name: "push credential",
  idOf: ({ app_id }) => app_id,
  complete: (credential) => credential,
};
