import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "@braze-codegen/client/core";
import {
  createAuditLog,
  createMcpServer,
  createPolicy,
  createSecrets,
  dryRunFetch,
  type McpServerOptions,
  OptionError,
} from "@braze-codegen/mcp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeSessions, inProcess } from "./support/session.js";

const privateKey = "-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n";
const encoded = Buffer.from(privateKey).toString("base64");
const huawei = "huawei-secret-0123456789";

let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "braze-mcp-"));
  folder = join(root, "secrets");
  mkdirSync(join(folder, "..data"), { recursive: true });
  mkdirSync(join(root, "secrets-of-others"));
  writeFileSync(join(folder, "push.p8"), privateKey);
  writeFileSync(join(folder, "push.b64"), `${encoded}\n`);
  writeFileSync(join(folder, "huawei"), `${huawei}\n`);
  writeFileSync(join(folder, "large"), "x".repeat(70_000));
  writeFileSync(join(folder, ".hidden"), "hidden");
  writeFileSync(join(folder, "..data", "mounted"), huawei);
  writeFileSync(join(root, "outside"), "outside");
  writeFileSync(join(root, "secrets-of-others", "theirs"), "theirs");
  symlinkSync(join("..data", "mounted"), join(folder, "mounted"));
  symlinkSync(join(root, "outside"), join(folder, "escape"));
  symlinkSync(join(root, "secrets-of-others", "theirs"), join(folder, "theirs"));
  execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder, "pipe")]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(closeSessions);

describe("what a reference may name", () => {
  const environment = { HUAWEI_SECRET: huawei, EMPTY: "", HOME: "/home/ada", BRAZE_API_KEY: "key-0123456789" };
  const read = (reference: string) =>
    createSecrets({ from: folder, variables: ["HUAWEI_SECRET", "EMPTY"], environment })(reference);

  test.each([
    ["file:huawei", `${huawei}\n`],
    ["file:push.p8", privateKey],
    ["file:mounted", huawei],
    ["env:HUAWEI_SECRET", huawei],
  ])("%s", (reference, want) => expect(read(reference)).toEqual({ bytes: Buffer.from(want) }));

  const noFile = "names no file in the folder of secrets";
  const notListed = "names an environment variable that is not listed (--secrets-env)";
  test.each([
    ["file:../outside", noFile],
    ["file:/etc/passwd", noFile],
    ["file:..", noFile],
    ["file:.", noFile],
    ["file:.hidden", noFile],
    ["file:..data/mounted", noFile],
    ["file:..\\outside", noFile],
    ["file:escape", noFile],
    ["file:theirs", noFile],
    ["file:pipe", noFile],
    ["file:..data", noFile],
    ["file:nothing", noFile],
    ["file:", noFile],
    ["file:push.p8\0.txt", noFile],
    ["file:large", "names a file that is too large for a secret"],
    ["env:HOME", notListed],
    ["env:BRAZE_API_KEY", notListed],
    ["env:huawei_secret", notListed],
    ["env:__proto__", notListed],
    ["env:", notListed],
    ["env:EMPTY", "names an environment variable that is not set"],
  ])("%j is refused", (reference, mistake) => expect(read(reference)).toEqual({ mistake }));

  test("nothing where nothing is set up", () => {
    expect(createSecrets()("file:push.p8")).toHaveProperty("mistake", expect.stringContaining("--secrets-from"));
    expect(createSecrets()("env:PATH")).toHaveProperty("mistake", expect.stringContaining("--secrets-env"));
  });

  test.each<[given: Parameters<typeof createSecrets>[0], message: string]>([
    [{ from: "no/such/folder" }, "cannot be read; name a folder that exists"],
    [{ variables: ["BRAZE_API_KEY"] }, "BRAZE_API_KEY is the server's own"],
    [{ variables: ["BRAZE_SCIM_TOKEN"] }, "BRAZE_SCIM_TOKEN is the server's own"],
    [{ variables: ["A=B"] }, '"A=B" is no name of an environment variable.'],
  ])("%j is refused at the start", (given, message) => {
    expect(() => createSecrets(given)).toThrow(OptionError);
    expect(() => createSecrets(given)).toThrow(message);
  });
});

const apple = { jwt_key_id: "K", jwt_team_id: "T", jwt_bundle_id: "B", apns_gateway: "prod" };
const tool = "apps_push_credential_update";

async function connect(
  more: Partial<McpServerOptions> & { readonly inArguments?: boolean; readonly echo?: boolean } = {},
) {
  const { inArguments = false, echo = false, ...options } = more;
  const bodies: unknown[] = [];
  const lines: string[] = [];
  const fetch = async (_: string, { body }: RequestInit) => {
    const text = body instanceof Blob ? await body.text() : String(body);
    bodies.push(JSON.parse(text));
    // A server that says it all again, in its text and cut in the middle of it.
    return echo
      ? Response.json({ message: `Bad credential: ${text.slice(0, -10)}`, errors: [JSON.parse(text)] }, { status: 400 })
      : Response.json({ message: "success", echo: JSON.parse(text) }, { status: 201 });
  };
  const session = await inProcess({
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch }),
    policy: createPolicy({ grants: ["apps:write"], secretsInArguments: inArguments }),
    audit: createAuditLog({ sink: (line) => void lines.push(line) }),
    secrets: createSecrets({ from: folder, variables: ["HUAWEI_SECRET"], environment: { HUAWEI_SECRET: huawei } }),
    warn: () => {},
    ...options,
  });
  return { ...session, bodies, lines };
}

/** Everything that a secret may have become. */
const forms = [privateKey, privateKey.slice(5, 40), encoded, encoded.slice(0, 30), huawei, huawei.slice(0, 14)];

describe("a server", () => {
  test.each<[given: object, want: object]>([
    [{ apple: { ...apple, certificate: "file:push.p8" } }, { apple: { ...apple, certificate: encoded } }],
    [{ apple: { ...apple, certificate: "file:push.b64" } }, { apple: { ...apple, certificate: encoded } }],
    [{ huawei: { app_id: "1", app_secret: "file:huawei" } }, { huawei: { app_id: "1", app_secret: huawei } }],
    [{ huawei: { app_id: "1", app_secret: "env:HUAWEI_SECRET" } }, { huawei: { app_id: "1", app_secret: huawei } }],
  ])("sends what %j names, and shows it to nobody", async (given, want) => {
    for (const echo of [false, true]) {
      const { call, bodies, lines } = await connect({ echo });
      const { text, data, isError } = await call(tool, { app_id: "a", ...given });
      expect(isError).toBe(echo);
      expect(bodies).toEqual([{ app_id: "a", ...want }]);
      for (const secret of forms) expect(`${text}${JSON.stringify(data)}${lines.join("")}`).not.toContain(secret);
    }
  });

  test.each<[given: object, says: string]>([
    [{ huawei: { app_id: "1", app_secret: huawei } }, "huawei.app_secret is a secret"],
    [{ apple: { ...apple, certificate: encoded } }, "apple.certificate is a secret"],
    [{ apple: { ...apple, certificate: { file: "push.p8" } } }, "apple.certificate is a secret"],
    [{ huawei: { app_id: "1", app_secret: "file:escape" } }, "`huawei.app_secret` names no file"],
    [
      { huawei: { app_id: "1", app_secret: "env:HOME" } },
      "`huawei.app_secret` names an environment variable that is not listed",
    ],
    [{ firebase: { credential: "env:NOTHING" } }, "`firebase.credential` names an environment variable"],
  ])("refuses %j", async (given, says) => {
    const { call, bodies, lines } = await connect();
    const { text, isError } = await call(tool, { app_id: "a", ...given });
    expect(isError).toBe(true);
    expect(text).toContain(says);
    expect(bodies).toEqual([]);
    for (const secret of forms) expect(text + lines.join("")).not.toContain(secret);
  });

  test("takes text where it is told to, and repeats it nowhere", async () => {
    const { call, bodies, lines } = await connect({ inArguments: true, echo: true });
    const { text } = await call(tool, { app_id: "a", huawei: { app_id: "1", app_secret: huawei } });
    expect(bodies).toEqual([{ app_id: "a", huawei: { app_id: "1", app_secret: huawei } }]);
    for (const secret of forms) expect(text + lines.join("")).not.toContain(secret);
    // Not even whether two of them are the same.
    const { call: again, lines: others } = await connect({ inArguments: true });
    await again(tool, { app_id: "a", huawei: { app_id: "1", app_secret: "another" } });
    const hash = (line: string | undefined) => JSON.parse(line ?? "{}").argumentsSha256;
    expect(hash(lines[0])).toBe(hash(others[0]));
  });

  test.each<[name: string, options: Partial<McpServerOptions>, given: string, shows: string]>([
    ["a rehearsal", {}, "file:huawei", "[secret]"],
    ["a rehearsal", {}, huawei, "[secret]"],
    ["a preview", { preview: true }, "file:huawei", "file:huawei"],
    ["a preview", { preview: true }, huawei, "[secret]"],
  ])("%s with %j %j shows none", async (_, options, given, shows) => {
    const transport = createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch: dryRunFetch });
    const { call } = await connect({ inArguments: true, transport, ...options });
    const { text, data } = await call(tool, { app_id: "a", huawei: { app_id: "1", app_secret: given } });
    expect(data).toHaveProperty("request.body.huawei.app_secret", shows);
    expect(text + JSON.stringify(data)).not.toContain(huawei);
  });

  test("is not given the options of secrets for secrets", () => {
    const transport = createTransport({ apiKey: "key-0123456789", instance: "US-01" });
    expect(() => createMcpServer({ transport, secrets: { from: folder } as never })).toThrow(OptionError);
  });

  test("tells a model how", async () => {
    const { client } = await connect();
    const { tools } = await client.listTools();
    const how = "are given as `file:NAME` or `env:NAME`";
    expect(tools.find(({ name }) => name === tool)?.description).toContain(how);
    const searched = await connect({ mode: "search" });
    expect((await searched.call("describe_operation", { name: tool })).text).toContain(how);
  });
});
