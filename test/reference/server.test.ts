import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OWN_PAGE } from "./support/browser.ts";

const run = (...args: string[]) =>
  spawn("npx", ["--no-install", "tsx", "generator/reference-server.ts", ...args], { detached: true });

test("npm run reference serves the page, and nothing beside it, to this machine", async () => {
  const child = run();
  try {
    const line = await new Promise<string>((resolve) =>
      child.stdout.once("data", (data: Buffer) => resolve(data.toString())),
    );
    const [, url = ""] =
      /^(http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl\+C ends it\)\nThe key planner: \1#planner\n$/.exec(line) ?? [];
    const page = await fetch(url);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toBe(readFileSync(OWN_PAGE, "utf8"));
    const paths = ["package.json", "..%2f..%2fpackage.json", "index.html/x"];
    const statuses = await Promise.all(paths.map((path) => fetch(url + path).then(({ status }) => status)));
    expect(statuses).toEqual([404, 404, 404]);
  } finally {
    process.kill(-(child.pid ?? 0));
  }
});

test.each([
  [["--port", "no"], "braze-codegen: no is no port; write a number up to 65535.\n"],
  [["--porte"], "braze-codegen: Unknown option '--porte'. See npm run reference -- --help.\n"],
])("%j is refused with a sentence", async (args, want) => {
  const child = run(...args);
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, said]).toEqual([1, want]);
});
