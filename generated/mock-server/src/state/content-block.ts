// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A message variation that uses a Content Block, in a campaign or a Canvas step. */
export interface ContentBlockInclusion {
  readonly campaign_id?: string | null;
  readonly canvas_step_id?: string | null;
  readonly message_variation_id: string;
}

/** A Content Block, as a seed gives it. */
export interface ContentBlockSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly content_block_id?: string;
  /** Unique in the workspace. */
  readonly name: string;
  readonly content: string;
  readonly description?: string | null;
  /** Default: `html` where the content has an element, or else `text`. */
  readonly content_type?: "html" | "text";
  /** Default: `active`. */
  readonly state?: "active" | "draft";
  readonly tags?: readonly string[];
  readonly created_at?: string;
  readonly last_edited?: string;
  /** The messages that use it. Default: none. */
  readonly inclusions?: readonly ContentBlockInclusion[];
  /** Whether it was deleted in the dashboard: then it is in no list, and reading it is refused. */
  readonly deleted?: boolean;
}

/** A Content Block in plain data. */
export type ContentBlock = Required<ContentBlockSeed>;

export const contentBlockKind: RecordKind<ContentBlockSeed, ContentBlock> = {
  name: "content block",
  idOf: ({ content_block_id }) => content_block_id,
  complete: (seed, content_block_id, now) => ({
    description: null,
    content_type: contentTypeOf(seed.content),
    state: "active",
    tags: [],
    created_at: now.toISOString(),
    last_edited: seed.created_at ?? now.toISOString(),
    inclusions: [],
    deleted: false,
    ...seed,
    content_block_id,
  }),
};

/** No page says how Braze tells the two apart. */
export const contentTypeOf = (content: string): "html" | "text" => (/<[a-z!/][^<>]*>/i.test(content) ? "html" : "text");
