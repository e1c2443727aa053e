import { type Installation, install } from "./installation.ts";
import { printRows } from "./rows.ts";
import { bulk } from "./topics/bulk.ts";
import { changes } from "./topics/changes.ts";
import { clientImport } from "./topics/client-import.ts";
import { clientOverhead } from "./topics/client-overhead.ts";
import { clientSize } from "./topics/client-size.ts";
import { generators } from "./topics/generators.ts";
import { installedSize } from "./topics/installed-size.ts";
import { linearity } from "./topics/linearity.ts";
import { mcp } from "./topics/mcp.ts";
import { mockServer, mockServerMemory, mockServerWorst } from "./topics/mock-server.ts";
import { permissions } from "./topics/permissions.ts";

/**
 * Speed, memory and size as ratios against a peer in the same run. `npm run bench -- generators` measures one topic alone.
 */
const asked = process.argv.slice(2);
let installed: Installation | undefined;
const ours = (): Installation => (installed ??= install());
const topics = {
  generators: { title: "Generators, on our own bundle", measure: () => generators(ours()) },
  changes: { title: "Generated again", measure: () => changes(ours()) },
  linearity: { title: "Larger documents", measure: () => linearity(ours()) },
  permissions: { title: "Permissions of a code base", measure: () => permissions(ours()) },
  "client-size": { title: "Client, its size minified and gzipped", measure: clientSize },
  "installed-size": { title: "What npm installs", measure: installedSize },
  "client-import": { title: "Client, until it is loaded", measure: clientImport },
  "client-overhead": { title: "Client, a call on this machine", measure: clientOverhead },
  bulk: { title: "Bulk, in constant memory", measure: bulk },
  mcp: { title: "MCP server", measure: mcp },
  "mock-server": { title: "Mock server", measure: mockServer },
  "mock-server-memory": { title: "Mock server, its memory", measure: mockServerMemory },
  "mock-server-worst": { title: "Mock server, hostile requests", measure: mockServerWorst },
};

try {
  for (const [name, { title, measure }] of Object.entries(topics))
    if (asked.length === 0 || asked.includes(name)) printRows(title, await measure());
} finally {
  installed?.remove();
}
