import type { MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

interface Block {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly state: "active" | "draft";
}

/** The blocks in the order in which they were made. */
interface Model {
  blocks: readonly Block[];
}

type Command = fc.AsyncCommand<Model, MockBraze>;

const NONE: Block = { id: "none", name: "", content: "", state: "active" };

/** Does a request, checks its status, and does to the model what it should have done to the workspace. */
function command(name: string, run: (model: Model, mock: MockBraze) => Promise<void>): Command {
  return {
    check: () => true,
    async run(model, mock) {
      await run(model, mock);
      const blocks = mock.state.contentBlocks.all();
      expect(blocks.map(({ content_block_id: id, name, content, state }) => ({ id, name, content, state }))).toEqual(
        model.blocks,
      );
      const { body } = await send(mock, "GET", "/content_blocks/list");
      const listed = (body as { content_blocks: { name: string }[] }).content_blocks;
      expect(listed.map((block) => block.name)).toEqual(model.blocks.map((block) => block.name));
    },
    toString: () => name,
  };
}

const names = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
const contents = fc.constantFrom("x", "<p>x</p>", "{{content_blocks.a}}", `{{content_blocks.\${a}}}`, "{% if x %}");
const states = fc.constantFrom("active" as const, "draft" as const);

const isGood = (name: string, content: string) => content !== "{% if x %}" && (name !== "a" || !content.includes("$"));

const commands = [
  fc.record({ name: names, content: contents, state: states }).map((given) =>
    command(`create ${given.name}`, async (model, mock) => {
      const taken = model.blocks.some(({ name }) => name === given.name);
      const fits = !taken && isGood(given.name, given.content);
      const { status, body } = await send(mock, "POST", "/content_blocks/create", given);
      expect(status).toBe(fits ? 201 : 400);
      const { content_block_id: id } = body as { content_block_id: string };
      expect(model.blocks.map((block) => block.id)).not.toContain(id);
      if (fits) model.blocks = [...model.blocks, { id, ...given }];
    }),
  ),
  fc
    .tuple(fc.nat(4), fc.record({ name: names, content: contents, state: states }, { requiredKeys: [] }))
    .map(([index, change]) =>
      command(`update ${index} ${JSON.stringify(change)}`, async (model, mock) => {
        const block = model.blocks[index] ?? NONE;
        const after = { ...block, ...change };
        const renamed = after.name !== block.name;
        const fits =
          block !== NONE &&
          !(block.state === "active" && (renamed || after.state === "draft")) &&
          !(renamed && model.blocks.some(({ name }) => name === after.name)) &&
          isGood(after.name, after.content);
        const request = { content_block_id: block.id, ...change };
        expect((await send(mock, "POST", "/content_blocks/update", request)).status).toBe(fits ? 201 : 400);
        if (fits) model.blocks = model.blocks.map((each) => (each === block ? after : each));
      }),
    ),
  fc.constant(
    command("snapshot, and back", async (_, mock) => {
      const before = mock.snapshot();
      await send(mock, "POST", "/content_blocks/create", { name: "later", content: "x" });
      mock.restore(JSON.parse(JSON.stringify(before)));
    }),
  ),
];

test("Content Blocks are what a list of them would be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 20 }), async (sequence) => {
      await fc.asyncModelRun(() => ({ model: { blocks: [] } as Model, real: mockBraze() }), sequence);
    }),
    { numRuns: 60 },
  );
});
