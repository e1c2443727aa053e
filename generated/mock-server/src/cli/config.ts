// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkOptions, type Kind } from "../given.js";
import { kinds, type MockOptions } from "../options.js";
import { type Seed, seedNames } from "../seeds.js";

/** What a configuration file says; flags go before it. */
export interface Config {
  readonly mock?: MockOptions;
  readonly port?: number;
  readonly host?: string;
  readonly json?: boolean;
  readonly control?: boolean;
  readonly ui?: boolean;
}

/** Those of the server; the others are options of a mock. */
const SERVER = {
  port: "count",
  host: "anything",
  json: "switch",
  control: "switch",
  ui: "switch",
} as const satisfies Record<string, Kind>;

/**
 * Reads the options of a server from a file of JSON, named as those of `createMockBraze`. A seed is an object, the name
 * of one, or a path that begins at the file.
 *
 * @throws {TypeError} with one sentence.
 */
export function readConfig(file: string): Config {
  const config = jsonAt(file, "configuration");
  const { onRequest: _, ...options } = kinds;
  checkOptions(config, `The configuration ${file}`, { ...options, ...SERVER });
  const { port, host, json, control, ui, seed, ...mock } = config as Omit<Config, "mock"> & MockOptions;
  if (host !== undefined && typeof host !== "string") throw new TypeError(`The host of ${file} must be a text.`);
  return {
    mock: {
      ...mock,
      ...(seed === undefined ? {} : { seed: typeof seed === "string" ? seedAt(seed, dirname(file)) : seed }),
    },
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(json === undefined ? {} : { json }),
    ...(control === undefined ? {} : { control }),
    ...(ui === undefined ? {} : { ui }),
  };
}

/** The seed of a name, or of a file in a folder. */
export function seedAt(given: string, folder: string): Seed {
  return seedNames.includes(given) ? (given as Seed) : (jsonAt(given, "seed", folder) as Seed);
}

function jsonAt(file: string, what: string, folder = "."): unknown {
  try {
    return JSON.parse(readFileSync(resolve(folder, file), "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // The message of the parser shows what stands there, which may be a key.
    const why = error instanceof SyntaxError ? "it is no JSON" : code === "ENOENT" ? "there is no such file" : message;
    throw new TypeError(`The ${what} ${file} cannot be read: ${why}.`);
  }
}
