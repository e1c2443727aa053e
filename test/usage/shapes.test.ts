import { beforeAll, expect, test } from "vitest";
import { NOTHING_GRANTED } from "../../generator/usage/keys.ts";
import { type UsageResult, usageOf } from "../../generator/usage/usage.ts";
import { model, repository, sourceLayout } from "./repository.ts";
import { addresses } from "./shapes/addresses.ts";
import { callbacks } from "./shapes/callbacks.ts";
import { client } from "./shapes/client.ts";
import { http } from "./shapes/http.ts";
import { injection } from "./shapes/injection.ts";
import { modules } from "./shapes/modules.ts";
import { others } from "./shapes/others.ts";
import { slips } from "./shapes/slips.ts";
import { typed } from "./shapes/typed.ts";

const shapes = [
  ...client,
  ...modules,
  ...injection,
  ...callbacks,
  ...typed,
  ...http,
  ...addresses,
  ...others,
  ...slips,
];

/** One repository with all shapes, so that they stand side by side as in life: what one does must not show in another. */
const LIBRARIES = `declare module "container" {
  export function Inject(token: string): ParameterDecorator;
  export interface Provider { provide: string; useValue: any }
  export interface Context<T> { readonly value: T }
  export function createContext<T>(value: T): Context<T>;
  export function useContext<T>(context: Context<T>): T;
}
declare namespace JSX { interface IntrinsicElements { button: { onClick: () => unknown; children?: unknown } } interface Element {} }
`;
const TSCONFIG = {
  compilerOptions: {
    module: "nodenext",
    target: "es2022",
    jsx: "preserve",
    strict: true,
    outDir: "out",
    experimentalDecorators: true,
  },
};

let result: UsageResult;

beforeAll(async () => {
  const folder = await repository({
    "package.json": { name: "app", type: "module" },
    "tsconfig.json": TSCONFIG,
    "src/libraries.d.ts": LIBRARIES,
    ...(await sourceLayout("src/my/api", ["users", "catalogs"])),
    ...Object.assign({}, ...shapes.map(({ file, text, beside }) => ({ ...beside, [file]: text }))),
  });
  result = usageOf(model, {
    paths: ["."],
    cwd: folder,
    includeTests: false,
    perEntry: false,
    granted: NOTHING_GRANTED,
  });
});

const usesIn = (file: string): readonly string[] => {
  const all = [
    ...result.usage.permissions.flatMap(({ name, places }) => places.map((place) => ({ ...place, permission: name }))),
    ...result.otherwise,
  ];
  return all
    .filter((each) => each.file === file)
    .sort((a, b) => a.line - b.line || (a.operation < b.operation ? -1 : 1))
    .map(({ line, operation }) => `${line} ${operation}`);
};

test.each(shapes)("$name", ({ file, uses, unresolved = [], reasons = [], opens = [] }) => {
  const here = <T extends { readonly file: string }>(all: readonly T[]) => all.filter((each) => each.file === file);
  expect({
    uses: usesIn(file),
    unresolved: [...new Set(here(result.usage.unresolved).map(({ line }) => line))],
    opens: here(result.usage.opens).map(({ line, effect, member }) => `${line} ${effect} ${member}`),
  }).toEqual({ uses, unresolved, opens });
  const given = here(result.usage.unresolved).map(({ reason }) => reason);
  expect(reasons.map((reason, index) => (given[index]?.includes(reason) ? reason : given[index]))).toEqual(reasons);
});

test("nothing else is needed", () => {
  const known = new Set(shapes.map(({ file }) => file));
  const places = result.usage.permissions.flatMap(({ places }) => places);
  expect(places.filter(({ file }) => !known.has(file))).toEqual([]);
  expect(result.usage.unresolved.filter(({ file }) => !known.has(file))).toEqual([]);
  expect(
    new Set(result.usage.permissions.flatMap(({ places }) => places).map(({ operation }) => operation)).size,
  ).toBeGreaterThan(40);
});
