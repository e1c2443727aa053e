// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A file of the media library, as a seed gives it. */
export interface MediaAssetSeed {
  /** Made up by the mock when a seed leaves it out. No answer of Braze has it; the dashboard shows it. */
  readonly asset_id?: string;
  readonly name: string;
  /** Extension of the file, such as `png`. */
  readonly ext: string;
  /** In bytes. Default: 1,024. */
  readonly size?: number;
  /** Default: an address with the ID. */
  readonly url?: string;
}

/** A file of the media library in plain data. */
export type MediaAsset = Required<MediaAssetSeed>;

/** What the mock says of files that it did not see. */
export const SIZE_UNSEEN = 1024;

export const mediaAssetKind: RecordKind<MediaAssetSeed, MediaAsset> = {
  name: "media asset",
  idOf: ({ asset_id }) => asset_id,
  complete: (seed, asset_id) => ({
    size: SIZE_UNSEEN,
    url: `https://media.example.com/${encodeURIComponent(asset_id)}.${seed.ext}`,
    ...seed,
    asset_id,
  }),
};
