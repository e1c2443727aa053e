import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { Braze } from "@braze-codegen/client";
import { createMockBraze, type Seed } from "@braze-codegen/mock-server";
import ts from "typescript";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { faultsOf } from "../support/compile-blocks.ts";
import { type CodeBlock, codeBlocks } from "../support/readme.ts";

/** Each recipe's code compiles under strict settings, runs with the mock server in Braze's place, and prints what its comments say. */
const DOCS = "docs/recipes";
const FOLDER = "test/.recipes";
const pages = readdirSync(DOCS).map((name) => `${DOCS}/${name}`);
const blocks = codeBlocks(pages);

const home = process.cwd();
// The compiler keeps to the folder in which it is first asked where it is, for tests that come later as well.
ts.sys.getCurrentDirectory();
mkdirSync(FOLDER, { recursive: true });
/** Where the recipes run, and what they write lies. */
const place = mkdtempSync(`${home}/${FOLDER}/run-`);
afterAll(() => rmSync(`${home}/${FOLDER}`, { recursive: true, force: true }));

/** What a recipe finds in Braze. */
const seed: Seed = {
  users: [
    { external_id: "ada", email: "ada@example.com" },
    { external_id: "bob", email: "bob@example.com" },
  ],
  campaigns: [
    {
      id: "welcome",
      name: "Welcome",
      delivery: "api_triggered",
      messages: { v1: { channel: "email", subject: "Hi", body: "Hi", from: "Kitchen <k@example.com>" } },
    },
    {
      id: "receipt",
      name: "Receipt",
      delivery: "transactional_email",
      messages: { v1: { channel: "email", subject: "Hi", body: "Hi", from: "Kitchen <k@example.com>" } },
    },
  ],
};

/** What a recipe finds in its folder: a hundred users, one of whom Braze refuses. */
const users = Array.from({ length: 100 }, (_, index) =>
  JSON.stringify({ external_id: `u-${index}`, email: index === 40 ? "no address" : `u-${index}@example.com` }),
);

beforeEach(() => {
  vi.stubEnv("BRAZE_API_KEY", "test-key");
  writeFileSync(`${place}/users.jsonl`, `${users.join("\n")}\n`);
  process.chdir(place);
});

const listeners = process.listeners("SIGINT");

afterEach(() => {
  process.chdir(home);
  // A recipe ends at a Ctrl+C by itself; the tests are not to.
  for (const each of process.listeners("SIGINT")) if (!listeners.includes(each)) process.off("SIGINT", each);
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

let runs = 0;

/** Runs a block; what it printed, a line each. */
async function printedBy({ code }: CodeBlock, mock = createMockBraze({ seed })): Promise<string[]> {
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
    printed.push(values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" "));
  });
  vi.stubGlobal("fetch", mock.fetch);
  // A module of its own each time: what was loaded is not run again.
  const path = `${place}/run${runs++}.mts`;
  writeFileSync(path, code);
  await import(path);
  return printed;
}

const blockWith = (text: string): CodeBlock => {
  const [block] = blocks.filter(({ code }) => code.includes(text));
  if (block === undefined) throw new Error(`No recipe has ${text}.`);
  return block;
};

test("every block compiles", () => {
  expect(faultsOf(blocks, FOLDER)).toEqual([]);
});

describe("every block runs, and prints what it says", () => {
  test.each(blocks)("$file:$line", async (block) => {
    const printed = await printedBy(block);
    const wanted = [...block.code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, want = ""]) => want);
    expect(printed.map((line) => line.replaceAll('","', '", "').replace(/(?<=\d),(?=\d)/g, ", "))).toEqual(
      expect.arrayContaining(wanted),
    );
  });
});

describe("what a recipe says of itself is so", () => {
  test("an import has each user in Braze but the one who is refused, and a second run sends nothing again", async () => {
    const block = blockWith("users.jsonl");
    const mock = createMockBraze({ seed });
    for (const name of ["summary.json", "refused.jsonl", "unknown.jsonl"]) rmSync(`${place}/${name}`, { force: true });
    expect(await printedBy(block, mock)).toEqual(["99 accepted, 1 refused, 0 unknown", "the end of the file"]);
    const { length } = mock.requests;
    expect([length > 0, mock.state.users.all().length]).toEqual([true, 2 + 99]);
    await printedBy(block, mock);
    expect(mock.requests).toHaveLength(length);
  });

  test("a send ID of one's own is one that Braze knows, and tells whether a send went out", async () => {
    const mock = createMockBraze({ seed });
    expect(await printedBy(blockWith("sends.id.create"), mock)).toEqual(["true"]);
    expect(mock.sent).toMatchObject([{ campaign_id: "welcome", send_id: "welcome-2026-11-02" }]);
    expect(mock.notes).toEqual([]);
    const lost = createMockBraze({ seed });
    lost.fail("campaigns.trigger.send", { kind: "drop" });
    await expect(printedBy(blockWith("sends.id.create"), lost)).rejects.toMatchObject({ outcome: "unknown" });
    const braze = new Braze({ instance: "US-01" });
    const asked = { campaign_id: "welcome", send_id: "welcome-2026-11-02", length: 14 };
    const { data } = await braze.sends.dataSeries(asked);
    expect(data.filter(({ unique_recipients = 0 }) => unique_recipients > 0)).toEqual([]);
  });

  test("an event that arrived shows as the last one in an export", async () => {
    const braze = new Braze({ instance: "US-01", fetch: createMockBraze({ seed }).fetch });
    const time = "2026-11-02T10:00:00Z";
    await braze.users.track({ events: [{ external_id: "ada", name: "paid", time }] });
    const { users } = await braze.users.export.ids({ external_ids: ["ada"], fields_to_export: ["custom_events"] });
    expect(new Date(users[0]?.custom_events?.[0]?.last ?? "")).toEqual(new Date(time));
  });

  test("a run that was stopped ends the recipe, and not in silence", async () => {
    const mock = createMockBraze({ keys: { "test-key": ["users.track"] }, seed });
    await expect(printedBy(blockWith("sendAll"), mock)).rejects.toThrow("the permission campaigns.trigger.send");
    expect(mock.requests).toHaveLength(1);
  });

  test.each([
    ["setCity", "users.track"],
    ["external_send_id", "transactional.campaigns.send"],
  ] as const)("what may be repeated is repeated once: %s", async (text, operation) => {
    const mock = createMockBraze({ seed });
    mock.fail(operation, { kind: "drop", processed: true });
    await printedBy(blockWith(text), mock);
    expect(mock.requests.of(operation)).toHaveLength(2);
    // The email has gone out once all the same.
    if (operation.startsWith("transactional")) expect(mock.sent).toHaveLength(1);
  });
});
