import { build } from "esbuild";
import { expect, test } from "vitest";

/** What a bundler leaves of code that uses the client. */
async function bundleOf(contents: string): Promise<string> {
  const options = { bundle: true, format: "esm", write: false, minifySyntax: true } as const;
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: process.cwd() } });
  return outputFiles[0]?.text ?? "";
}

const one = `
  import { call, createTransport } from "@braze-codegen/client/core";
  import { usersTrack } from "@braze-codegen/client/operations/users";
  await call(createTransport({ apiKey: "key", instance: "US-01" }), usersTrack, { body: {} });`;

/** A word of each part that one call does without, and what brings it in. */
const parts: [word: string, name: string, use: string][] = [
  ["onRetry", "withHooks", "withHooks(transport)"],
  ["extraBody can only", "withExtras", "withExtras(transport)"],
  ["must be that of HTTP", "request", 'request(transport, "POST", "/new")'],
  ["own.hooks", "withOptions", "withOptions(transport, {})"],
  ["was processed but for", "withPartialErrors", "withPartialErrors(transport)"],
  ["The key lacks", "adviceOn", "adviceOn"],
  ["did you mean", "checkAddress", "checkAddress"],
  ["toISOString() : String", "writeQuery", "writeQuery"],
  ["NotFoundError", "NotFoundError", "NotFoundError"],
  ["paging would not end", "pages", "pages(transport, usersTrack, {})"],
  ["spaceDelimited", "writeStyledQuery", "writeStyledQuery({})"],
  ["ApiError", "isErrorOf", 'isErrorOf(undefined, "ApiError")'],
];

test("a bundle of one call has nothing of what it does not use", async () => {
  const text = await bundleOf(one);
  const others = ["logLevel", "is tried again in", "no url to wait for", "braze-codegen-client/", "campaigns.list"];
  for (const word of [...parts.map(([each]) => each), ...others]) {
    expect(text).not.toContain(word);
  }
});

test.each(parts)("%s comes with %s", async (word, name, use) => {
  const text = await bundleOf(`import { createTransport, ${name} } from "@braze-codegen/client/core";
    import { usersTrack } from "@braze-codegen/client/operations/users";
    const transport = createTransport({ apiKey: "key", instance: "US-01" });
    console.log(usersTrack, ${use});`);
  expect(text).toContain(word);
});
