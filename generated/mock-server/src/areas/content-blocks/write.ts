// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { blockNamesIn, isLiquid } from "../../liquid.js";
import { type ContentBlock, contentTypeOf } from "../../state/content-block.js";
import { demandTags } from "../known-tags.js";
import { liquidTagOf } from "./read.js";

/** What the two calls that write may give. */
interface Given {
  readonly content_block_id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly content?: string;
  readonly state?: "active" | "draft";
  readonly tags?: readonly string[];
}

/** `contentBlocks.create` */
export const createBlock: Handler = (call) => {
  const given = call.body as Given & { readonly name: string; readonly content: string };
  demandNewName(call, given.name);
  demandContent(call, given.name, given.content);
  demandTags(call, given.tags);
  return { body: saved(call.state.contentBlocks.add(given, call.now)) };
};

/** `contentBlocks.update`: what the request does not name stays as it is, the state of a draft too. */
export const updateBlock: Handler = (call) => {
  const { content_block_id = "", ...given } = call.body as Given;
  const { operation, state, now } = call;
  const block = state.contentBlocks.get(content_block_id);
  if (block === undefined || block.deleted)
    throw refusedAs(operation, "Content Block ID is invalid for this workspace");
  const { name = block.name, content } = given;
  if (name !== block.name) {
    if (block.state === "active")
      throw refusedAs(operation, "Content Block name cannot be updated for active Content Blocks");
    demandNewName(call, name);
  }
  if (block.state === "active" && given.state === "draft")
    throw refusedAs(operation, "Active Content Block can not be updated to Draft. Create a new Content Block.");
  demandContent(call, name, content ?? block.content);
  demandTags(call, given.tags);
  const type = content === undefined ? {} : { content_type: contentTypeOf(content) };
  return { body: saved(state.contentBlocks.put({ ...block, ...given, ...type, last_edited: now.toISOString() })) };
};

function demandNewName({ operation, state }: CallContext, name: string): void {
  if (state.contentBlocks.find((block) => block.name === name && !block.deleted))
    throw refusedAs(operation, "Content Block with this name already exists");
}

function demandContent({ operation }: CallContext, name: string, content: string): void {
  if (!isLiquid(content)) throw refusedAs(operation, "Content contains malformed liquid");
  if (blockNamesIn(content).includes(name))
    throw refusedAs(operation, "Content Block cannot be referenced within itself");
}

function saved(block: ContentBlock): object {
  const { content_block_id, created_at } = block;
  return { content_block_id, liquid_tag: liquidTagOf(block), created_at, message: "success" };
}
