#!/usr/bin/env node
// Copied by braze-codegen from templates/: edit it there.
// Stands apart from dist/, since npm links only what exists when it installs, and a fresh clone has no dist/ yet.
import { existsSync } from "node:fs";
import module from "node:module";

const program = new URL("../dist/cli.js", import.meta.url);

// What was compiled once is taken from there the next time, where Node can do that (22.8 and later).
module.enableCompileCache?.();

if (existsSync(program)) await import(program.href);
else {
  process.stderr.write(
    "braze-mock-server: not built yet. In the clone of braze-codegen run `npm run build`, then this again.\n",
  );
  process.exitCode = 1;
}
