#!/usr/bin/env node
// Copied by braze-codegen from templates/: edit it there.
// Stands apart from dist/, since npm links only what exists when it installs, and a fresh clone has no dist/ yet.
import { existsSync } from "node:fs";

const program = new URL("../dist/cli.js", import.meta.url);

if (existsSync(program)) await import(program.href);
else {
  process.stderr.write(
    "braze-mock-server: not built yet. In the clone of braze-codegen run `npm run build`, then this again.\n",
  );
  process.exitCode = 1;
}
