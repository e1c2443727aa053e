import { readFileSync, readdirSync } from "node:fs";
import readChangesets from "@changesets/read";
import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { withVersion } from "../../generator/release/changelog.ts";
import { packagesOf, tarballOf } from "../../generator/release/packages.ts";
import {
  asTemplate,
  assertSound,
  type Change,
  largest,
  nextVersion,
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
    expect(withVersion(before, "0.2.0", "shop", changes)).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0]\n\n### Breaking\n\n- Gone.\n\n### Added\n\n- New,\n  in two lines.\n\n### Fixed\n\n- Mended.\n\n## [0.1.0]\n\nFirst.\n",
    );
  });

  test("keeps what stood under Unreleased", () => {
    const written = before.replace("[Unreleased]\n", "[Unreleased]\n\n### Changed\n\n- By hand.\n");
    expect(withVersion(written, "0.1.1", "shop", [])).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.1.1]\n\n### Changed\n\n- By hand.\n\n## [0.1.0]\n\nFirst.\n",
    );
  });

  test("says so where nothing changed", () => {
    expect(withVersion(before, "0.1.1", "shop", [])).toContain(
      "## [0.1.1]\n\nThe same code, with the version of the other packages.\n\n## [0.1.0]",
    );
  });

  test("that is a template says what the changeset says of Liquid", () => {
    const text = withVersion(before, "0.1.1", "shop", [
      asTemplate(change("shop", "patch", "`{{ name | upcase }}` is rendered.")),
    ]);
    expect(Handlebars.compile(text, { strict: true, noEscape: true })({})).toContain(
      "- `{{ name | upcase }}` is rendered.\n",
    );
  });

  test("without the heading is not guessed at", () => {
    expect(() => withVersion("# Changelog\n", "0.1.1", "shop", [])).toThrow(
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
      "generator/CHANGELOG.md",
      ...readdirSync("templates")
        .filter((name) => names.includes(`@braze-codegen/${name}`))
        .map((name) => `templates/${name}/CHANGELOG.md.hbs`),
    ];
    expect(files).toHaveLength(names.length);
    for (const file of files)
      expect(withVersion(readFileSync(file, "utf8"), "9.9.9", file, [])).toContain("## [9.9.9]");
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
