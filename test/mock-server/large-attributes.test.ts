import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSurelyTooLarge } from "../../generated/mock-server/src/areas/users/nested-value.js";
import { mockBraze, send, track } from "./support/mock.js";

/** Characters that an attribute may hold. */
const MOST = 100 * 1024;
const TOO_LARGE = "is larger than 100 kB: the attribute stays as it was";

const members = <Value>(count: number, each: (index: number) => Value): Record<string, Value> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, each(index)]));
const attributesOf = (mock: ReturnType<typeof mockBraze>, external_id = "ada") =>
  mock.state.users.get({ external_id })?.custom_attributes;
/** An object of so many characters of JSON, of texts that may be stored. */
function filler(length: number): Record<string, string> {
  const object: Record<string, string> = {};
  const size = () => JSON.stringify(object).length;
  for (let at = 0; length - size() > 300; at++) object[`f${at}`] = "x".repeat(240);
  object["last"] = "";
  object["last"] = "x".repeat(length - size());
  return object;
}

describe("many attributes that are null", () => {
  test.each([3, 63, 64, 1000])("%i of them: those that the user has go, and no other is made", async (count) => {
    const mock = mockBraze();
    await track(mock, { attributes: [{ external_id: "ada", k1: "a", k2: { b: 1 }, kept: true }] });
    const given = { external_id: "ada", first_name: null, fresh: 1, ...members(count, () => null) };
    expect(await track(mock, { attributes: [given] })).toMatchObject({
      status: 201,
      body: { attributes_processed: 1 },
    });
    expect(attributesOf(mock)).toEqual({ kept: true, fresh: 1 });
    expect(mock.notes).toEqual([]);
  });

  test.each([
    ["a number as an identifier is mended", { external_id: 5 }, 201, "5"],
    ["a bad profile field refuses the object", { external_id: "x", email_subscribe: 7 }, 400, "x"],
    ["no identifier refuses it", {}, 400, "x"],
  ])("%s all the same", async (_, object, status, id) => {
    const mock = mockBraze();
    expect((await track(mock, { attributes: [{ ...object, ...members(200, () => null), city: "Bath" }] })).status).toBe(
      status,
    );
    expect(attributesOf(mock, id)).toEqual(status === 201 ? { city: "Bath" } : undefined);
  });

  test("a bad value beside them costs that attribute, and tells where it stood", async () => {
    const mock = mockBraze();
    const object = { external_id: "ada", bad: [[1]], good: 1, ...members(200, () => null) };
    expect((await track(mock, { attributes: [{ external_id: "bob", a: 1 }, object] })).status).toBe(201);
    expect(attributesOf(mock)).toEqual({ good: 1 });
    expect(mock.notes.map(({ pointer }) => pointer)).toEqual(["/attributes/1/bad"]);
  });

  test("they wait with the others of their request", async () => {
    const mock = mockBraze({
      asyncDelay: "1s",
      seed: { users: [{ external_id: "ada", custom_attributes: { k1: 1 } }] },
    });
    await track(mock, { attributes: [{ external_id: "ada", ...members(200, () => null) }] });
    const waiting = JSON.parse(JSON.stringify(mock.snapshot())) as ReturnType<typeof mock.snapshot>;
    expect(attributesOf(mock)).toEqual({ k1: 1 });
    mock.restore(waiting);
    mock.clock.advance("1s");
    expect(attributesOf(mock)).toEqual({});
  });
});

describe("values that are too large", () => {
  test.each<[what: string, value: object, isStored: boolean]>([
    ["an object at the limit", filler(MOST), true],
    ["one character more", filler(MOST + 1), false],
    ["an object of many members", members(40_000, () => 1), false],
    ["a list of many objects", Array.from({ length: 40_000 }, () => ({})), false],
    ["deep inside", { a: { b: { c: members(40_000, () => 1) } } }, false],
    ["what is bad inside as well", members(40_000, () => ({ $time: "bad" })), false],
  ])("%s", async (_, value, isStored) => {
    const mock = mockBraze();
    await track(mock, { attributes: [{ external_id: "ada", value: { before: 1 } }] });
    expect((await track(mock, { attributes: [{ external_id: "ada", value, city: "Bath" }] })).status).toBe(201);
    expect(attributesOf(mock)).toEqual({ value: isStored ? value : { before: 1 }, city: "Bath" });
    expect(mock.notes.map(({ pointer, sentence }) => [pointer, sentence])).toEqual(
      isStored ? [] : [["/attributes/0/value", TOO_LARGE]],
    );
  });

  test("plain values in a list lose the oldest instead", async () => {
    const mock = mockBraze();
    const list = Array.from({ length: 30_000 }, (_, at) => at);
    await track(mock, { attributes: [{ external_id: "ada", list, more: { add: list } }] });
    expect(attributesOf(mock)).toEqual({ list: list.slice(-500), more: list.slice(-500) });
  });

  test("none is told to be too large that is not", () => {
    const value = fc.jsonValue({ maxDepth: 3 }).filter((each) => typeof each === "object" && each !== null);
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 60_000 }), fc.boolean(), (each, count, isList) => {
        const times = Math.max(1, Math.floor((MOST + count) / (JSON.stringify(each).length + 9)));
        const all = isList ? Array.from({ length: times }, () => each) : members(times, () => each);
        expect(isSurelyTooLarge(all) && JSON.stringify(all).length <= MOST).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe("merges into an object", () => {
  const merging = (value: object) => ({ external_id: "ada", _merge_objects: true, value });
  const changes = [{ a: { x: 1 }, b: 2 }, { a: { y: 2 } }, { a: { x: { z: 3 } }, c: {} }, { c: { d: 4 }, b: { e: 5 } }];
  const want = { value: { a: { x: { z: 3 }, y: 2 }, b: { e: 5 }, c: { d: 4 } } };

  test("do the same in one request as in several", async () => {
    const [one, several] = [mockBraze(), mockBraze()];
    await track(one, { attributes: changes.map(merging) });
    for (const change of changes) await track(several, { attributes: [merging(change)] });
    expect([attributesOf(one), attributesOf(several)]).toEqual([want, want]);
  });

  test("leave an answer as it was that is still on its way", async () => {
    const mock = mockBraze({ latency: "30ms" });
    await track(mock, { attributes: [merging({ a: { x: 1 } })] });
    const body = { external_ids: ["ada"], fields_to_export: ["custom_attributes"] };
    const coming = send(mock, "POST", "/users/export/ids", body);
    await mock.waitFor("users.export.ids");
    await track(mock, { attributes: [merging({ a: { x: 2 } }), merging({ a: { y: 3 } })] });
    expect((await coming).body).toMatchObject({ users: [{ custom_attributes: { value: { a: { x: 1 } } } }] });
    expect(attributesOf(mock)).toEqual({ value: { a: { x: 2, y: 3 } } });
  });

  test.each<[what: string, before: object, change: object]>([
    ["a member more", filler(MOST - 20), { n: 1 }],
    ["a longer member", { ...filler(MOST - 20), n: "" }, { n: "x" }],
    ["a member of a member", { ...filler(MOST - 40), n: {} }, { n: { m: "" } }],
    ["into nothing", {}, filler(MOST - 30)],
    ["names that are escaped", filler(MOST - 40), { 'a"\\b': "ü\n" }],
  ])("reach the limit to the character: %s", async (_, before, change) => {
    const mock = mockBraze();
    await track(mock, { attributes: [{ external_id: "ada", value: before }, merging(change)] });
    const now = () => JSON.stringify(attributesOf(mock)?.["value"]).length;
    const rest = MOST - now();
    expect(mock.notes).toEqual([]);
    // `,"":""` beside what is there.
    await track(mock, { attributes: [merging({ l: "x".repeat(rest - 7) })] });
    expect([now(), mock.notes.length]).toEqual([MOST, 0]);
    await track(mock, { attributes: [merging({ m: 1 }), merging({ l: "x".repeat(rest - 6) }), merging({ l: "y" })] });
    expect([mock.notes.map(({ sentence }) => sentence), now()]).toEqual([[TOO_LARGE, TOO_LARGE], MOST - (rest - 8)]);
  });
});
