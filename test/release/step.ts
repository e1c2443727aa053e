import type { Stranger } from "./stranger.ts";

/** What was published, and where. */
export interface Release {
  readonly version: string;
  /** The version before, of which the spec, the client, the permissions and the generator are there too. */
  readonly before: string;
  /** All packages, with the generator. */
  readonly names: readonly string[];
}

/** Something that a stranger does with what was published. */
export interface Step {
  /** What `--only` takes. */
  readonly name: string;
  readonly does: string;
  /** Whether it needs the runtimes of test/runtimes. */
  readonly inRuntimes?: boolean;
  /** @throws {StepFault} when something is not as it should be. */
  run(stranger: Stranger, release: Release): Promise<void>;
}

/** What went wrong, with the end of what was printed. */
export class StepFault extends Error {
  override readonly name = "StepFault";
}
