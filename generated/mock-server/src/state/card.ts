// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A card of the News Feed, as a seed gives it. Nobody can make one any more. */
export interface CardSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly id?: string;
  readonly name: string;
  readonly title?: string;
  /** Such as `NewsItem`, which is the default. */
  readonly type?: string;
  readonly description?: string;
  readonly image_url?: string;
  readonly extras?: Readonly<Record<string, unknown>>;
  readonly tags?: readonly string[];
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly publish_at?: string;
  readonly end_at?: string;
  readonly archived?: boolean;
  readonly draft?: boolean;
}

/** A card in plain data. */
export type Card = Required<CardSeed>;

export const cardKind: RecordKind<CardSeed, Card> = {
  name: "card",
  idOf: ({ id }) => id,
  complete: (seed, id, now) => {
    const { created_at = now.toISOString() } = seed;
    return {
      title: seed.name,
      type: "NewsItem",
      description: "",
      image_url: "",
      extras: {},
      tags: [],
      updated_at: created_at,
      publish_at: created_at,
      end_at: created_at,
      archived: false,
      draft: false,
      ...seed,
      created_at,
      id,
    };
  },
};
