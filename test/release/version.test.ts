import { readFileSync, readdirSync } from "node:fs";
import readChangesets from "@changesets/read";
import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { apiSections, withVersion } from "../../generator/release/changelog.ts";
import {
  describedBy,
  isUndescribed,
  nextDescription,
  withDescriptionVersion,
} from "../../generator/release/description.ts";
import { packagesOf, tarballOf } from "../../generator/release/packages.ts";
import {
  asTemplate,
  assertSound,
  type Change,
  largest,
  nextVersion,
  versionAfter,
  type StepOfVersion,
} from "../../generator/release/plan.ts";

test.each<[string, StepOfVersion, string]>([
  ["0.1.0", "none", "0.1.0"],
  ["0.1.0", "patch", "0.1.1"],
  ["0.1.4", "minor", "0.2.0"],
  ["0.1.4", "major", "0.2.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "major", "2.0.0"],
])("after %s, a %s step leads to %s", (version, step, want) => {
  expect(nextVersion(version, step)).toBe(want);
});

test.each<[string, string, StepOfVersion, string]>([
  // published, set, step, want
  ["0.1.0", "0.1.0", "none", "0.1.0"],
  ["0.1.0", "0.1.0", "minor", "0.2.0"],
  // A second run before the tag.
  ["0.1.0", "0.2.0", "minor", "0.2.0"],
  ["0.1.0", "0.2.0", "none", "0.2.0"],
  ["0.1.0", "0.2.0", "patch", "0.2.0"],
  ["0.9.0", "0.10.0", "minor", "0.10.0"],
  ["1.9.3", "1.10.0", "patch", "1.10.0"],
  // What came before the tag asks for more.
  ["0.1.0", "0.1.1", "minor", "0.2.0"],
  ["1.2.0", "1.3.0", "major", "2.0.0"],
])("%s is published and %s is set: a %s step leads to %s", (published, set, step, want) => {
  expect(versionAfter(published, set, step)).toBe(want);
});

test.each([
  // published, set, day, want
  ["2026.11.0", "2026.11.0", "2026-11-26", "2026.11.1"],
  ["2026.11.9", "2026.11.9", "2026-11-30", "2026.11.10"],
  ["2026.11.3", "2026.11.3", "2026-12-01", "2026.12.0"],
  ["2026.11.3", "2026.11.3", "2027-01-31", "2027.01.0"],
  ["2026.11.0", "2026.11.1", "2026-12-26", "2026.11.1"],
  ["2026.12.0", "2026.12.0", "2026-11-26", "2026.12.1"],
])("description %s is published and %s is set: on %s comes %s", (published, set, day, want) => {
  expect(nextDescription(published, set, new Date(day))).toBe(want);
});

test.each([
  ["    described: next\n", "    described: 2026.11.1\n"],
  ['  - { kind: added, described: "next" }\n', "  - { kind: added, described: 2026.11.1 }\n"],
  ["  - { described: next, kind: added }\n", "  - { described: 2026.11.1, kind: added }\n"],
  ["    text: It is described: next week.\n", undefined],
  ["    described: 2026.11.0 # next\n", undefined],
])("a ledger that says %j", (ledger, want) => {
  expect(isUndescribed(ledger)).toBe(want !== undefined);
  expect(describedBy(ledger, "2026.11.1")).toBe(want ?? ledger);
});

test("the description's version is set where it stands, and nowhere else", () => {
  const text = "openapi: 3.1.0\ninfo:\n  title: Shop\n  version: 2026.11.0\nx: 2026.11.0\n";
  expect(withDescriptionVersion(text, "2026.11.0", "2026.11.1")).toBe(text.replace("n: 2026.11.0", "n: 2026.11.1"));
  expect(() => withDescriptionVersion(text, "2026.10.0", "2026.11.1")).toThrow('does not say "version: 2026.10.0"');
});

test("what is no version is not counted on", () => {
  expect(() => nextVersion("1.2.3-beta.1", "patch")).toThrow('"1.2.3-beta.1" is no version of the form 1.2.3.');
});

test.each<[StepOfVersion[], StepOfVersion]>([
  [[], "none"],
  [["none", "patch"], "patch"],
  [["patch", "major", "minor"], "major"],
])("the largest of %j is %s", (steps, want) => {
  expect(largest(steps)).toBe(want);
});

const change = (name: string, type: StepOfVersion, summary: string): Change => ({
  id: "brave-cats",
  summary,
  releases: [{ name, type }],
});

test.each([
  [
    change("@shop/clinet", "minor", "New."),
    "brave-cats.md names @shop/clinet, which is no package; there are shop, @shop/client.",
  ],
  [change("shop", "minor", " \n"), "brave-cats.md has no sentence for the changelog."],
  [{ ...change("shop", "minor", "New."), releases: [] }, "brave-cats.md names no package."],
])("a changeset that %o is refused", (given, want) => {
  expect(() => assertSound([given], ["shop", "@shop/client"])).toThrow(want);
});

describe("a changelog", () => {
  const before = "# Changelog\n\n## [Unreleased]\n\n## [0.1.0]\n\nFirst.\n";

  test("has the sentences of its package by step, and an empty section for what comes", () => {
    const changes = [
      change("shop", "patch", "Mended."),
      change("shop", "minor", "New,\nin two lines."),
      change("other", "minor", "Not ours."),
      change("shop", "major", "Gone."),
    ];
    expect(withVersion(before, "shop", { version: "0.2.0", changes })).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0]\n\n### Breaking\n\n- Gone.\n\n### Added\n\n- New,\n  in two lines.\n\n### Fixed\n\n- Mended.\n\n## [0.1.0]\n\nFirst.\n",
    );
  });

  test("keeps what stood under Unreleased", () => {
    const written = before.replace("[Unreleased]\n", "[Unreleased]\n\n### Changed\n\n- By hand.\n");
    expect(withVersion(written, "shop", { version: "0.1.1", changes: [] })).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.1.1]\n\n### Changed\n\n- By hand.\n\n## [0.1.0]\n\nFirst.\n",
    );
  });

  test("says so where nothing changed", () => {
    expect(withVersion(before, "shop", { version: "0.1.1", changes: [] })).toContain(
      "## [0.1.1]\n\nThe same code, with the version of the other packages.\n\n## [0.1.0]",
    );
  });

  test("has each heading once, by hand or of a changeset", () => {
    const written = before.replace("[Unreleased]\n", "[Unreleased]\n\n### Added\n\n- By hand.\n");
    const changes = [change("shop", "minor", "New.")];
    expect(withVersion(written, "shop", { version: "0.2.0", changes })).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0]\n\n### Added\n\n- By hand.\n- New.\n\n## [0.1.0]\n\nFirst.\n",
    );
  });

  test("tells what differs in the API, and of another run before the tag once more", () => {
    const differs = (level: "breaking" | "additive" | "words", sentence: string) =>
      ({ level, affects: ["request"], pointer: "#", sentence }) as const;
    const gone = differs("breaking", "`a` is gone.");
    const api = apiSections({ changes: [gone, differs("words", "Words.")] });
    expect(api).toBe("### Breaking in the API\n\n- `a` is gone.");
    const first = withVersion(before, "shop", { version: "0.2.0", changes: [], api });
    expect(first).toContain(`## [0.2.0]\n\n${api}\n\n## [0.1.0]`);
    expect(withVersion(first, "shop", { version: "0.2.0", changes: [], api })).toBe(first);
    const more = apiSections({ changes: [gone, differs("additive", "`b` is new.")] });
    expect(withVersion(first, "shop", { version: "0.2.0", changes: [], api: more })).toBe(first.replace(api, more));
  });

  test("of a version that was never published is that of the next one", () => {
    const first = withVersion(before, "shop", { version: "0.1.1", changes: [change("shop", "patch", "Mended.")] });
    const changes = [change("shop", "minor", "New.")];
    expect(withVersion(first, "shop", { version: "0.2.0", instead: "0.1.1", changes })).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0]\n\n### Fixed\n\n- Mended.\n\n### Added\n\n- New.\n\n## [0.1.0]\n\nFirst.\n",
    );
  });

  test("says of which description the same code is made", () => {
    const made = (description: string) => ({ version: "0.1.1", changes: [], description });
    const first = withVersion(before, "shop", made("2026.11.1"));
    expect(first).toContain("## [0.1.1]\n\nThe same code, made from description 2026.11.1.\n\n## [0.1.0]");
    expect(withVersion(first, "shop", made("2026.11.2"))).toBe(first.replace("2026.11.1", "2026.11.2"));
  });

  test("that is a template says what the changeset says of Liquid", () => {
    const text = withVersion(before, "shop", {
      version: "0.1.1",
      changes: [asTemplate(change("shop", "patch", "`{{ name | upcase }}` is rendered."))],
    });
    expect(Handlebars.compile(text, { strict: true, noEscape: true })({})).toContain(
      "- `{{ name | upcase }}` is rendered.\n",
    );
  });

  test("without the heading is not guessed at", () => {
    expect(() => withVersion("# Changelog\n", "shop", { version: "0.1.1", changes: [] })).toThrow(
      'The changelog of shop has no "## [Unreleased]".',
    );
  });
});

describe("this repository", () => {
  const packages = packagesOf(".");
  const names = packages.map(({ name }) => name);

  test("has one version, and publishes what others depend on first", () => {
    expect(new Set(packages.map(({ version }) => version)).size).toBe(1);
    expect(names).toHaveLength(6);
    for (const earlier of ["client", "permissions"].map((name) => `@braze-codegen/${name}`))
      expect(names.indexOf(earlier)).toBeLessThan(names.indexOf("@braze-codegen/mcp"));
  });

  test("its packages depend on each other in that version", () => {
    for (const { folder, version } of packages) {
      const text = readFileSync(`${folder}/package.json`, "utf8");
      const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
      for (const [name, range] of Object.entries(dependencies)) if (names.includes(name)) expect(range).toBe(version);
    }
  });

  test("has changelogs that the next version finds its place in", () => {
    const files = [
      "CHANGELOG.md",
      ...readdirSync("templates")
        .filter((name) => names.includes(`@braze-codegen/${name}`))
        .map((name) => `templates/${name}/CHANGELOG.md.hbs`),
    ];
    expect(files).toHaveLength(names.length);
    for (const file of files)
      expect(withVersion(readFileSync(file, "utf8"), file, { version: "9.9.9", changes: [] })).toContain("## [9.9.9]");
  });

  test("has changesets that are sound", async () => {
    expect(() => assertSound([], names)).not.toThrow();
    assertSound(await readChangesets("."), names);
  });

  test("names its tarballs as npm does", () => {
    expect(
      packages
        .slice(-2)
        .map(tarballOf)
        .every((name) => /^braze-codegen(-\w+)*-\d+\.\d+\.\d+\.tgz$/.test(name)),
    ).toBe(true);
  });
});
