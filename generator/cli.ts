import { main } from "./cli/main.ts";

// Who reads the output may stop in the middle, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** The program: bin.mjs runs this, and so do the npm scripts of a clone. */
process.exitCode = await main(process.argv.slice(2));
