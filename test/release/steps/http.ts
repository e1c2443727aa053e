import { lines } from "../nodes.ts";
import type { Step } from "../step.ts";

/** The mock server as a process of its own, and the client that calls it. */
export const http: Step = {
  name: "http",
  does: "npx braze-mock-server, called over HTTP by the client in Node 20, 22 and 24",
  inRuntimes: true,
  async run(stranger, { version }) {
    await stranger.app(`@braze-codegen/client@${version}`, `@braze-codegen/mock-server@${version}`);
    stranger.take("call-over-http.mjs");
    for (const node of lines())
      await stranger.sh(
        `"${node}" node_modules/@braze-codegen/mock-server/bin/braze-mock-server.js --port 0 --key "dev=users.track" > told.txt &
server=$!
until grep -q "listens on http" told.txt; do kill -0 $server; sleep 0.1; done
"${node}" call-over-http.mjs "$(sed -n 's/.*listens on \\(http[^ ]*\\).*/\\1/p' told.txt)"
kill $server`,
        /^success$/m,
      );
    await stranger.sh(`npx --yes @braze-codegen/mock-server@${version} --help`, /--port/);
  },
};
