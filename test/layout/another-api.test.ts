import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { explanationOf } from "../../generator/cli/explain/explanation.ts";
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
  /orders:
    post:
      operationId: createOrder
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses: { "201": { description: It is there., content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } } }
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

const ORDER = { id: "00000000-0000-4000-8000-000000000000", status: "open", lines: [{ pieces: 1 }] };

test("the calls that explain shows work against the mock, below the server's path, which answers what the schema requires", async () => {
  const spec = await folderOf({ "api.yaml": ORDERS });
  const { document } = await load(join(spec, "api.yaml"));
  const model = buildModel(document);
  const shown = model.operations.map((operation) => explanationOf(model, operation).example);
  expect(shown.map(({ construction, client }) => `${construction} ${client}`)).toEqual([
    'const acme = new Braze({ apiKey: process.env.ACME_API_KEY, instance: "server-1" }); await acme.api.createOrder({\n  id: "00000000-0000-4000-8000-000000000000",\n  status: "open",\n  lines: [{ pieces: 1 }],\n});',
    'const acme = new Braze({ apiKey: process.env.ACME_API_KEY, instance: "server-1" }); await acme.orders.get("text");',
  ]);
  expect(shown[0]?.curl).toContain("-d '{");
  const files = await sourceOf(model, ".js", ["client", "mock-server"]);
  const folder = await codeBase(files, { type: "module" }, {});
  await build({
    stdin: {
      contents: `
        import { Braze } from "./src/my api/client/index.js";
        import { createMockBraze } from "./src/my api/mock-server/index.js";
        const mock = createMockBraze({ keys: { key: "*" } });
        process.env.ACME_API_KEY = "key";
        globalThis.fetch = mock.fetch;
        ${shown[0]?.construction}
        const answers = [${shown.map(({ client = "" }) => client.replace(/;$/, "")).join(", ")}];
        console.log(JSON.stringify([answers, mock.requests.map(({ path, status }) => path + " " + status)]));`,
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
    [ORDER, ORDER],
    ["/v1/orders 201", "/v1/orders/text 200"],
  ]);
});
