#!/usr/bin/env node
// The command `braze-codegen` in a clone: installs what is missing, then runs the generator from its TypeScript.
await import("./ensure-installed.mjs");
const { register } = await import("tsx/esm/api");
register();
await import("./cli.ts");
