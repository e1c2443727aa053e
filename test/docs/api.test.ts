import { readFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { type PublicName, publicNames, sourceOfPackage } from "../support/public-names.ts";

/**
 * `api.md` of each package, and docs/api.md of the generator: every public name, from the sources. `npx vitest run test/docs/api.test.ts -u`
 * writes them anew; `npm run generate` puts those of the packages beside what they describe.
 */
const MADE = "<!-- Made of the sources by `npx vitest run test/docs/api.test.ts -u`. Do not edit. -->";

type Entry = readonly [title: string, names: readonly PublicName[]];

const KINDS = [
  ["class", "Classes"],
  ["function", "Functions"],
  ["value", "Values"],
  ["type", "Types"],
] as const;

async function page(title: string, entries: readonly Entry[], files: readonly string[], more = ""): Promise<string> {
  const parts = entries.flatMap(([entry, names]) => [
    `## \`${entry}\``,
    ...KINDS.flatMap(([kind, heading]) => {
      const own = names.filter((each) => each.kind === kind);
      return own.length === 0
        ? []
        : [`### ${heading}${entries.length > 1 ? ` of \`${entry}\`` : ""}`, own.map(lines).join("\n")];
    }),
  ]);
  const data = files.length === 0 ? [] : ["## Files", files.map((file) => `- \`${file}\``).join("\n")];
  const intro = `Every public name, with its signature and its first sentence; editors show the rest. ${more}`.trim();
  return format([MADE, `# ${title}`, intro, ...parts, ...data].join("\n\n"), {
    parser: "markdown",
    proseWrap: "preserve",
  });
}

function lines({ signatures, sentence, members }: PublicName): string {
  const heads = signatures.map(code).join(", ");
  return [
    `- ${heads}${said(sentence)}`,
    ...members.map((each) => `  - ${code(each.signature)}${said(each.sentence)}`),
  ].join("\n");
}

/** A type of texts has backticks of its own. */
const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

const said = (sentence: string): string => (sentence === "" ? "" : `: ${plain(sentence)}`);

/** What is no code must not be read as HTML or as emphasis. */
const plain = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[<>*_[\]]/g, "\\$&")))
    .join("");

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types?: string; readonly default: string }>>;
  readonly files: readonly string[];
}

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(`templates/${name}/package.json`, "utf8")) as Manifest;

/** Entry points with types, by the source of each; and files that are data. */
function entriesOf(name: string): { code: [title: string, source: string][]; data: string[] } {
  const code: [string, string][] = [];
  const data: string[] = [];
  for (const [way, target] of Object.entries(manifestOf(name).exports)) {
    const title = `@braze-codegen/${name}${way.slice(1)}`;
    const { types } = typeof target === "string" ? {} : target;
    const [, stem] = /^\.\/dist\/(.*)\.d\.ts$/.exec(types ?? "") ?? [];
    if (stem !== undefined) code.push([title, `src/${stem}.ts`]);
    else if (!way.endsWith("package.json")) data.push(title);
  }
  return { code, data };
}

test.each(["mcp", "mock-server", "permissions", "spec"])("%s", async (name) => {
  const { code, data } = entriesOf(name);
  const entries = code.map(([title, source]): Entry => [title, publicNames(source, sourceOfPackage(name))]);
  expect(entries.flatMap(([, names]) => names).length).toBeGreaterThan(5);
  expect(manifestOf(name).files).toContain("api.md");
  await expect(await page(`Names of \`@braze-codegen/${name}\``, entries, data)).toMatchFileSnapshot(
    `../../templates/${name}/api.md`,
  );
});

test("client: what is not made of the spec", async () => {
  const { code: all } = entriesOf("client");
  const entries = all
    .filter(([, source]) => !/^src\/(types|operations|batches)\//.test(source))
    .map(([title, source]): Entry => [
      title,
      publicNames(source, sourceOfPackage("client")).filter(({ isGenerated }) => !isGenerated),
    ]);
  expect(entries.length).toBeGreaterThan(3);
  const more =
    "Methods stand in [api.md](../../generated/client/api.md), the types of requests and answers in `@braze-codegen/client/types`.";
  await expect(await page("Names of `@braze-codegen/client`", entries, [], more)).toMatchFileSnapshot(
    "../../docs/client/names.md",
  );
});

test("braze-codegen", async () => {
  const names = publicNames("generator/index.ts", (path) => path);
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["defineConfig", "generate", "permissionsOf"]));
  const more = "The code begins in [generator/index.ts](../generator/index.ts).";
  await expect(await page("Names of `braze-codegen`", [["braze-codegen", names]], [], more)).toMatchFileSnapshot(
    "../../docs/api.md",
  );
});
