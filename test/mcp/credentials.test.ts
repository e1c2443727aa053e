import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createPolicy, tools } from "@braze-codegen/mcp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "./support/run.js";
import { closeSessions, overStdio } from "./support/session.js";

const scim = ["scim_users_create", "scim_users_delete", "scim_users_get", "scim_users_list", "scim_users_update"];
const everything = { grants: ["*:write"], pii: true, allowSend: true, allowDelete: true };
const key = "key-0123456789";
const token = "scim-token-0123456789";

let server: Server;
let heard: (string | undefined)[];
beforeAll(async () => {
  server = createServer(({ headers }: IncomingMessage, response) => {
    heard.push(headers.authorization);
    // A server that says its token again.
    response
      .writeHead(400, { "content-type": "application/json" })
      .end(JSON.stringify({ message: headers.authorization }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  heard = [];
});
afterAll(() => server.close());
afterEach(closeSessions);

describe("tools of another security scheme", () => {
  test("are those of SCIM", () => {
    expect(tools.filter(({ _meta }) => _meta.security !== undefined).map(({ name }) => name)).toEqual(scim);
  });

  test("are hidden without its token", () => {
    const names = (credentials: string[]) => createPolicy({ ...everything, credentials }).tools.map(({ name }) => name);
    expect(names([])).toEqual(tools.map(({ name }) => name).filter((name) => !scim.includes(name)));
    expect(names(["other"])).toEqual(names([]));
    expect(names(["scimToken"])).toEqual(tools.map(({ name }) => name));
  });

  test("say what opens them", () => {
    const decision = createPolicy({ pii: true }).decide("scim_users_list");
    expect(decision).toMatchObject({ allowed: false, rule: "token" });
    expect(decision).toHaveProperty(
      "reason",
      expect.stringContaining("change that with the environment variable BRAZE_SCIM_TOKEN."),
    );
    expect(createPolicy().decide("scim_users_delete")).toHaveProperty(
      "reason",
      expect.stringContaining("--grant scim:write --allow-delete and the environment variable BRAZE_SCIM_TOKEN."),
    );
  });

  test.each<[env: Record<string, string>, want: number]>([
    [{}, 0],
    [{ BRAZE_SCIM_TOKEN: "" }, 0],
    [{ BRAZE_SCIM_TOKEN: token }, 2],
  ])("are listed where the environment is %j", (env, want) => {
    const { stdout } = run(["--list", "--toolsets", "scim", "--pii"], env);
    expect(stdout.match(/^scim_/gm) ?? []).toHaveLength(want);
    expect(stdout).not.toContain(token);
  });

  test("get their token and no key, and no other call gets it", async () => {
    const env = {
      BRAZE_API_KEY: key,
      BRAZE_SCIM_TOKEN: token,
      BRAZE_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    };
    const { call, stderr } = await overStdio(["--pii"], env);
    const origin = { "X-Request-Origin": "https://example.com" };
    const answers = [await call("scim_users_get", { id: "1", ...origin }), await call("catalogs_list")];
    expect(heard).toEqual([`Bearer ${token}`, `Bearer ${key}`]);
    for (const secret of [token, key]) expect(JSON.stringify(answers) + stderr.join("")).not.toContain(secret);
  });
});
