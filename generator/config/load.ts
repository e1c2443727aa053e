import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Target } from "./config.ts";
import { assertApart, checkConfig } from "./check.ts";
import { ConfigError } from "./error.ts";

/** A config that was read and checked. */
export interface LoadedConfig {
  /** Absolute path. */
  readonly file: string;
  /** The folder from which its paths are read. */
  readonly folder: string;
  readonly targets: readonly Target[];
}

/**
 * Reads a config file, each time anew.
 *
 * @param file - Absolute path.
 * @param name - As sentences call it.
 * @param cache - Where its compiled form may be kept; without it, it is compiled each time. No folder that others can write into.
 * @throws {ConfigError} for a file that cannot be read or run, and for what is wrong in it.
 */
export async function loadConfig(file: string, name: string, cache?: string): Promise<LoadedConfig> {
  const value = extname(file) === ".json" ? await readJson(file, name) : await runModule(file, name, cache);
  const targets = checkConfig(value, name);
  const folder = dirname(file);
  assertApart(targets, name, folder);
  return { file, folder, targets };
}

async function readJson(file: string, name: string): Promise<unknown> {
  let text = "";
  try {
    text = (await readFile(file, "utf8")).replace(/^\ufeff/, "");
    return JSON.parse(text);
  } catch (error) {
    const reason = reasonOf(error);
    const [, position] = / at position (\d+)/.exec(reason) ?? [];
    const line = position === undefined ? "" : `:${text.slice(0, Number(position)).split("\n").length}`;
    throw new ConfigError(`${name}${line} cannot be read: ${reason.replace(/ (in JSON )?at position .*$/, "")}`);
  }
}

/**
 * jiti runs TypeScript on every Node, whatever the package around the file says of its modules. `braze-codegen` is this very package, also
 * where the config's own package has not installed it.
 */
async function runModule(file: string, name: string, cache: string | undefined): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const self = fileURLToPath(new URL(`./config${extname(import.meta.url)}`, import.meta.url));
  const options = {
    fsCache: cache ?? false,
    moduleCache: false,
    interopDefault: false,
    alias: { "braze-codegen": self },
  };
  try {
    const module = await createJiti(import.meta.url, options).import<Readonly<Record<string, unknown>>>(file);
    if ("default" in module) return module["default"];
    // What CommonJS exports is the config itself.
    if (!("__esModule" in module) && !(Symbol.toStringTag in module)) return module;
    throw new ConfigError(`${name} has no default export; write export default defineConfig({ … })`);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (!existsSync(file)) throw new ConfigError(`${name} cannot be read: no such file`);
    throw new ConfigError(`${name}${lineOf(error, file)} cannot be run: ${reasonOf(error)}`);
  }
}

/** `:4` where the error says in which line of the config it arose. */
function lineOf(error: unknown, file: string): string {
  const { message = "", stack = "" } = (error ?? {}) as { message?: string; stack?: string };
  const text = `${message}\n${stack}`;
  const at = text.indexOf(`${file}:`);
  const line = at === -1 ? undefined : /^\d+/.exec(text.slice(at + file.length + 1))?.[0];
  return line === undefined ? "" : `:${line}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code === "ENOENT") return "no such file";
  return ((message ?? String(error)).split("\n")[0] ?? "").replace(/^ParseError: /, "").trim();
}
