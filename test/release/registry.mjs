import { runServer } from "verdaccio";

// The registry, on a free port of this machine: node registry.mjs CONFIG. Prints its address when it listens,
// and ends with whoever started it.
process.stdin.on("end", () => process.exit()).resume();
const server = await runServer(process.argv[2]);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
