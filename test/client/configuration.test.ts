import { Braze, type BrazeOptions, ConfigurationError, servers } from "@braze-codegen/client";
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
    [new URL("https://proxy.example/braze/"), "https://proxy.example/braze"],
    ["https://iad-01.braze.proxy.example", "https://iad-01.braze.proxy.example"],
    ["https://proxy.example/rest.iad-01.braze.com", "https://proxy.example/rest.iad-01.braze.com"],
    ["https://braze.com.proxy.example/rest", "https://braze.com.proxy.example/rest"],
    ["https://rest.fra-02.braze.eu/", "https://rest.fra-02.braze.eu"],
  ])("%s", (baseUrl, want) => {
    expect(createTransport({ apiKey, baseUrl }).baseUrl).toBe(want);
  });
});

/** What a client says of an address; a bare transport refuses it, too, in fewer words. */
function refused(where: Pick<BrazeOptions, "instance" | "baseUrl">): void {
  expect(() => createTransport({ apiKey, ...where })).toThrow(ConfigurationError);
  new Braze({ apiKey, ...where });
}

describe("addresses that are refused", () => {
  test("hosts of SDKs and dashboards, naming the right one", () => {
    for (const { url, sdk, dashboard } of servers) {
      for (const wrong of [sdk, `https://${sdk}`, `http://${sdk}/`, dashboard].filter((each) => each !== undefined)) {
        expect(() => refused({ baseUrl: wrong })).toThrow(`use ${url}.`);
      }
    }
  });

  test.each([
    ["iad-03.braze.com", "does not serve the REST API", "https://rest.iad-03.braze.com"],
    ["https://iad-03.braze.com", "does not serve the REST API", "https://rest.iad-03.braze.com"],
    ["https://rest.fra-02.braze.com", "does not serve the REST API", "https://rest.fra-02.braze.eu"],
    ["https://rest.iad-02.braze.eu", "does not serve the REST API", "https://rest.iad-02.braze.com"],
    ["https://dashboard-02.braze.eu/auth", "does not serve the REST API", "https://rest.fra-02.braze.eu"],
    ["https://rest.iad-77.braze.com", "does not serve the REST API", "the REST endpoint"],
    ["https://www.braze.com/docs", "does not serve the REST API", "the REST endpoint"],
    ["https://braze.eu", "does not serve the REST API", "the REST endpoint"],
  ])("%s: %s, use %s", (baseUrl, says, right) => {
    const make = () => refused({ baseUrl });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(says);
    expect(make).toThrow(`use ${right}.`);
  });

  test.each([
    ["https://https://rest.iad-03.braze.com", "https://rest.iad-03.braze.com"],
    ["http://https://proxy.example", "https://rest.iad-01.braze.com"],
    ["https://rest.iad-03.braze.com/users/track", "https://rest.iad-03.braze.com"],
    ["https://rest.iad-03.braze.com:8443", "https://rest.iad-03.braze.com"],
    ["http://rest.fra-02.braze.eu", "https://rest.fra-02.braze.eu"],
    ["rest.fra-02.braze.eu", "https://rest.fra-02.braze.eu"],
    ["https://rest.fra-02.braze.eu?key=1", "https://rest.fra-02.braze.eu"],
  ])("%s: as in %s", (baseUrl, right) => {
    const make = () => refused({ baseUrl });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(`baseUrl must be https and a host alone, as in ${right};`);
  });

  test.each([
    ["eu-02", "EU-02"],
    ["us-1", "US-01"],
    ["US10", "US-10"],
    ["us_08", "US-08"],
  ])("instance %s: did you mean %s?", (instance, want) => {
    const make = () => refused({ instance: instance as "US-01" });
    expect(make).toThrow(new ConfigurationError(`There is no such instance: did you mean ${want}?`));
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
    expect(() => refused({ baseUrl })).toThrow(ConfigurationError);
    expect(() => refused({ baseUrl })).toThrow(says);
  });

  test("no address, two addresses, an unknown instance", () => {
    const says = "Pass a baseUrl or one instance of US-01, US-02";
    expect(() => refused({})).toThrow(says);
    expect(() => refused({ instance: "US-01", baseUrl: "https://rest.example" })).toThrow(says);
    expect(() => refused({ instance: "US-09" as "US-01" })).toThrow(says);
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
    await new Braze({ instance: "US-01", fetch }).users.track({ events: [] });
    await new Braze({ apiKey, instance: "US-01", fetch }).users.track({ events: [] });
    expect(seen).toEqual(["Bearer key-of-the-environment", `Bearer ${apiKey}`]);
  });

  test("asks for a key when there is none", () => {
    vi.stubEnv("BRAZE_API_KEY", "");
    expect(() => new Braze({ instance: "US-01" })).toThrow(/BRAZE_API_KEY/);
    vi.stubGlobal("process", undefined);
    expect(() => new Braze({ instance: "US-01" })).toThrow(/BRAZE_API_KEY/);
  });

  test("a platform that lets nobody look at its environment has no key", () => {
    const env = new Proxy(
      {},
      {
        get: () => {
          throw new Error("Requires env access");
        },
      },
    );
    vi.stubGlobal("process", { env });
    expect(() => new Braze({ instance: "US-01" })).toThrow(ConfigurationError);
    expect(() => new Braze({ instance: "US-01" })).toThrow(/BRAZE_API_KEY/);
    expect(new Braze({ apiKey, instance: "US-01" })).toBeInstanceOf(Braze);
  });

  test.each([
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", true],
    ["Cloudflare-Workers", false],
    ["Node.js/22", false],
    ["Deno/2.9.6", false],
    ["Bun/1.4.5", false],
  ])("a worker of %s is a browser: %s", (userAgent, isBrowser) => {
    vi.stubGlobal("navigator", { userAgent });
    const make = () => new Braze({ apiKey, instance: "US-01" });
    if (isBrowser) expect(make).toThrow(/private/);
    else expect(make()).toBeInstanceOf(Braze);
    expect(new Braze({ apiKey, instance: "US-01", allowBrowser: true })).toBeInstanceOf(Braze);
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
    "apiKey, instance, baseUrl, credentials, timeout, deadline, retries, maxRetryDelay, maxResponseSize, shouldRetry, headers, fetch, limits, advice, clock";
  const good = { apiKey, instance: "US-01" };
  const table: [given: unknown, message: string][] = [
    [{ apikey: "a-secret", instance: "US-01" }, `There is no option "apikey"; what exists: ${names}.`],
    [{ ...good, baseURL: "https://rest.example" }, `There is no option "baseURL"; what exists: ${names}.`],
    [{ ...good, retry: 0 }, `There is no option "retry"; what exists: ${names}.`],
    [{ ...good, ["__proto__"]: 1 }, `There is no option "__proto__"; what exists: ${names}.`],
    ["a-secret", `There is no option "0"; what exists: ${names}.`],
    [[good], `There is no option "0"; what exists: ${names}.`],
  ];
  test.each(table)("%j", (given, message) => {
    expect(() => createTransport(given as never)).toThrow(new ConfigurationError(message));
    // The client has some more.
    const longer = message.replace("clock.", "clock, throwOnPartial, allowBrowser, hooks, logger, logLevel.");
    expect(() => new Braze(given as never)).toThrow(new ConfigurationError(longer));
  });

  test("undefined is no value, and every name that exists is taken", () => {
    const rest = {
      credentials: {},
      timeout: 1,
      deadline: 1,
      shouldRetry: () => true,
      retries: 0,
      maxRetryDelay: 1,
      headers: {},
      fetch,
      limits: createMemoryLimiter(),
      clock: {},
    };
    expect(() => createTransport({ ...good, ...rest, baseUrl: undefined } as never)).not.toThrow();
    expect(
      () =>
        new Braze({
          ...good,
          ...rest,
          baseUrl: undefined,
          allowBrowser: false,
          hooks: [],
          logger: {},
          logLevel: "off",
        } as never),
    ).not.toThrow();
  });
});
