// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { ContentBlock } from "../../state/content-block.js";
import { changedBetween } from "../changed-between.js";
import { offsetPage } from "../offset-page.js";

/** The Liquid tag that puts a block into a message. */
export const liquidTagOf = ({ name }: ContentBlock): string => `{{content_blocks.\${${name}}}}`;

/** `contentBlocks.list`: in the order in which they were made, since no page names another one. */
export const listBlocks: Handler = (call) => {
  const blocks = call.state.contentBlocks.values().filter(({ deleted }) => !deleted);
  const page = offsetPage(
    changedBetween(blocks, call, ({ last_edited }) => last_edited),
    call,
  );
  return { body: { count: page.length, content_blocks: page.map(summaryOf) } };
};

/** `contentBlocks.info` */
export const blockInfo: Handler = ({ query, operation, state }) => {
  const block = state.contentBlocks.get(String(query["content_block_id"]));
  if (block === undefined) throw refusedAs(operation, "Content Block ID is invalid for this workspace");
  if (block.deleted) throw refusedAs(operation, "Content Block has been deleted—content not available");
  const { content_block_id, name, content, description, content_type, tags, created_at, last_edited, inclusions } =
    block;
  return {
    body: {
      content_block_id,
      name,
      content,
      description,
      content_type,
      tags,
      created_at,
      last_edited,
      inclusion_count: inclusions.length,
      ...(query["include_inclusion_data"] === true ? { inclusion_data: inclusions } : {}),
      message: "success",
    },
  };
};

function summaryOf(block: ContentBlock): object {
  const { content_block_id, name, content_type, created_at, last_edited, tags, inclusions } = block;
  const liquid_tag = liquidTagOf(block);
  const inclusion_count = inclusions.length;
  return { content_block_id, name, content_type, liquid_tag, inclusion_count, created_at, last_edited, tags };
}
