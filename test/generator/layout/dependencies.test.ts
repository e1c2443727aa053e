import { expect, test } from "vitest";
import { dependenciesOf } from "../../../generator/layout/dependencies.ts";

const emitted = [
  { path: "a/package.json", text: '{"dependencies":{"leven":"4.1.0","@x/kit":"1.0.0","unused":"1.0.0","a":"1.0.0"}}' },
  { path: "b/package.json", text: '{"dependencies":{"ajv":"8.0.0"}}' },
];

test.each<[text: string, want: Record<string, string>]>([
  ['import { closestMatch } from "leven";\n', { leven: "4.1.0" }],
  ['import type { A } from "@x/kit/deep";\nimport "ajv/dist/equal.js";\n', { "@x/kit": "1.0.0", ajv: "8.0.0" }],
  ['import {\n  a,\n} from "leven";\nexport * from "ajv";\n', { ajv: "8.0.0", leven: "4.1.0" }],
  ['import { a } from "./a.js";\nimport "node:fs";\n', {}],
  ['async function a() {\n  const { b } = await import("leven");\n}\n', { leven: "4.1.0" }],
  [
    'const all = await Promise.all([\n  import("./a.js"),\n  import("@x/kit/deep"),\n  import(\n    "ajv"\n  ),\n]);\n',
    { "@x/kit": "1.0.0", ajv: "8.0.0" },
  ],
  ['const [a, b] = [import("leven"), import("ajv")];\n', { ajv: "8.0.0", leven: "4.1.0" }],
  ['type A = import("leven").A;\n', { leven: "4.1.0" }],
  ['// await import("leven")\n/** import("ajv") */\nexport const a = "unused";\n', {}],
  [' * import { a } from "leven";\nconst a = "unused";\n', {}],
])("%j", (text, want) => {
  expect(dependenciesOf([{ path: "a/b.ts", text }], emitted)).toEqual(want);
});
