import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { pageSize } from "../support/facts.ts";
import { mockBraze, send, track } from "./support/mock.js";

interface Attribute {
  readonly name: string;
}

const list = async (mock: ReturnType<typeof mockBraze>, query = "") =>
  ((await send(mock, "GET", `/custom_attributes${query}`)).body as { attributes: Attribute[] }).attributes;

describe("custom attributes", () => {
  test("are those that users have, and those of the seed", async () => {
    const mock = mockBraze({
      seed: {
        custom_attributes: [
          {
            name: "plan",
            description: "What they pay",
            data_type: "String",
            status: "Blocklisted",
            tag_names: ["money"],
          },
        ],
      },
    });
    await track(mock, {
      attributes: [
        {
          external_id: "ada",
          visits: 3,
          vegan: true,
          since: "2026-11-02T09:30:00Z",
          likes: ["soup"],
          home: { city: "Rome" },
        },
        { external_id: "grace", plan: "gold", pets: [{ name: "Rex" }] },
      ],
    });
    const more = { description: null, array_length: null, status: "Active", tag_names: [] };
    const { body } = await send(mock, "GET", "/custom_attributes");
    expect(body).toEqual({
      message: "success",
      attributes: [
        { name: "home", data_type: "Object", ...more },
        { name: "likes", data_type: "Array", ...more, array_length: 500 },
        { name: "pets", data_type: "Object Array", ...more },
        {
          name: "plan",
          data_type: "String",
          ...more,
          description: "What they pay",
          status: "Blocklisted",
          tag_names: ["money"],
        },
        { name: "since", data_type: "Time", ...more },
        { name: "vegan", data_type: "Boolean", ...more },
        { name: "visits", data_type: "Number", ...more },
      ],
    });
    expect(answerErrors("GET", "/custom_attributes", 200, body)).toEqual([]);
  });

  test("come in pages", async () => {
    const size = pageSize("customAttributes.list");
    const names = Array.from({ length: size + 2 }, (_, index) => `n${String(index).padStart(4, "0")}`);
    const mock = mockBraze({ seed: { custom_attributes: [...names].reverse().map((name) => ({ name })) } });
    const { headers } = await send(mock, "GET", "/custom_attributes");
    expect((await list(mock)).map(({ name }) => name)).toEqual(names.slice(0, size));
    const next = /<\/custom_attributes(\?cursor=[^>]*)>; rel="next"/.exec(headers.get("link") ?? "")?.[1];
    expect((await list(mock, next)).map(({ name }) => name)).toEqual(names.slice(size));
    expect(await list(mock, `?cursor=${btoa("skip:999")}`)).toEqual([]);
    expect((await send(mock, "GET", "/custom_attributes?cursor=x")).status).toBe(400);
  });

  test("of an empty workspace are none", async () => {
    expect(await list(mockBraze())).toEqual([]);
  });
});
