import type { MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

const PEM = "-----BEGIN PUBLIC KEY-----\nMIGf\n-----END PUBLIC KEY-----";
const ROOT = "/app_group/sdk_authentication";

interface Key {
  readonly id: string;
  readonly is_primary: boolean;
}

const create = (mock: MockBraze, more: object = {}) =>
  send(mock, "POST", `${ROOT}/create`, { app_id: "a", rsa_public_key_str: PEM, description: "Key", ...more });
const idOf = async (mock: MockBraze, more: object = {}) => ((await create(mock, more)).body as { id: string }).id;
const keys = async (mock: MockBraze, app = "a") =>
  ((await send(mock, "GET", `${ROOT}/keys?app_id=${app}`)).body as { keys: Key[] }).keys;
const primaries = async (mock: MockBraze) => (await keys(mock)).filter((key) => key.is_primary).map(({ id }) => id);

describe("SDK Authentication keys", () => {
  test("the first is the primary one, another one when it is asked for", async () => {
    const mock = mockBraze();
    expect(await keys(mock)).toEqual([]);
    const first = await idOf(mock, { make_primary: false });
    expect(await keys(mock)).toEqual([{ id: first, rsa_public_key: PEM, description: "Key", is_primary: true }]);
    const second = await idOf(mock);
    expect(await primaries(mock)).toEqual([first]);
    const third = await idOf(mock, { make_primary: true });
    expect(await primaries(mock)).toEqual([third]);
    expect((await keys(mock)).map(({ id }) => id)).toEqual([first, second, third]);
    const { status, body } = await send(mock, "PUT", `${ROOT}/primary`, { app_id: "a", key_id: second });
    expect([status, body]).toEqual([200, { keys: await keys(mock) }]);
    expect(await primaries(mock)).toEqual([second]);
  });

  test("are three at most, for each app", async () => {
    const mock = mockBraze();
    for (const status of [201, 201, 201, 400]) expect((await create(mock)).status).toBe(status);
    expect((await create(mock, { app_id: "b" })).status).toBe(201);
    expect(await keys(mock, "b")).toMatchObject([{ is_primary: true }]);
    const [, other] = await keys(mock);
    const answer = await send(mock, "DELETE", `${ROOT}/delete`, { app_id: "a", key_id: other?.id });
    expect(answer).toMatchObject({ status: 200, body: { keys: await keys(mock) } });
    expect(await keys(mock)).toHaveLength(2);
    expect((await create(mock)).status).toBe(201);
  });

  test.each<[what: string, method: string, path: string, body: (id: string) => object]>([
    ["the primary key is deleted", "DELETE", "delete", (key_id) => ({ app_id: "a", key_id })],
    ["an unknown key is deleted", "DELETE", "delete", () => ({ app_id: "a", key_id: "none" })],
    ["a key of another app is deleted", "DELETE", "delete", (key_id) => ({ app_id: "b", key_id })],
    ["a key of another app becomes primary", "PUT", "primary", (key_id) => ({ app_id: "b", key_id })],
    ["no PEM", "POST", "create", () => ({ app_id: "a", rsa_public_key_str: "MIGf", description: "x" })],
    [
      "a certificate",
      "POST",
      "create",
      () => ({ app_id: "a", rsa_public_key_str: PEM.replaceAll("PUBLIC KEY", "CERTIFICATE"), description: "x" }),
    ],
  ])("%s: 400, and nothing changes", async (_, method, path, body) => {
    const mock = mockBraze();
    const id = await idOf(mock);
    const before = mock.state.sdkKeys.all();
    expect((await send(mock, method, `${ROOT}/${path}`, body(id))).status).toBe(400);
    expect(mock.state.sdkKeys.all()).toEqual(before);
  });

  test("one of an app that has keys is the primary one, whatever was done", async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom("create", "make", "delete", "primary"), fc.nat(2)), {
      maxLength: 15,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const mock = mockBraze();
        let model: Key[] = [];
        for (const [act, index] of sequence) {
          const key = model[index];
          if (act === "create" || act === "make") {
            const { status, body } = await create(mock, act === "make" ? { make_primary: true } : {});
            expect(status).toBe(model.length < 3 ? 201 : 400);
            if (status === 400) continue;
            const { id } = body as { id: string };
            const is_primary = act === "make" || model.length === 0;
            model = [...model.map((each) => (is_primary ? { ...each, is_primary: false } : each)), { id, is_primary }];
          } else {
            const fits = key !== undefined && (act === "primary" || !key.is_primary);
            const request = [act === "delete" ? "DELETE" : "PUT", `${ROOT}/${act}`] as const;
            const { status } = await send(mock, ...request, { app_id: "a", key_id: key?.id ?? "none" });
            expect(status).toBe(fits ? 200 : 400);
            if (fits && act === "delete") model = model.filter((each) => each !== key);
            if (fits && act === "primary") model = model.map((each) => ({ ...each, is_primary: each === key }));
          }
          expect((await keys(mock)).map(({ id, is_primary }) => ({ id, is_primary }))).toEqual(model);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("apps", () => {
  const apps = [{ name: "Menu", api_key: "a" }];

  test("are listed", async () => {
    expect((await send(mockBraze({ seed: { apps } }), "GET", "/app_group/apps")).body).toEqual({
      apps,
      message: "success",
    });
    expect((await send(mockBraze(), "GET", "/app_group/apps")).body).toEqual({ apps: [], message: "success" });
  });

  test("where some are named, others are unknown", async () => {
    const mock = mockBraze({ seed: { apps } });
    expect((await create(mock)).status).toBe(201);
    expect((await create(mock, { app_id: "b" })).status).toBe(400);
    expect((await send(mock, "GET", `${ROOT}/keys?app_id=b`)).status).toBe(400);
  });

  test("have one push credential each, of one platform", async () => {
    const mock = mockBraze({ seed: { apps } });
    const put = (body: object) => send(mock, "POST", "/apps/push_credential/update", body);
    const kindle = { client_id: "c", client_secret: "s" };
    expect(await put({ app_id: "a", kindle })).toMatchObject({ status: 201, body: { message: "success" } });
    const huawei = { app_id: "h", app_secret: "s" };
    expect((await put({ app_id: "a", huawei })).status).toBe(201);
    expect(mock.state.pushCredentials.all()).toEqual([{ app_id: "a", huawei }]);
    expect((await put({ app_id: "b", kindle })).status).toBe(400);
    expect((await put({ app_id: "a", huawei, kindle })).status).toBe(400);
    expect(mock.state.pushCredentials.all()).toEqual([{ app_id: "a", huawei }]);
  });
});
