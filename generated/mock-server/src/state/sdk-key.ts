// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** An app of the workspace. */
export interface App {
  readonly name: string;
  /** What requests name as `app_id`. */
  readonly api_key: string;
}

export const appKind: RecordKind<App, App> = {
  name: "app",
  idOf: ({ api_key }) => api_key,
  complete: (app) => app,
};

/** An SDK Authentication key of an app, as a seed gives it. */
export interface SdkKeySeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly id?: string;
  readonly app_id: string;
  readonly rsa_public_key: string;
  readonly description: string;
  /** Default: false. */
  readonly is_primary?: boolean;
}

/** An SDK Authentication key in plain data. */
export type SdkKey = Required<SdkKeySeed>;

export const sdkKeyKind: RecordKind<SdkKeySeed, SdkKey> = {
  name: "SDK key",
  idOf: ({ id }) => id,
  complete: (seed, id) => ({ is_primary: false, ...seed, id }),
};
