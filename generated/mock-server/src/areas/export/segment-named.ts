// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "../../refusal.js";
import type { State } from "../../state/index.js";
import type { Segment } from "../../state/segments.js";

/** The segment of a request. No page has words for one that does not exist. */
export function segmentNamed({ segments }: State, id: string): Segment {
  const segment = segments.get(id);
  if (segment === undefined) throw refuse(400, "'segment_id' is no segment of the workspace");
  return segment;
}
