import { call } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { mayHaveLeft, neverLeft } from "./support/lost-connections.js";
import { send } from "./support/operations.js";
import { failure, scripted } from "./support/transport.js";

describe("a send that never left is repeated, and surely was not processed", () => {
  test.each(Object.keys(neverLeft))("%s", async (name) => {
    const { transport, requests } = scripted([neverLeft[name] ?? {}]);
    expect(await failure(call(transport, send, {}))).toMatchObject({
      name: "ConnectionError",
      outcome: "not-processed",
    });
    expect(requests).toHaveLength(3);
  });
});

describe("what may have left is not repeated, and its outcome is unknown", () => {
  test.each(Object.keys(mayHaveLeft))("%s", async (name) => {
    const { transport, requests } = scripted([mayHaveLeft[name] ?? {}]);
    expect(await failure(call(transport, send, {}))).toMatchObject({ name: "OutcomeUnknownError", outcome: "unknown" });
    expect(requests).toHaveLength(1);
  });
});
