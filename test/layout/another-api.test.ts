import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { buildModel } from "../../generator/model/build.ts";
import { folderOf } from "../support/folder.ts";
import { codeBase, runScript, sourceOf } from "./tools.ts";

const ORDERS = `
openapi: 3.0.3
info: { title: Acme Orders, version: "2" }
servers: [{ url: "https://orders.acme.example/{stage}/", variables: { stage: { default: v1 } } }]
security: [{ key: [] }]
paths:
  /orders/{id}:
    get:
      operationId: orders.get
      tags: [orders]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: The order., content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  schemas:
    Order:
      type: object
      required: [id, status, lines]
      properties:
        id: { type: string, format: uuid }
        status: { type: string, enum: [open, paid] }
        lines: { type: array, minItems: 1, items: { type: object, required: [pieces], properties: { pieces: { type: integer, minimum: 1 } } } }
        note: { type: string }
`;

test("the mock answers its own client below the server's path, with what the schema requires", async () => {
  const spec = await folderOf({ "api.yaml": ORDERS });
  const { document } = await load(join(spec, "api.yaml"));
  const files = await sourceOf(buildModel(document), ".js", ["client", "mock-server"]);
  const folder = await codeBase(files, { type: "module" }, {});
  await build({
    stdin: {
      contents: `
        import { Braze } from "./src/my api/client/index.js";
        import { createMockBraze } from "./src/my api/mock-server/index.js";
        const mock = createMockBraze({ keys: { key: "*" } });
        const api = new Braze({ apiKey: "key", instance: "server-1", fetch: mock.fetch });
        console.log(JSON.stringify([await api.orders.get("7"), mock.requests.map(({ path }) => path)]));`,
      resolveDir: folder,
    },
    outfile: join(folder, "run.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  expect(await runScript(folder, "call.mjs", 'await import("./run.mjs");')).toEqual([
    { id: "00000000-0000-4000-8000-000000000000", status: "open", lines: [{ pieces: 1 }] },
    ["/v1/orders/7"],
  ]);
});
