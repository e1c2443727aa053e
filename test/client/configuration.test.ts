import { Braze, ConfigurationError, servers } from "@braze-codegen/client";
import { createTransport } from "@braze-codegen/client/core";
import { createMemoryLimiter } from "@braze-codegen/client/limits";
import { afterEach, describe, expect, test, vi } from "vitest";
import { apiKey } from "./support/transport.js";

describe("addresses that are taken", () => {
  test("every instance, by its name", () => {
    for (const { id, url } of servers) {
      expect(createTransport({ apiKey, instance: id as "US-01" }).baseUrl).toBe(url);
    }
  });

  test.each([
    ["https://rest.iad-01.braze.com", "https://rest.iad-01.braze.com"],
    ["https://rest.iad-01.braze.com/", "https://rest.iad-01.braze.com"],
    ["https://proxy.example:8443/braze//", "https://proxy.example:8443/braze"],
    ["HTTPS://REST.example", "https://rest.example"],
    ["http://localhost:4010", "http://localhost:4010"],
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http://127.9.9.9", "http://127.9.9.9"],
    ["http://[::1]:4010", "http://[::1]:4010"],
    ["http://braze.localhost", "http://braze.localhost"],
  ])("%s", (baseUrl, want) => {
    expect(createTransport({ apiKey, baseUrl }).baseUrl).toBe(want);
  });
});

describe("addresses that are refused", () => {
  test("hosts of SDKs and dashboards, naming the right one", () => {
    for (const { url, sdk, dashboard } of servers) {
      for (const wrong of [sdk, `https://${sdk}`, `http://${sdk}/`, dashboard].filter((each) => each !== undefined)) {
        expect(() => createTransport({ apiKey, baseUrl: wrong })).toThrow(`use ${url}.`);
      }
    }
  });

  test.each([
    ["https://sdk.xyz-09.braze.com", "use the REST endpoint"],
    ["https://dashboard-99.braze.com/auth", "use the REST endpoint"],
    ["http://rest.iad-01.braze.com", "baseUrl must be https"],
    ["http://127.0.0.1.example", "baseUrl must be https"],
    ["http://localhost.example", "baseUrl must be https"],
    ["ftp://rest.iad-01.braze.com", "baseUrl must be https"],
    ["rest.iad-01.braze.com", "baseUrl must be https"],
    ["https://user:secret@rest.iad-01.braze.com", "baseUrl must be https"],
    ["https://rest.iad-01.braze.com?key=1", "baseUrl must be https"],
    ["https://rest.iad-01.braze.com#top", "baseUrl must be https"],
    ["https://", "baseUrl must be https"],
    ["not a url", "baseUrl must be https"],
    ["", "Pass a baseUrl or one instance of US-01"],
  ])("%s", (baseUrl, says) => {
    expect(() => createTransport({ apiKey, baseUrl })).toThrow(ConfigurationError);
    expect(() => createTransport({ apiKey, baseUrl })).toThrow(says);
  });

  test("no address, two addresses, an unknown instance", () => {
    const says = "Pass a baseUrl or one instance of US-01, US-02";
    expect(() => createTransport({ apiKey })).toThrow(says);
    expect(() => createTransport({ apiKey, instance: "US-01", baseUrl: "https://rest.example" })).toThrow(says);
    expect(() => createTransport({ apiKey, instance: "US-09" as "US-01" })).toThrow(says);
  });
});

describe("Braze", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });

  test("takes the key from the environment, the option first", async () => {
    vi.stubEnv("BRAZE_API_KEY", "key-of-the-environment");
    const seen: (string | null)[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      seen.push(new Headers(init.headers).get("authorization"));
      return new Response('{"message":"success"}', { status: 201 });
    };
    await new Braze({ instance: "US-01", fetch }).users.track({});
    await new Braze({ apiKey, instance: "US-01", fetch }).users.track({});
    expect(seen).toEqual(["Bearer key-of-the-environment", `Bearer ${apiKey}`]);
  });

  test("asks for a key when there is none", () => {
    vi.stubEnv("BRAZE_API_KEY", "");
    expect(() => new Braze({ instance: "US-01" })).toThrow(/BRAZE_API_KEY/);
    vi.stubGlobal("process", undefined);
    expect(() => new Braze({ instance: "US-01" })).toThrow(/BRAZE_API_KEY/);
  });

  test("is refused in a browser unless asked for", () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    expect(() => new Braze({ apiKey, instance: "US-01" })).toThrow(/private/);
    for (const allowBrowser of [false, undefined, "false", 1])
      expect(() => new Braze({ apiKey, instance: "US-01", allowBrowser: allowBrowser as never })).toThrow(/private/);
    expect(new Braze({ apiKey, instance: "US-01", allowBrowser: true })).toBeInstanceOf(Braze);
  });
});

describe("options that do not exist", () => {
  const names =
    "apiKey, instance, baseUrl, credentials, timeout, retries, maxRetryDelay, headers, fetch, limits, clock";
  const good = { apiKey, instance: "US-01" };
  const table: [given: unknown, message: string][] = [
    [{ apikey: "a-secret", instance: "US-01" }, `There is no option "apikey"; what exists: ${names}.`],
    [{ ...good, baseURL: "https://rest.example" }, `There is no option "baseURL"; what exists: ${names}.`],
    [{ ...good, retry: 0 }, `There is no option "retry"; what exists: ${names}.`],
    [{ ...good, ["__proto__"]: 1 }, `There is no option "__proto__"; what exists: ${names}.`],
    [undefined, `Pass the options as an object of ${names}.`],
    [null, `Pass the options as an object of ${names}.`],
    ["a-secret", `Pass the options as an object of ${names}.`],
    [[good], `Pass the options as an object of ${names}.`],
  ];
  test.each(table)("%j", (given, message) => {
    expect(() => createTransport(given as never)).toThrow(new ConfigurationError(message));
    // The client has one more.
    const longer = message.replace("clock.", "clock, allowBrowser.");
    expect(() => new Braze(given as never)).toThrow(new ConfigurationError(longer));
  });

  test("undefined is no value, and every name that exists is taken", () => {
    const rest = {
      credentials: {},
      timeout: 1,
      retries: 0,
      maxRetryDelay: 1,
      headers: {},
      fetch,
      limits: createMemoryLimiter(),
      clock: {},
    };
    expect(() => createTransport({ ...good, ...rest, baseUrl: undefined } as never)).not.toThrow();
    expect(() => new Braze({ ...good, ...rest, baseUrl: undefined, allowBrowser: false } as never)).not.toThrow();
  });
});
