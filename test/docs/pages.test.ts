import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { operations, rateLimits } from "@braze-codegen/spec";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../support/markdown.ts";
import { codeBlocks } from "../support/readme.ts";

const read = (name: string) => readFileSync(`docs/recipes/${name}`, "utf8");

test("how long an import takes is counted from the spec", () => {
  const { paths } = JSON.parse(readFileSync("generated/spec/openapi.json", "utf8")) as {
    paths: { "/users/track": { post: { "x-batch": { max: number } } } };
  };
  const { max: most } = paths["/users/track"].post["x-batch"];
  const limit = rateLimits.find(({ id }) => id === "users-track");
  const requests = Math.ceil(1_000_000 / most);
  const figure = (value: number | undefined) => (value ?? 0).toLocaleString("en");
  const page = read("bulk-import.md").replaceAll("\n", " ");
  expect(page).toContain(`A request holds ${most} objects`);
  expect(page).toContain(`takes ${figure(limit?.requests)} requests in ${figure(limit?.seconds)} seconds`);
  expect(page).toContain(`A million users are ${figure(requests)} requests`);
  const [, atOnce = ""] = /with (\d+) on their way at once, each of a tenth of a second/.exec(page) ?? [];
  expect(page).toContain(`concurrency: ${atOnce},`);
  expect(page).toContain(`takes about ${Math.round(requests / Number(atOnce) / 10)} seconds`);
});

describe("the table of unknown outcomes", () => {
  const rows = rowsOf(read("outcome-unknown.md")).map(({ value }) => value);
  const effectOf = (id: string) => operations.find((each) => each.id === id)?.effect;
  const ids = (cell = "") => cell.match(/\b[a-z]\w*(?:\.[a-zA-Z]\w*)+/g) ?? [];

  test("finds out by reads alone", () => {
    const asked = rows.flatMap(([, , how]) => ids(how));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((id) => effectOf(id) !== "read")).toEqual([]);
  });

  test("lets no send be repeated but the one whose reference Braze keeps", () => {
    const sends = rows.filter(([calls]) => ids(calls).some((id) => effectOf(id) === "send"));
    expect(sends.length).toBeGreaterThan(2);
    expect(sends.filter(([, again = ""]) => !again.startsWith("no")).map(([calls]) => calls)).toEqual([
      "transactional.campaigns.send",
    ]);
  });
});

const python = (() => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore", timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!python)(`the client in Python${python ? "" : ": skipped, there is no python3 here"}`, () => {
  const [program] = codeBlocks(["docs/recipes/other-languages.md"], ["python"]);
  const [printed] = codeBlocks(["docs/recipes/other-languages.md"], ["text"]);

  async function run(mock: ReturnType<typeof createMockBraze>, code = program?.code ?? "raise SystemExit(1)") {
    const server = await serve(mock, { port: 0 });
    try {
      return await promisify(execFile)("python3", ["-c", code], {
        env: { ...process.env, BRAZE_URL: server.url, BRAZE_SPEC: "generated/spec/openapi.json" },
      });
    } finally {
      await server.close();
    }
  }
  const workspace = () => createMockBraze({ seed: { catalogs: [{ name: "menu", items: [{ id: "soup" }] }] } });

  test("prints what the page says", async () => {
    expect((await run(workspace())).stdout).toBe(printed?.code);
  });

  test("repeats a read after a broken connection, and no write", async () => {
    const reads = workspace();
    reads.fail("catalogs.items.list", "drop");
    await run(reads);
    expect(reads.requests.of("catalogs.items.list")).toHaveLength(2);
    const writes = workspace();
    writes.fail("users.track", { kind: "drop", processed: true });
    await expect(run(writes)).rejects.toThrow(/OutcomeUnknown: users\.track/);
    expect(writes.requests.of("users.track")).toHaveLength(1);
  });

  test("names the permission that is missing", async () => {
    await expect(run(createMockBraze({ keys: { "test-key": ["catalogs.*"] } }))).rejects.toThrow(/403 .*users\.track/);
  });
});
