import { describe, expect, test } from "vitest";
import { codeBase, compile, runScript } from "../layout/tools.ts";

/** The packages as an app installs them, under each compiler that people have, with the types of libraries checked. */
const ESM = { type: "module" };
const COMMONJS = { type: "commonjs" };
const NODE = { lib: ["es2022"], types: ["node"] };
const WEB = { lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"], types: [] };

const STRICTEST = {
  target: "es2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  isolatedModules: true,
  skipLibCheck: false,
};

const PROGRAM = `
import { Braze, isBrazeError, isPartial, type TrackResult } from "@braze-codegen/client";
import { sendAll } from "@braze-codegen/client/bulk";
import { usersTrackBatch } from "@braze-codegen/client/batches/users";
import { call, createTransport, pages } from "@braze-codegen/client/core";
import { createMemoryLimiter } from "@braze-codegen/client/limits";
import { campaignsList } from "@braze-codegen/client/operations/campaigns";
import { usersTrack } from "@braze-codegen/client/operations";
import type { UsersTrackRequest } from "@braze-codegen/client/types";

const sent: string[] = [];
const answer = async (url: string, init: RequestInit) => {
  sent.push(\`\${init.method} \${new URL(url).pathname}\`);
  return new Response('{"message":"success","campaigns":[]}', { headers: { "content-type": "application/json" } });
};
const settings = { apiKey: "0123-4567", instance: "US-01", fetch: answer, limits: createMemoryLimiter() } as const;
const body: UsersTrackRequest = { events: [{ external_id: "ada", name: "seen", time: new Date(0) }] };

async function main(): Promise<void> {
  const braze = new Braze(settings);
  const tracked: TrackResult = await braze.users.track(body);
  const transport = createTransport(settings);
  await call(transport, usersTrack, { body });
  for await (const { name } of pages(transport, campaignsList, {})) console.error(name);
  const { accepted } = await sendAll(transport, usersTrackBatch, [{ events: { external_id: "ada", name: "seen", time: "2026-03-01T12:00:00Z" } }]);
  const refused: unknown = await call(transport, usersTrack, { body }, { timeout: 0 }).catch((error: unknown) => error);
  console.log(JSON.stringify({ sent, accepted, isPartial: isPartial(tracked), isBrazeError: isBrazeError(refused) }));
}
void main();
`;

const WANT = {
  sent: ["POST /users/track", "POST /users/track", "GET /campaigns/list", "POST /users/track"],
  accepted: 1,
  isPartial: false,
  isBrazeError: true,
};

const app = (packageJson: object, options: object) =>
  codeBase([{ path: "main.ts", text: PROGRAM }], packageJson, { ...STRICTEST, ...options });

const SETTINGS = {
  nodenext: [ESM, { ...NODE, module: "nodenext", verbatimModuleSyntax: true }],
  bundler: [ESM, { ...NODE, module: "esnext", moduleResolution: "bundler", verbatimModuleSyntax: true }],
  "bundler, the DOM alone": [ESM, { ...WEB, module: "esnext", moduleResolution: "bundler" }],
  "node20, CommonJS": [COMMONJS, { ...NODE, module: "node20" }],
  "nodenext, CommonJS": [COMMONJS, { ...NODE, module: "nodenext" }],
} as const satisfies Record<string, readonly [packageJson: object, options: object]>;

describe("the client", () => {
  test.each<[version: 5 | 6 | 7, setting: keyof typeof SETTINGS]>([
    [5, "nodenext"],
    [5, "bundler"],
    [5, "node20, CommonJS"],
    [6, "nodenext"],
    [6, "node20, CommonJS"],
    [7, "nodenext"],
    [7, "bundler"],
    [7, "bundler, the DOM alone"],
    [7, "node20, CommonJS"],
    [7, "nodenext, CommonJS"],
  ])("TypeScript %i, %s", { timeout: 180_000 }, async (version, setting) => {
    const [packageJson, options] = SETTINGS[setting];
    const folder = await app(packageJson, options);
    expect(await compile(version, folder)).toEqual({ ok: true, said: "" });
    expect(await runScript(folder, "run.mjs", 'await import("./out/my api/main.js");')).toEqual(WANT);
  });
});

test("node16 and node18 in CommonJS take the client by import() alone", { timeout: 180_000 }, async () => {
  const options = { ...STRICTEST, ...NODE, module: "node18" };
  const folderWith = (text: string) => codeBase([{ path: "main.ts", text }], COMMONJS, options);
  const refused = await compile(6, await folderWith('export { Braze } from "@braze-codegen/client";\n'));
  expect(refused).toMatchObject({ ok: false, said: expect.stringContaining("TS1479") as string });
  const taken = await folderWith('export const client = import("@braze-codegen/client").then(({ Braze }) => Braze);\n');
  expect(await compile(6, taken)).toEqual({ ok: true, said: "" });
});

test("the mock server and the tools, TypeScript 7", { timeout: 180_000 }, async () => {
  const text = `
import { createPolicy, tools } from "@braze-codegen/mcp";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";

console.log(JSON.stringify([tools.length > 100, createPolicy({}).tools.length > 0, typeof createMockBraze, typeof serve]));
`;
  const options = { ...STRICTEST, ...SETTINGS.nodenext[1] };
  const folder = await codeBase([{ path: "main.ts", text }], ESM, options);
  expect(await compile(7, folder)).toEqual({ ok: true, said: "" });
  expect(await runScript(folder, "run.mjs", 'await import("./out/my api/main.js");')).toEqual([
    true,
    true,
    "function",
    "function",
  ]);
});

test("require() takes the client, and what it makes is what import makes", async () => {
  const folder = await codeBase([], COMMONJS, {});
  const script = `
    const { Braze, ConfigurationError } = require("@braze-codegen/client");
    const core = require("@braze-codegen/client/core");
    import("@braze-codegen/client").then((imported) => console.log(JSON.stringify({
      isSame: imported.Braze === Braze && core.ConfigurationError === ConfigurationError,
      methods: typeof new Braze({ apiKey: "0123-4567", instance: "US-01" }).users.track,
    })));`;
  expect(await runScript(folder, "run.cjs", script)).toEqual({ isSame: true, methods: "function" });
});
