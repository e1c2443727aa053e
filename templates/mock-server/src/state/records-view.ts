// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";
import type { Records } from "./records.js";

/** Records of one kind for the assertions of a test: copies, so that looking changes nothing. */
export interface RecordsView<Data> {
  readonly size: number;
  /** In the order in which they were made. */
  all(): Data[];
  get(id: string): Data | undefined;
}

export function recordsView<Seed extends object, Data extends Seed>(now: () => Records<Seed, Data>): RecordsView<Data> {
  return {
    get size() {
      return now().size;
    },
    all: () => now().dump(),
    get: (id) => copy(now().get(id)),
  };
}
