// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A preference center, as a seed gives it. */
export interface PreferenceCenterSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly preference_center_api_id?: string;
  readonly name: string;
  readonly preference_center_title?: string;
  readonly preference_center_page_html: string;
  readonly confirmation_page_html: string;
  readonly redirect_page_html?: string | null;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Default: `active`. */
  readonly state?: "active" | "draft";
  readonly created_at?: string;
  readonly updated_at?: string;
}

/** A preference center in plain data. */
export type PreferenceCenter = Required<PreferenceCenterSeed>;

/** Title of the pages where none is given. */
export const DEFAULT_TITLE = "Preference Center";

export const preferenceCenterKind: RecordKind<PreferenceCenterSeed, PreferenceCenter> = {
  name: "preference center",
  idOf: ({ preference_center_api_id }) => preference_center_api_id,
  complete: (seed, preference_center_api_id, now) => ({
    preference_center_title: DEFAULT_TITLE,
    redirect_page_html: null,
    options: {},
    state: "active",
    created_at: now.toISOString(),
    updated_at: seed.created_at ?? now.toISOString(),
    ...seed,
    preference_center_api_id,
  }),
};
