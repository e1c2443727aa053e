#!/usr/bin/env node
// The command `braze-codegen`. Where it is installed it is compiled; in a clone it runs from its TypeScript, once what is missing is installed.
import "./optimise-late.mjs";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";

if (existsSync(new URL("ensure-installed.mjs", import.meta.url))) {
  await import("./ensure-installed.mjs");
  const { register } = await import("tsx/esm/api");
  register();
  await import("./cli.ts");
} else {
  // Node 22 keeps what it has compiled, in a temporary folder; Node 20 cannot.
  nodeModule.enableCompileCache?.();
  await import("../dist/cli.js");
}
