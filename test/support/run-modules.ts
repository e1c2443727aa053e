import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { type Plugin, build } from "esbuild";

/** What an expression gives, or promises, about `modules`, which exist only here, in a realm of their own. */
export async function runModules(
  files: ReadonlyMap<string, string>,
  entries: readonly string[],
  expression: string,
): Promise<unknown> {
  const context = createContext({ modules: undefined });
  runInContext(await bundle(files, entries), context);
  return JSON.parse(
    await (runInContext(`(async () => JSON.stringify(await ${expression}))()`, context) as Promise<string>),
  );
}

/** What modules leave behind when they are loaded and their validators are asked: new globals, and members of prototypes. */
export async function tracesOf(files: ReadonlyMap<string, string>, entries: readonly string[]): Promise<string[]> {
  const code = await bundle(files, entries);
  const context = createContext({ modules: undefined });
  const look = `JSON.stringify([globalThis, Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((object) => Reflect.ownKeys(object).map(String)))`;
  const names = () => JSON.parse(runInContext(look, context) as string) as string[][];
  const before = names();
  runInContext(code, context);
  await (runInContext(CALLS, context) as Promise<void>);
  return names().flatMap((keys, index) => keys.filter((key) => !before[index]?.includes(key)));
}

/** A script that sets `modules` to what these give. */
async function bundle(files: ReadonlyMap<string, string>, entries: readonly string[]): Promise<string> {
  const imports = entries.map((path, index) => `import * as m${index} from ${JSON.stringify(`/${path}`)};`);
  const { outputFiles } = await build({
    stdin: { contents: `${imports.join("\n")}\nmodules = [${entries.map((_, index) => `m${index}`).join(", ")}];` },
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "silent",
    plugins: [inMemory(files)],
  });
  return outputFiles[0]?.text ?? "";
}

/** Every validator among the exports, asked about some values; those of an operation are loaded when they are asked for. */
const CALLS = `(async () => {
  const values = [null, 1, "a", [], {}, { said: 1 }, JSON.parse('{"__proto__": {"a": 1}, "constructor": {"prototype": {"a": 1}}}')];
  const visit = async (part) => {
    if (typeof part === "function") for (const value of values) await visit(await part(value));
    else if (part && typeof part === "object") for (const member of Object.values(part)) await visit(member);
  };
  for (const { validators } of modules) await visit(validators);
})()`;

const inMemory = (files: ReadonlyMap<string, string>): Plugin => ({
  name: "in-memory",
  setup({ onResolve, onLoad }) {
    const find = (path: string): string | undefined =>
      [path, path.replace(/\.js$/, ".ts"), `${path}.ts`, `${path}/index.ts`].find((each) => files.has(each));
    const known = (path: string) => {
      const found = find(path);
      return found === undefined ? undefined : { path: found, namespace: "memory" };
    };
    onResolve({ filter: /^@braze-codegen\// }, ({ path }) => known(path.replace(/^@braze-codegen\/([^/]+)/, "$1/src")));
    onResolve({ filter: /^[./]/ }, ({ path, importer, namespace }) =>
      known(join(namespace === "memory" ? dirname(importer) : "", path).replace(/^\//, "")),
    );
    onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => ({
      contents: files.get(path) ?? "",
      loader: path.endsWith(".ts") ? "ts" : "js",
      resolveDir: process.cwd(),
    }));
  },
});
