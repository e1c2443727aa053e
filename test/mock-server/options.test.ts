import { createMockBraze } from "@braze-codegen/mock-server";
import { handlers } from "@braze-codegen/mock-server/msw";
import { serve } from "@braze-codegen/mock-server/node";
import { describe, expect, test } from "vitest";

describe("options of a mock that are none", () => {
  test.each<[given: unknown, message: string]>([
    [{ keyz: {} }, 'The mock has no option "keyz". Did you mean "keys"?'],
    [{ allowips: ["127.0.0.1"] }, 'The mock has no option "allowips". Did you mean "allowIps"?'],
    [{ limit: "off" }, 'The mock has no option "limit". Did you mean "limits"?'],
    [
      { port: 1 },
      'The mock has no option "port". What exists: keys, allowIps, strictness, limits, resetStyle, clock, asyncDelay, latency, seed, requestLog, onRequest.',
    ],
    [{ limits: "Off" }, 'The mock\'s option limits should be one of "enforce", "warn", "off", not a text.'],
    [{ strictness: "lax" }, 'The mock\'s option strictness should be one of "braze", "spec", not a text.'],
    [{ limits: false }, 'The mock\'s option limits should be one of "enforce", "warn", "off", not false.'],
    [{ resetStyle: "second" }, 'The mock\'s option resetStyle should be one of "epoch", "seconds", not a text.'],
    [{ allowIps: "127.0.0.1" }, "The mock's option allowIps should be a list of texts, not a text."],
    [{ allowIps: [1] }, "The mock's option allowIps should be a list of texts, not a list of other things."],
    [{ keys: ["secret"] }, "The mock's option keys should be an object, not a list."],
    [{ keys: "secret" }, "The mock's option keys should be an object, not a text."],
    [{ keys: null }, "The mock's option keys should be an object, not null."],
    [{ keys: { secret: null } }, 'What the key "se…" may do should be a list of texts, not null.'],
    [{ keys: { secret: true } }, 'What the key "se…" may do should be a list of texts, not true.'],
    [{ keys: { secret: {} } }, 'What the key "se…" may do should be a list of texts, not an object.'],
    [{ keys: { secret: [1] } }, 'What the key "se…" may do should be a list of texts, not a list of other things.'],
    [{ requestLog: 5 }, "The mock's option requestLog should be an object, not 5."],
    [{ requestLog: { maximum: 5 } }, 'The request log has no option "maximum". What exists: max, answers.'],
    [{ requestLog: { max: "5" } }, "The request log's option max should be a number from 0, not a text."],
    [{ onRequest: true }, "The mock's option onRequest should be a function, not true."],
    [null, "The mock takes its options as an object, not null."],
    ["secret", "The mock takes its options as an object, not a text."],
    [[], "The mock takes its options as an object, not a list."],
  ])("%j", (given, message) => {
    expect(() => createMockBraze(given as never)).toThrow(new TypeError(message));
  });

  test("an option that is undefined is one that was not given", () => {
    expect(() => createMockBraze({ keys: undefined, limits: undefined, requestLog: undefined } as never)).not.toThrow();
  });
});

test.each<[given: unknown, message: string]>([
  [{ hostname: "0.0.0.0" }, 'The server has no option "hostname". What exists: port, host, control, ui.'],
  [{ Port: 0 }, 'The server has no option "Port". Did you mean "port"?'],
  [{ port: "4010" }, "The server's option port should be a number from 0, not a text."],
  [{ port: 0, control: "false" }, "The server's option control should be true or false, not a text."],
  [4010, "The server takes its options as an object, not 4010."],
  [{ port: 70_000 }, "The server's option port should be a whole number from 0 to 65535, not 70000."],
  [{ port: 1.5 }, "The server's option port should be a whole number from 0 to 65535, not 1.5."],
  [
    { port: 0, host: "" },
    "The server's option host should be an address or a name of this machine, such as 127.0.0.1.",
  ],
  [{ port: 0, host: 5 }, "The server's option host should be an address or a name of this machine, such as 127.0.0.1."],
  [{ port: 0, ui: 5 }, "The server's option ui should be a text, not 5."],
])("options of the server that are none: %j", async (given, message) => {
  await expect(serve(createMockBraze(), given as never)).rejects.toThrow(new TypeError(message));
});

test.each<[given: unknown]>([[null], ["ada"], [{}], [{ extrenal_id: "ada" }]])("%j looks for no user", (given) => {
  expect(() => createMockBraze().state.users.get(given as never)).toThrow(
    new TypeError("A user is looked for by an object with one of external_id, user_alias, braze_id, email, phone."),
  );
});

test.each<[given: unknown, message: string]>([
  [{ state: 503 }, 'A fault has no option "state". Did you mean "status"?'],
  [{ kind: "drop", time: 2 }, 'A fault has no option "time". Did you mean "times"?'],
  [{ kind: "dropp" }, 'A fault\'s option kind should be one of "drop", "stall", "html", "truncate", not a text.'],
  ["dropp", 'A fault\'s option kind should be one of "drop", "stall", "html", "truncate", not a text.'],
  [{ status: "503" }, "A fault's option status should be a number from 0, not a text."],
  [{ status: 503, processed: "no" }, "A fault's option processed should be true or false, not a text."],
  [{ times: 2 }, "A fault needs a status, an error, a kind or a latency."],
  [undefined, "A fault takes its options as an object, not undefined."],
  [503, "A fault takes its options as an object, not 503."],
])("faults that are none: %j", (given, message) => {
  expect(() => createMockBraze().fail("*", given as never)).toThrow(new TypeError(message));
});

test("base URLs for MSW are a list", () => {
  expect(() => handlers(createMockBraze(), "https://proxy.example" as never)).toThrow(
    new TypeError("The base URLs should be a list of texts, not a text."),
  );
});
