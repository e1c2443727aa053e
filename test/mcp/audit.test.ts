import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { createAuditLog, createPolicy, fileSink, OptionError, streamSink } from "@braze-codegen/mcp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleTools } from "./support/tool.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "braze-mcp-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function recorder(options: { dryRun?: boolean } = {}) {
  const lines: string[] = [];
  let now = Date.UTC(2026, 0, 2);
  const audit = createAuditLog({ sink: (line) => void lines.push(line), now: () => (now += 5), ...options });
  return { audit, entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const policy = createPolicy({ grants: ["catalogs:write"] }, sampleTools);

describe("an entry", () => {
  test("says who, what, whether and how long", async () => {
    const { audit, entries } = recorder();
    const call = audit.call("catalogs_write", policy.decide("catalogs_write"), { b: 1, a: "secret" });
    await call.started();
    await call.finished("ok", 201);
    const common = {
      call: expect.stringMatching(/^[0-9a-f-]{36}$/),
      tool: "catalogs_write",
      operation: "POST /catalogs/write",
      permission: "catalogs.write",
      effect: "write",
      decision: "allowed",
      argumentsSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    };
    expect(entries()).toEqual([
      { time: "2026-01-02T00:00:00.010Z", event: "started", ...common },
      { time: "2026-01-02T00:00:00.020Z", event: "finished", ...common, outcome: "ok", status: 201, durationMs: 10 },
    ]);
    expect(JSON.stringify(entries())).not.toContain("secret");
  });

  test("of a refusal names the rule", async () => {
    const { audit, entries } = recorder();
    await audit.call("get_users", policy.decide("get_users"), {}).denied("grant");
    expect(entries()).toMatchObject([{ event: "denied", tool: "users_read", decision: "denied", rule: "grant" }]);
  });

  test("of a rehearsal says so, and has no status", async () => {
    const { audit, entries } = recorder({ dryRun: true });
    await audit.call("catalogs_read", policy.decide("catalogs_read"), {}).finished("ok", 200);
    expect(entries()).toMatchObject([{ decision: "dry-run", outcome: "ok" }]);
    expect(entries()[0]).not.toHaveProperty("status");
  });

  test("says who asks, where, and under which policy", async () => {
    const { audit, entries } = recorder();
    const about = { client: "host 1.0", instance: "rest.iad-01.braze.com", policySha256: "0".repeat(64) };
    await audit.call("catalogs_read", policy.decide("catalogs_read"), {}, [], about).finished("ok");
    expect(entries()).toMatchObject([about]);
  });

  test("of a call in flight when the process ends says that its end is unknown, and is the last of that call", async () => {
    const { audit, entries } = recorder();
    const open = audit.call("catalogs_write", policy.decide("catalogs_write"), {});
    await open.started();
    open.leaves?.();
    const ended = audit.call("catalogs_read", policy.decide("catalogs_read"), {});
    ended.leaves?.();
    await ended.finished("ok");
    // This one has not left: nothing is unknown about it.
    audit.call("catalogs_read", policy.decide("catalogs_read"), {});
    await audit.interrupted?.();
    await open.finished("ok", 201);
    expect(entries().map(({ event, tool, outcome }) => [event, tool, outcome])).toEqual([
      ["started", "catalogs_write", undefined],
      ["finished", "catalogs_read", "ok"],
      ["finished", "catalogs_write", "outcome-unknown"],
    ]);
  });

  test("of a tool that nobody knows holds a short, harmless name", async () => {
    const { audit, entries } = recorder();
    const name = `${"x".repeat(100)}\n{"forged": true}`;
    await audit.call(name, policy.decide(name), {}).denied("unknown-tool");
    expect(entries()).toMatchObject([{ tool: "x".repeat(64) }]);
  });

  test("has the same hash for the same arguments in any order, and another for others", async () => {
    const { audit, entries } = recorder();
    const given = [
      { a: 1, b: { c: [1, { d: 2, e: 3 }] } },
      { b: { c: [1, { e: 3, d: 2 }] }, a: 1 },
      { a: 1, b: { c: [{ d: 2, e: 3 }, 1] } },
    ];
    for (const args of given) await audit.call("catalogs_read", policy.decide("catalogs_read"), args).finished("ok");
    const [one, same, other] = entries().map(({ argumentsSha256 }) => argumentsSha256);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe("the sinks", () => {
  test("a file is appended to", async () => {
    const file = join(folder, "audit.jsonl");
    appendFileSync(file, "earlier\n", { mode: 0o600 });
    const sink = fileSink(file);
    await sink("one");
    await sink("two");
    expect(readFileSync(file, "utf8")).toBe("earlier\none\ntwo\n");
  });

  test("a file that was moved away is made anew", async () => {
    const file = join(folder, "audit.jsonl");
    const sink = fileSink(file);
    rmSync(file);
    await sink("after");
    expect(readFileSync(file, "utf8")).toBe("after\n");
  });

  test("after a line that failed the next begins a line of its own", () => {
    const file = join(folder, "logs", "audit.jsonl");
    mkdirSync(join(folder, "logs"));
    const sink = fileSink(file);
    rmSync(join(folder, "logs"), { recursive: true });
    expect(() => sink("lost")).toThrow("ENOENT");
    mkdirSync(join(folder, "logs"));
    sink("kept");
    sink("next");
    expect(readFileSync(file, "utf8")).toBe("\nkept\nnext\n");
  });

  test("a file that cannot be opened is an error at once", () => {
    expect(() => fileSink(folder)).toThrow(OptionError);
    expect(() => fileSink(folder)).toThrow(
      /The audit log ".*" cannot be opened \(EISDIR\); name a file that can be written\./,
    );
  });

  test.each([0o644, 0o640, 0o602, 0o660])("a file of mode %o is open to others, and refused", (mode) => {
    const file = join(folder, "audit.jsonl");
    appendFileSync(file, "");
    chmodSync(file, mode);
    expect(() => fileSink(file)).toThrow(/is open to others than its owner: chmod 600 it/);
  });

  test("a file that is opened to others later takes no more lines", () => {
    const file = join(folder, "audit.jsonl");
    const sink = fileSink(file);
    chmodSync(file, 0o644);
    expect(() => sink("line")).toThrow("open to others");
    expect(readFileSync(file, "utf8")).toBe("");
  });

  test("a FIFO that nobody reads is refused, and not waited for", () => {
    const file = join(folder, "fifo");
    execFileSync("sh", ["-c", 'mkfifo -m 600 "$0"', file]);
    expect(() => fileSink(file)).toThrow(/cannot be opened \(ENXIO\)/);
  });

  test("a stream that fails is heard of, and does not end the process", async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error("closed")) });
    await expect(streamSink(broken)("line")).rejects.toThrow("closed");
  });
});
