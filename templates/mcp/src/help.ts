// Copied by braze-codegen from templates/: edit it there.
import { schemes } from "./environment.js";
import { tokenVariable } from "./token-variable.js";
import { toolsetLines } from "./toolsets.js";

const tokenLines = (): string =>
  schemes
    .map(
      (scheme) =>
        `\n  ${tokenVariable(scheme).padEnd(18)} Token of the tools that need ${scheme}; without it they are hidden.`,
    )
    .join("");

/** What `braze-mcp --help` prints. */
export const help = (): string => `braze-mcp serves the Braze REST API as MCP tools over stdio or HTTP.

Usage: braze-mcp [flags]

Environment
  BRAZE_API_KEY      REST API key. It is never taken from a flag or from a tool's argument.
  BRAZE_INSTANCE     Instance of the workspace, like US-01 or EU-02; or
  BRAZE_BASE_URL     address of the REST API, like https://rest.iad-01.braze.com.${tokenLines()}
  BRAZE_MCP_HTTP_TOKEN
                     Token of clients over HTTP.
  BRAZE_MCP_…        Each flag below: BRAZE_MCP_READ_ONLY=true, BRAZE_MCP_GRANT=catalogs:write. A flag beats its variable.

What tools may do (default: reads without personal data, as with --grant "*:read")
  --grant LIST       area:read or area:write, comma-separated; write includes read; * is every area.
  --allow-send       Granted tools may send messages. Without it a client that can asks its user, call by call;
                     any other is refused.
  --allow-delete     Granted tools may delete. The same.
  --never-ask        Without these two, refuse at once.
  --ask-changes      Ask the user before every change, also of what these two allow; a client that cannot is refused.
  --pii              Granted tools may answer with personal data.
  --allow-egress LIST
                     Hosts that Braze may be made to call by an argument: files.example.com, *.example.com.
  --secrets-from DIR Folder of secrets: arguments that are secret name a file in it, as file:push.p8.
  --secrets-env LIST Environment variables with secrets: arguments name one, as env:FCM_CREDENTIAL.
  --secrets-in-arguments
                     Take secrets as text, so through the model.

Which of them are shown
  --permissions LIST The permissions of the key: tools that need another one are hidden.
  --toolsets LIST    Only these toolsets (below, an area, or all), and what --tools names. By default the
                     first one is listed, unless tools are named or something is granted.
  --tools LIST       Only these tools, and what --toolsets names.
  --exclude-tools LIST
                     Not these tools.
  --read-only        Nothing but reads, whatever else is said.

  --mode MODE        tools: a tool for each operation (default); search: a search and three calls, for clients
                     that pay by the token.

Toolsets
${toolsetLines()}

How it is reached (default: over stdio)
  --http ADDRESS     Serve streamable HTTP at ADDRESS, like 127.0.0.1:8080; port 0 takes any and prints it. Clients
                     send the token in BRAZE_MCP_HTTP_TOKEN (at least 32 characters) as bearer token.
  --http-hosts LIST  Names by which clients call it from elsewhere, like mcp.example.com. TLS is for what stands
                     before it.

How calls run
  --preview          Answer a change with the request that would go, and send it when the tool confirm is called:
                     by the model, unless its host asks somebody. --ask-changes asks the user.
  --audit-log FILE   Append a line of JSON for each call to FILE; default: standard error.
  --dry-run          Answer with the request that would be sent, and send nothing.
  --max-characters N Cut longer answers; default 40000.
  --answers WHERE    Where the data of answers stands: text, structured, or both, which a model may pay for twice.
                     Default auto: structured content for clients of the protocol of 2026, else text.

Other
  --list [--json]    Print what these flags expose, and stop.
  --help, --version

Examples
  braze-mcp --list
  braze-mcp --grant catalogs:write --audit-log braze-mcp.log
  braze-mcp --grant "*:read,catalogs:write" --allow-delete --exclude-tools catalogs_delete
  braze-mcp --grant "*:read,content_blocks:write" --preview
  braze-mcp --grant users:read --pii --permissions users.export.ids
`;

/** What a person hears who starts the server in a terminal, with these flags. */
export const introduction = (args: readonly string[]): string => {
  const command = [
    "npx --no-install braze-mcp",
    ...args.map((word) => (/[^\w.,:/=-]/.test(word) ? `"${word}"` : word)),
  ].join(" ");
  return `this is an MCP server. It talks with an MCP client over standard input and output, so there is nothing to type here.
  What it would expose:  ${command} --list
  All flags:             npx --no-install braze-mcp --help
  To use it, give this command to your MCP client, with BRAZE_API_KEY and BRAZE_INSTANCE in its environment. Ctrl+C ends it.`;
};
