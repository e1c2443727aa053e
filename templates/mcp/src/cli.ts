// Copied by braze-codegen from templates/: edit it there.
import { run } from "./run.js";

// A host that closes standard error must not end the server.
process.stderr.on("error", () => {});

process.exitCode = run({
  args: process.argv.slice(2),
  env: process.env,
  terminal: process.stdin.isTTY === true,
  print: (text) => process.stdout.write(text),
  warn: (sentence) => process.stderr.write(`braze-mcp: ${sentence}\n`),
});
