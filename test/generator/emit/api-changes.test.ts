import { describe, expect, test } from "vitest";
import { apiChanges } from "../../../generator/emit/api-changes.ts";
import { generate } from "../../../generator/generate.ts";
import { type ApiChange, changesIn, changesOf, daysOf, deprecationOf } from "../../../generator/model/changes.ts";
import type { Operation } from "../../../generator/model/model.ts";
import { shop } from "../../support/shop.ts";

const change = (rest: Partial<ApiChange> = {}): ApiChange => ({
  date: "2026-11-26",
  kind: "added",
  text: "It is new.",
  source: "https://shop.example/docs",
  described: "1.0.0",
  ...rest,
});

describe("the part of a changelog", () => {
  test("is none without a ledger", () => {
    expect(apiChanges({ title: "Shop API", changes: [] })).toBe("");
  });

  test("has the newest first, by the version that knew of it", () => {
    const changes = [
      change({ date: "2026-01-01", described: "1.0.0" }),
      change({ date: "2026-02-01", described: "1.1.0", kind: "limit", operations: ["GET /things"] }),
      change({ date: "2026-03-01", described: "1.1.0", text: "It is\nnewer." }),
    ];
    expect(apiChanges({ title: "Shop API", changes })).toBe(`## The API

What changed in the Shop API itself, by the day on which it was told, under the version of the description that knew of it first.

### Since description 1.1.0

- 2026-03-01, added: It is newer.
- 2026-02-01, limit: It is new. (\`GET /things\`)

### Since description 1.0.0

- 2026-01-01, added: It is new.`);
  });

  test("has versions by their numbers, and first what is to be released", () => {
    const changes = ["2026.11.9", "2026.11.10", "next"].map((described) => change({ described }));
    expect(apiChanges({ title: "A", changes }).match(/(?<=^### Since ).*/gm)).toEqual([
      "the next description",
      "description 2026.11.10",
      "description 2026.11.9",
    ]);
  });

  test("has no markup of a document", () => {
    expect(apiChanges({ title: "A", changes: [change({ text: "<b>[x](y)" })] })).toContain("\\<b\\>\\[x\\](y)");
  });
});

const operation = { method: "GET", path: "/things/{thing_id}" } as Operation;

describe("the ledger", () => {
  test("is a file a day, or a list of days", () => {
    const { date, ...rest } = change();
    const day = { date, changes: [rest] };
    expect(changesIn([{ value: day }, { value: [{ ...day, date: "2026-01-01" }] }])).toEqual([
      change({ date: "2026-01-01" }),
      change(),
    ]);
    expect(daysOf([change(), change()])).toEqual([{ date, changes: [rest, rest] }]);
  });

  test("of a part of the operations says nothing of the others", () => {
    const changes = [
      change(),
      change({ operations: ["GET /things/{}", "POST /others"] }),
      change({ operations: ["POST /others"] }),
    ];
    expect(changesOf(changes, [operation])).toEqual([change(), change({ operations: ["GET /things/{}"] })]);
  });

  test("says why an operation is deprecated", () => {
    const changes = [change({ kind: "deprecated", operations: ["GET /things/{id}"], text: "Take others." })];
    expect(deprecationOf(changes, operation)).toBe("Take others.");
    expect(deprecationOf(changes, { ...operation, method: "POST" })).toBeUndefined();
  });

  test("is beside a curated document, and goes into its packages", async () => {
    const spec = await shop({
      "changes/2026-11-26.yaml":
        'date: "2026-11-26"\nchanges:\n  - { kind: added, operations: [GET /things], text: Things are listed., source: https://shop.example/docs, described: 1.0.0 }\n',
    });
    const { files } = await generate({ spec, packages: ["spec"] });
    const textOf = (path: string) => files.find((file) => file.path === path)?.text;
    expect(textOf("spec/changes.yaml")).toContain("text: Things are listed.");
    expect(textOf("spec/CHANGELOG.md")).toContain("- 2026-11-26, added: Things are listed. (`GET /things`)");
  });
});
