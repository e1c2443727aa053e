import { describe, expect, test } from "vitest";
import { maskBody, maskText } from "../../../generated/client/src/log/mask.js";

describe("texts", () => {
  test.each([
    ["ada@example.com", "…"],
    ["<ada.lovelace+news@mail.example.co.uk> is unknown", "<…> is unknown"],
    ["/users/ada%40example.com?x=1", "/users/…?x=1"],
    ["call +1 (555) 123-4567 now", "call … now"],
    ["+15551234567", "…"],
    ["(555) 123-4567", "…"],
    ["555.123.4567", "…"],
    ["15551234567", "…"],
    // What is no address and no number stays.
    ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z"],
    ["5c1f8a2e-0000-4000-8000-1234567890ab", "5c1f8a2e-0000-4000-8000-1234567890ab"],
    ["@mention", "@mention"],
    ["75 objects, 4000000 bytes", "75 objects, 4000000 bytes"],
  ])("%s: %s", (given, want) => {
    expect(maskText(given)).toBe(want);
  });
});

describe("bodies", () => {
  const person = { external_id: "ada", tags: ["a", "b", "c", "d", "e"], age: 36, vip: true, gone: null };
  const table: [given: unknown, isPersonal: boolean, want: unknown][] = [
    [person, true, { external_id: "…", tags: ["…", "…", "…", "… 2 more"], age: "…", vip: "…", gone: null }],
    [person, false, { external_id: "…", tags: ["a", "b", "c", "… 2 more"], age: 36, vip: true, gone: null }],
    [{ campaigns: [{ id: "c1", name: "Soup" }] }, false, { campaigns: [{ id: "c1", name: "Soup" }] }],
    [
      { user_alias: { alias_name: "a", alias_label: "b" } },
      false,
      { user_alias: { alias_name: "…", alias_label: "…" } },
    ],
    [{ email: ["a", "b"], emails: [{ x: 1 }] }, false, { email: ["…", "…"], emails: [{ x: "…" }] }],
    [{ catalog_name: "menu", first_name: "Ada" }, false, { catalog_name: "menu", first_name: "…" }],
    [{ "ada@example.com": 1 }, true, { "…": "…" }],
    [{ count: 15_551_234_567 }, false, { count: "…" }],
    ["ada@example.com", false, "…"],
    [[], true, []],
  ];
  test.each(table)("%j, personal: %s", (given, isPersonal, want) => {
    expect(JSON.parse(maskBody(JSON.stringify(given), isPersonal))).toEqual(want);
  });

  test.each([
    ["<html>ada@example.com</html>", false, "<html>…</html>"],
    ["<html>ada@example.com</html>", true, "28 characters"],
    ["", true, "0 characters"],
  ])("%s is no JSON", (given, isPersonal, want) => {
    expect(maskBody(given, isPersonal)).toBe(want);
  });

  test("a long text without an end of a word takes no time to speak of", () => {
    expect(maskBody(`${"a".repeat(200_000)}@`, false)).toHaveLength(2001);
    expect(maskBody(JSON.stringify({ a: "a".repeat(3000) }), false).length).toBeLessThan(2010);
  });

  test("long ones are cut", () => {
    expect(maskBody("x".repeat(9999), false)).toHaveLength(2001);
  });
});
