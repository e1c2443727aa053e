import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { keepBytes, keptBytes } from "./kept-bytes.ts";

const { Module } = nodeModule;
type Run = (exports: unknown, require: NodeJS.Require, module: NodeJS.Module, file: string, folder: string) => void;

/** Node 22 keeps what it has compiled, in a temporary folder, once each thread has asked for it. */
function nodeKeepsCode(): boolean {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
  return enableCompileCache !== undefined;
}

/**
 * Loads a CommonJS package whose code is so much that to compile it takes longer than to run it, with what V8 made of it before; whoever
 * requires the package finds it loaded.
 *
 * @param folder - Of the cache.
 * @returns Leaves for the next run what V8 has compiled by then; it does nothing where that is known.
 */
export function loadWithCodeCache(name: string, folder: string): () => void {
  const require = nodeModule.createRequire(import.meta.url);
  const file = require.resolve(name);
  if (nodeKeepsCode() || require.cache[file] !== undefined) return () => undefined;
  const source = readFileSync(file, "utf8");
  const of = [file, String(source.length), process.version, process.arch].join("\n");
  const kept = join(folder, `kept-${createHash("sha256").update(of).digest("hex")}`);
  const cachedData = keptBytes(kept);
  const script = new Script(Module.wrap(source), { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = new Module(file);
  module.filename = file;
  require.cache[file] = module;
  (script.runInThisContext() as Run)(module.exports, nodeModule.createRequire(file), module, file, dirname(file));
  module.loaded = true;
  if (cachedData && script.cachedDataRejected === false) return () => undefined;
  return () => keepBytes(folder, kept, script.createCachedData());
}
