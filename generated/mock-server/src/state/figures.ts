// Copied by braze-codegen from templates/: edit it there.
import { shareOf } from "./ids.js";
import type { RecordKind } from "./records.js";

/**
 * What a campaign, a Canvas or a send did before a test begins: about so much a day. Made into figures that are always
 * the same.
 */
export interface FiguresSeed {
  /** API identifier of the campaign or of the Canvas, or the send ID. */
  readonly id: string;
  /** The first and the last day (ISO 8601). */
  readonly from: string;
  readonly until: string;
  /** How many users a day a campaign or a send reaches, or enter a Canvas. */
  readonly daily: number;
}

export const figuresKind: RecordKind<FiguresSeed, FiguresSeed> = {
  name: "figures",
  idOf: ({ id }) => id,
  complete: (seed) => seed,
};

/** How many users it was on a day: by a third more or less than the seed says, and nobody before and after. */
export function usersOn(figures: FiguresSeed | undefined, day: string): number {
  if (figures === undefined || day < dayOf(figures.from) || day > dayOf(figures.until)) return 0;
  return Math.round(figures.daily * (2 / 3 + (2 / 3) * shareOf(`${figures.id} ${day}`)));
}

const dayOf = (time: string): string => new Date(time).toISOString().slice(0, 10);
