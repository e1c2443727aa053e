import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createMockControl } from "@braze-codegen/mock-server/control";
import { afterEach, describe, expect, test } from "vitest";
import { limitOf, permissionOf } from "../support/facts.ts";

const CLI = fileURLToPath(new URL("../../generated/mock-server/dist/cli.js", import.meta.url));
/** Writes the names of all modules that a program imports. */
const LOADED = fileURLToPath(new URL("../generator/cli/support/loaded.mjs", import.meta.url));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async () => (await lines.next()).value as string };
}

async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { child } = { child: spawn(process.execPath, [CLI, ...args]) };
  running.push(child);
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

const track = (url: string, key: string) =>
  fetch(`${url}/users/track`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: '{"attributes":[{"external_id":"u1"}]}',
  });

describe("a server", () => {
  test("says where it listens, writes a line of JSON a request, and ends with SIGTERM", async () => {
    const { child, line } = start(
      "--port",
      "0",
      "--key",
      `app-secret-key=${permissionOf("users.track")},catalogs.*`,
      "--key",
      "all=*",
      "--json",
    );
    const listening = JSON.parse(await line()) as { event: string; url: string; port: number };
    expect(listening).toEqual({ event: "listening", url: `http://127.0.0.1:${listening.port}`, port: listening.port });
    expect((await track(listening.url, "app-secret-key")).status).toBe(201);
    expect(JSON.parse(await line())).toMatchObject({
      event: "request",
      method: "POST",
      path: "/users/track",
      operation: "users.track",
      key: "app-…",
      status: 201,
    });
    expect((await track(listening.url, "nobody")).status).toBe(401);
    expect(await line()).not.toContain("nobody");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("ends with SIGINT while a connection is open", async () => {
    const { child, line } = start("--port", "0");
    const url = /http:\S+/.exec(await line())?.[0] ?? "";
    await (await track(url, "test-key")).arrayBuffer();
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("--limits warn answers above the limit and says so", async () => {
    const { line } = start("--port", "0", "--limits", "warn");
    const url = /http:\S+/.exec(await line())?.[0] ?? "";
    let status = 0;
    for (let i = 0; i < limitOf("catalogs.list").requests + 2; i++)
      status = (await fetch(`${url}/catalogs`, { headers: { authorization: "Bearer test-key" } })).status;
    expect(status).toBe(200);
    expect(await line()).toBe("over the rate limit: GET /catalogs (200)");
  });

  test("--control serves the levers, --strictness spec refuses what the description lacks", async () => {
    const { line } = start("--port", "0", "--control", "--strictness", "spec");
    const url = /http:\S+/.exec(await line())?.[0] ?? "";
    const control = createMockControl(url);
    await control.fail("users.track", { status: 503 });
    expect((await track(url, "test-key")).status).toBe(503);
    expect(await control.requests("users.track")).toMatchObject([{ status: 503, fault: "503" }]);
    const list = async (query: string) =>
      await fetch(`${url}/catalogs${query}`, { headers: { authorization: "Bearer test-key" } });
    expect((await list("?old=1")).status).toBe(400);
    await control.fail("catalogs.list", "truncate");
    await expect((await list("")).text()).rejects.toThrow();
    await control.reset();
    expect(await control.requests()).toEqual([]);
  });

  test("--allow-ip and --seed", async () => {
    const seed = join(tmpdir(), `seed-${process.pid}.json`);
    await writeFile(seed, JSON.stringify({ catalogs: [{ name: "menu", items: [{ id: "soup" }] }] }));
    const { line } = start("--port", "0", "--seed", seed, "--allow-ip", "127.0.0.1/32");
    const url = /http:\S+/.exec(await line())?.[0] ?? "";
    const response = await fetch(`${url}/catalogs/menu/items/soup`, { headers: { authorization: "Bearer test-key" } });
    expect(await response.json()).toEqual({ items: [{ id: "soup" }], message: "success" });
  });
});

describe("what a server begins with", () => {
  const folder = mkdtempSync(join(tmpdir(), "mock-server-"));
  const get = async (url: string, path: string, key = "test-key") =>
    (await (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } })).json()) as object;

  test("--seed demo and --latency", async () => {
    const { line } = start("--port", "0", "--seed", "demo", "--latency", "1-2");
    const url = /http:\S+/.exec(await line())?.[0] ?? "";
    expect(await get(url, "/catalogs/menu/items/soup")).toMatchObject({ items: [{ name: "Onion soup" }] });
  });

  test("--config: its options, its seed beside it, and flags before it", async () => {
    await writeFile(
      join(folder, "seed.json"),
      JSON.stringify({ catalogs: [{ name: "menu", items: [{ id: "soup" }] }] }),
    );
    const config = { port: 1, keys: { app: ["catalogs.*"] }, seed: "seed.json", strictness: "spec", control: true };
    await writeFile(join(folder, "mock.json"), JSON.stringify(config));
    const { line } = start("--config", join(folder, "mock.json"), "--port", "0", "--strictness", "braze");
    const url = /http:\S+/.exec(await line())?.[0] ?? "";
    expect(await get(url, "/catalogs/menu/items/soup?old=1", "app")).toEqual({
      items: [{ id: "soup" }],
      message: "success",
    });
    expect(await get(url, "/catalogs/menu/items/soup", "test-key")).not.toHaveProperty("items");
    const control = createMockControl(url);
    await control.seed("demo");
    expect(await get(url, "/catalogs/menu/items/soup", "app")).toMatchObject({ items: [{ name: "Onion soup" }] });
  });

  test.each<[config: unknown, sentence: RegExp]>([
    [{ prot: 1 }, /^The configuration \S+ has no option "prot"\. Did you mean "port"\?$/],
    [
      { strictness: "lax" },
      /^The configuration \S+'s option strictness should be one of "braze", "spec", not a text\.$/,
    ],
    [{ onRequest: "x" }, /has no option "onRequest"/],
    [{ host: 1 }, /^The host of \S+ must be a text\.$/],
    [[], /^The configuration \S+ takes its options as an object, not a list\.$/],
    [{ seed: "gone.json" }, /^The seed gone\.json cannot be read: there is no such file\.$/],
    [{ latency: "80-20" }, /^The latency "80-20" ends before it begins/],
  ])("--config with %j", async (config, sentence) => {
    const file = join(folder, "bad.json");
    await writeFile(file, JSON.stringify(config));
    const { code, err } = await run("--config", file);
    expect([code, err.replace("braze-mock-server: ", "").trimEnd()]).toEqual([1, expect.stringMatching(sentence)]);
  });
});

test("reads few files before it answers, and no validators but those that a request needs", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "mock-loaded-")), "names");
  const child = spawn(process.execPath, ["--import", LOADED, CLI, "--port", "0", "--key", "all=*"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOADED: file },
  });
  running.push(child);
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  const url = /http:\S+/.exec(String(printed))?.[0] ?? "";
  const loaded = async () => (await readFile(file, "utf8")).trim().split("\n");
  const validators = async () => (await loaded()).filter((name) => /^\.\/(body|query|path|constraints)\//.test(name));
  // One by one they were 800, and took longer than everything else.
  expect((await loaded()).length).toBeLessThan(80);
  expect(await validators()).toEqual([]);
  expect((await track(url, "all")).status).toBe(201);
  expect(await validators()).toEqual(["./body/UsersTrackRequest.js", "./constraints/usersTrack.js"]);
});

describe("one sentence and exit code 1", () => {
  const rows: readonly [args: string[], sentence: RegExp][] = [
    [["--prot", "1"], /^There is no option --prot\. Did you mean "--port"\? See --help\.$/],
    [
      [`--key=secret-key=${permissionOf("users.track")}q`],
      new RegExp(`^The key "sec…" names .*, which does not exist. Did you mean "${permissionOf("users.track")}"\\?$`),
    ],
    [
      ["--key", "secret-key"],
      /^--key needs a key and its permissions: write --key "dev=users\.track,catalogs\.\*" or --key "dev=\*"$/,
    ],
    [["secret-key=*"], /^Every argument is an option, such as --key "dev=\*"\. See --help\.$/],
    [["--port", "70000"], /^--port 70000 is not a port: write a number from 0 \(any free port\) to 65535\.$/],
    [["--port", "web"], /^--port web is not a port/],
    [["--port"], /^Option .*--port.* argument missing\. See --help\.$/],
    [["--limits", "on"], /^--limits on is not known: write enforce, warn or off\./],
    [["--strictness", "lax"], /^--strictness lax is not known: write braze or spec\.$/],
    [["--allow-ip", "localhost"], /^"localhost" is not an address or subnet/],
    [["--host", "203.0.113.1", "--port", "0"], /^--host 203\.0\.113\.1 is no address of this machine\.$/],
    [["--seed", "/no/such/file"], /^The seed \/no\/such\/file cannot be read: there is no such file\.$/],
    [["--config", "/no/such/file"], /^The configuration \/no\/such\/file cannot be read: there is no such file\.$/],
    [["--latency", "soon"], /^"soon" is not a duration/],
    [["--seed", CLI], /^The seed .* cannot be read: it is no JSON\.$/],
  ];
  test.each(rows)("%j", async (args, sentence) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^braze-mock-server: [^\n]*\n$/);
    expect(err.replace("braze-mock-server: ", "").trimEnd()).toMatch(sentence);
    expect(err).not.toContain("secret-key");
  });

  test("a port in use", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await run("--port", String(port));
    taken.close();
    expect([code, err]).toEqual([
      1,
      `braze-mock-server: Port ${port} is in use: stop what listens there, or choose another with --port.\n`,
    ]);
  });
});

test("--help has examples, --version the version", async () => {
  expect(await run("--help")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Examples:\n\n {2}braze-mock-server\n/) as string,
    err: "",
  });
  expect(await run("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
});
