import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aloneOf } from "../../support/readme.ts";
import { type Step, StepFault } from "../step.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The code of each README as it was installed: all of it compiles, and that of the repository's runs. */
export const readmes: Step = {
  name: "readmes",
  does: "the code of each README that was installed compiles; the programs of the first one run",
  async run(stranger, { names, version }) {
    await stranger.app(...names.map((name) => `${name}@${version}`), "@types/node@20.19.43");
    const blocks = names.flatMap((name) => {
      const found = aloneOf([join(stranger.folder, "node_modules", name, "README.md")]);
      return found.map(({ code }, index) => ({ file: `${name.replace(/\W+/g, "-")}-${index}`, name, code }));
    });
    const programs = blocks.filter(({ name }) => name === "braze-codegen").map(({ file }) => `dist/${file}.js`);
    if (programs.length === 0) throw new StepFault("the README of braze-codegen has no program");
    const libraries = othersIn(blocks.map(({ code }) => code));
    if (libraries.length > 0) await stranger.sh(`npm install --save-exact ${libraries.join(" ")}`);
    for (const { file, code } of blocks) stranger.write(`src/${file}.ts`, `${code}\nexport {};\n`);
    stranger.write("tsconfig.json", {
      compilerOptions: {
        target: "es2022",
        module: "nodenext",
        types: ["node"],
        rootDir: "src",
        outDir: "dist",
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
      },
      include: ["src"],
    });
    await stranger.sh(`node "${join(import.meta.dirname, "../node_modules/typescript-5/bin/tsc")}"`, /^$/);
    stranger.take("with-mock.mjs");
    await stranger.sh(`node with-mock.mjs ${programs.join(" ")}`, new RegExp(`^${programs.at(-1)} ran$`, "m"));
  },
};

/** What the code imports beside our packages, in the versions that it was written for. */
function othersIn(codes: readonly string[]): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const imported = codes.flatMap((code) => [...code.matchAll(/from "((?:@[\w.-]+\/)?[\w][\w.-]*)/g)]);
  const others = imported.flatMap(([, name = ""]) =>
    /^(@braze-codegen\/|braze-codegen$|node$)/.test(name) ? [] : [name],
  );
  return [...new Set(others)].sort().map((name) => `${name}@${devDependencies[name] ?? "latest"}`);
}
