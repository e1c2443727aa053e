import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * `npm run reference`: shows the page of generated/reference from a server on this machine. The page also opens from the disk; some tools
 * take only addresses.
 */
const page = join(dirname(fileURLToPath(import.meta.url)), "../generated/reference/index.html");
const HELP = `npm run reference [-- --port PORT] [-- --no-open]

Serves the reference page on 127.0.0.1 (default: any free port) and opens it in a browser. Ctrl+C ends it.`;

main();

function main(): void {
  const values = flags();
  if (values.help) {
    console.log(HELP);
    return;
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    fail(`${values.port} is no port; write a number up to 65535`);
  if (!existsSync(page)) fail("there is no generated/reference/index.html; run npm run generate first");
  const server = createServer(({ method, url }, response) => {
    const isPage = /^\/(index\.html)?(\?|$)/.test(url ?? "") && (method === "GET" || method === "HEAD");
    response.writeHead(isPage ? 200 : 404, { "content-type": isPage ? "text/html; charset=utf-8" : "text/plain" });
    response.end(isPage ? readFileSync(page) : "Here is only the page, at /.\n");
  });
  server.once("error", ({ message }) => fail(`no server can be had: ${message}; give another port with --port`));
  server.listen(port, "127.0.0.1", () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    console.log(`${url} (Ctrl+C ends it)\nThe key planner: ${url}#planner`);
    if (!values["no-open"] && process.stdout.isTTY) open(url);
  });
}

/** Where there is no browser, the address has been printed. */
function open(url: string): void {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform as string] ?? [
    "xdg-open",
  ];
  const child = spawn(command ?? "", [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function flags() {
  try {
    return parseArgs({
      options: { port: { type: "string" }, "no-open": { type: "boolean" }, help: { type: "boolean", short: "h" } },
    }).values;
  } catch (error) {
    return fail(`${(error as Error).message.split(". ")[0]}. See npm run reference -- --help`);
  }
}

function fail(sentence: string): never {
  console.error(`braze-codegen: ${sentence}.`);
  process.exit(1);
}
