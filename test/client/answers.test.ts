import { call, type Operation } from "@braze-codegen/client/core";
import * as operations from "@braze-codegen/client/operations";
import { describe, expect, test } from "vitest";
import { operation, send } from "./support/operations.js";
import { failure, scripted } from "./support/transport.js";

const optional = operation({ ...send, answer: "optional" });
const any = operation({ ...send, answer: "any" });
const nothing = { status: 204, body: undefined };

describe("a success is what the description promises", () => {
  const table: [name: string, Operation, answer: { status?: number; body?: unknown }, want: unknown][] = [
    ["an object", send, { body: { message: "success" } }, { message: "success" }],
    ["an object where nothing may come", optional, { body: { message: "success" } }, { message: "success" }],
    ["no content where nothing may come", optional, nothing, undefined],
    ["an empty body where nothing may come", optional, { body: "" }, undefined],
    ["a list where anything may come", any, { body: [1] }, [1]],
    ["null where anything may come", any, { body: "null" }, null],
    ["nothing where anything may come", any, { body: "" }, undefined],
  ];
  test.each(table)("%s", async (_name, target, answer, want) => {
    expect(await call(scripted([answer]).transport, target, {})).toEqual(want);
  });
});

describe("anything else is an error with an outcome, and is never repeated", () => {
  const table: [name: string, Operation, answer: { status?: number; body?: unknown }, says: string, outcome: string][] =
    [
      ["an empty body", send, { body: "" }, "is empty", "unknown"],
      ["no content", send, nothing, "is empty", "unknown"],
      ["null", send, { body: "null" }, "is no object", "unknown"],
      ["a text", send, { body: '"blocked"' }, "is no object", "unknown"],
      ["a list", send, { body: "[]" }, "is no object", "unknown"],
      ["a number", send, { body: "1" }, "is no object", "unknown"],
      ["null where nothing may come", optional, { body: "null" }, "is no object", "unknown"],
      ["a page", send, { body: "<html>Log in to the network</html>" }, "is not JSON", "unknown"],
      ["a page where anything may come", any, { body: "<html></html>" }, "is not JSON", "unknown"],
      ["half an object", send, { body: '{"message": "succ' }, "is not JSON", "processed"],
      ["half a list", send, { body: "[1, 2" }, "is not JSON", "unknown"],
    ];
  test.each(table)("%s", async (_name, target, answer, says, outcome) => {
    const { transport, requests } = scripted([{ status: 201, ...answer }]);
    const error = await failure(call(transport, target, {}));
    expect(error).toMatchObject({ name: "InvalidResponseError", status: answer.status ?? 201, outcome });
    expect(error.message).toContain(says);
    expect(requests).toHaveLength(1);
  });
});

test("of Braze's operations, one alone may answer nothing", () => {
  const all = Object.values(operations) as readonly Operation[];
  expect(all.filter(({ answer }) => answer !== undefined).map(({ id }) => id)).toEqual(["scim.users.delete"]);
});
