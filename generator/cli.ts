import { main } from "./cli/main.ts";

/** The program: bin.mjs runs this, and so do the npm scripts of a clone. */
process.exitCode = await main(process.argv.slice(2));
