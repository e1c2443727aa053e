import { readFileSync } from "node:fs";
import { Braze, errorsOf, isPartial, PartialError } from "@braze-codegen/client";
import { call, type PartialMember } from "@braze-codegen/client/core";
import { describe, expect, expectTypeOf, test } from "vitest";
import { send } from "./support/operations.js";
import { apiKey, failure, scripted } from "./support/transport.js";

describe("what a success left out", () => {
  const detail = { type: "BAD", input_array: "events", index: 1 };
  const table: [answer: unknown, want: object[]][] = [
    [{ message: "success" }, []],
    [{ message: "success", errors: [] }, []],
    [{ errors: "no list" }, []],
    [{ mistakes: ["one"] }, []],
    [undefined, []],
    [null, []],
    ["errors", []],
    [{ errors: ["EMAIL_BAD_FORMAT"] }, [{ member: "errors", index: undefined, entry: "EMAIL_BAD_FORMAT" }]],
    [{ errors: [detail] }, [{ member: "errors", index: 1, entry: detail }]],
    [{ errors: [{ index: "1" }] }, [{ member: "errors", index: undefined, entry: { index: "1" } }]],
    [{ rename_errors: [[1, "taken"]] }, [{ member: "rename_errors", index: 1, entry: [1, "taken"] }]],
    [{ removal_errors: [[0, "primary"]] }, [{ member: "removal_errors", index: 0, entry: [0, "primary"] }]],
    [{ invalid_user_ids: ["u-1"] }, [{ member: "invalid_user_ids", index: undefined, entry: "u-1" }]],
    [{ errors: [null] }, [{ member: "errors", index: undefined, entry: null }]],
  ];
  test.each(table)("%j", (answer, want) => {
    expect(errorsOf(answer)).toEqual(want);
    expect(isPartial(answer)).toBe(want.length > 0);
  });

  test("has the types of the answer", () => {
    const answer: { message: string; errors?: { type: string }[] } = { message: "success", errors: [{ type: "bad" }] };
    if (isPartial(answer)) expectTypeOf(answer.errors[0].type).toEqualTypeOf<string>();
    else expect.unreachable();
    expectTypeOf(errorsOf(answer)).items.toHaveProperty("entry").toEqualTypeOf<{ type: string }>();
    const renamed = {} as Awaited<ReturnType<Braze["users"]["externalIds"]["rename"]>>;
    expectTypeOf(errorsOf(renamed)).items.toHaveProperty("entry").toEqualTypeOf<unknown[]>();
  });
});

describe("throwOnPartial", () => {
  const body = { message: "success", errors: [{ type: "BAD", index: 3 }] };

  test.each([
    [undefined, undefined, false],
    [true, undefined, true],
    [undefined, true, true],
    [true, false, false],
    [false, true, true],
  ])("client %s, call %s: throws %s", async (client, perCall, throws) => {
    const { transport, requests } = scripted([{ status: 201, body }], { throwOnPartial: client });
    const promise = call(transport, send, {}, { throwOnPartial: perCall });
    if (throws) expect(await failure(promise)).toBeInstanceOf(PartialError);
    else expect(await promise).toEqual(body);
    expect(requests).toHaveLength(1);
  });

  test("the error has the answer, and the index of the caller's object", async () => {
    const { transport } = scripted([{ status: 201, body }], { throwOnPartial: true });
    const error = await failure(call(transport, send, {}));
    expect(error).toMatchObject({
      name: "PartialError",
      outcome: "processed",
      answer: body,
      errors: [{ member: "errors", index: 3, entry: { type: "BAD" } }],
      operation: "things.send",
    });
    expect(error.message).toBe('POST /things/send was processed but for what the entries of "errors" (1) speak of.');
  });

  test("an answer that is whole is given", async () => {
    const { transport } = scripted([{ body: { message: "success", errors: [] } }], { throwOnPartial: true });
    expect(await call(transport, send, {})).toEqual({ message: "success", errors: [] });
  });

  test("through the client, under a name of one operation alone", async () => {
    const answer = { message: "success", external_ids: [], rename_errors: [[0, "new_external_id is already in use"]] };
    const fetch = async () => Response.json(answer, { status: 201 });
    const braze = new Braze({ apiKey, instance: "US-01", fetch, throwOnPartial: true });
    const renames = [{ current_external_id: "ada", new_external_id: "u-1" }];
    const error = await failure(braze.users.externalIds.rename({ external_id_renames: renames }));
    expect(error).toMatchObject({ name: "PartialError", errors: [{ index: 0 }] });
  });
});

test("the description says of every list of errors of a success that it is one", () => {
  type Schema = { $ref?: string; type?: string; properties?: Record<string, Schema>; allOf?: Schema[] };
  type Response = { content?: Record<string, { schema: Schema }> };
  type Document = { paths: object; components: { schemas: Record<string, Schema> } };
  const document = JSON.parse(readFileSync("generated/spec/openapi.json", "utf8")) as Document;
  const resolve = ({ $ref = "", ...schema }: Schema): Schema =>
    document.components.schemas[$ref.replace(/.*\//, "")] ?? schema;
  const lists = (schema: Schema): string[] => {
    const { properties = {}, allOf = [] } = resolve(schema);
    const own = Object.entries(properties).filter(([, property]) => resolve(property).type === "array");
    return [...own.map(([name]) => name), ...allOf.flatMap(lists)];
  };
  const found = new Set<string>();
  for (const item of Object.values(document.paths) as Record<string, Record<string, object>>[])
    for (const operation of Object.values(item))
      for (const [status, response] of Object.entries(operation["responses"] ?? {}))
        for (const { schema } of Object.values((response as Response).content ?? {}))
          if (status.startsWith("2")) for (const name of lists(schema)) found.add(name);
  const known: Record<PartialMember, true> = {
    errors: true,
    invalid_user_ids: true,
    removal_errors: true,
    rename_errors: true,
  };
  expect([...found].filter((name) => /error|invalid|fail|reject|refus/.test(name)).sort()).toEqual(Object.keys(known));
});
