// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** What the dashboard says of a custom attribute, as a seed gives it. */
export interface CustomAttributeSeed {
  readonly name: string;
  readonly description?: string | null;
  /** Such as `String`, `Number`, `Boolean`, `Time`, `Array`, `Object`. Default: as users have it. */
  readonly data_type?: string;
  /** How many elements an array may have. */
  readonly array_length?: number | null;
  /** Such as `Active`, which is the default, or `Blocklisted`. */
  readonly status?: string;
  readonly tag_names?: readonly string[];
}

/** Custom attributes are known by their names. */
export const customAttributeKind: RecordKind<CustomAttributeSeed, CustomAttributeSeed> = {
  name: "custom attribute",
  idOf: ({ name }) => name,
  complete: (seed) => seed,
};
