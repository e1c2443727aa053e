// Copied by braze-codegen from templates/: edit it there.
import { type McpServer, ProtocolError, ProtocolErrorCode, type ServerContext } from "@modelcontextprotocol/server";
import type { CallContext } from "./call.js";
import type { Caller } from "./caller.js";
import { schemas as file } from "./data/schemas.js";
import { schemasNamedIn } from "./describe.js";
import { instanceResource, instanceText, instanceUri } from "./instance-resource.js";
import { fullSchema, nameInUri, schemaTemplate, schemaUri } from "./schema-uri.js";
import { readWorkspace, type Text, workspaceResources } from "./workspace-resources.js";

const template = {
  uriTemplate: schemaTemplate,
  name: "schema",
  description: "A schema that the arguments of tools name: its members in words, and its JSON Schema.",
};

/**
 * Serves as resources what this server may do, schemas (those that the arguments of tools name are listed, and any
 * other is read by its name), and things of the workspace whose tool is granted.
 */
export function serveResources(
  server: McpServer,
  context: CallContext,
  callerOf: (request: ServerContext) => Caller,
): void {
  const { policy } = context;
  const things = workspaceResources(policy).map(({ uri, name, description }) => ({
    uriTemplate: uri,
    name,
    description,
    mimeType: "application/json",
  }));
  server.server.setRequestHandler("resources/list", () => {
    const names = schemasNamedIn(policy.tools);
    return {
      resources: [instanceResource, ...names.map((name) => ({ uri: schemaUri(name), name, mimeType: "text/plain" }))],
    };
  });
  server.server.setRequestHandler("resources/templates/list", () => ({ resourceTemplates: [template, ...things] }));
  server.server.setRequestHandler("resources/read", async ({ params: { uri } }, request) => ({
    contents: [...(await contentsOf(context, uri, callerOf(request)))],
  }));
}

async function contentsOf(context: CallContext, uri: string, caller: Caller): Promise<readonly Text[]> {
  if (uri === instanceUri) return [{ uri, mimeType: "application/json", text: instanceText(context) }];
  const found = schemaTexts(uri) ?? (await workspaceTexts(context, uri, caller));
  if (found) return found;
  throw new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `There is no resource "${uri.slice(0, 100)}" here; the templates of resources say what may be read, and schemas are under ${schemaTemplate}.`,
  );
}

async function workspaceTexts(context: CallContext, uri: string, caller: Caller): Promise<readonly Text[] | undefined> {
  try {
    return await readWorkspace(context, uri, caller);
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    throw new ProtocolError(ProtocolErrorCode.InternalError, error instanceof Error ? error.message : String(error));
  }
}

function schemaTexts(uri: string): readonly Text[] | undefined {
  const name = nameInUri(uri) ?? "";
  const { schemas } = file().words;
  const words = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  const schema = fullSchema(name);
  if (!words && !schema) return undefined;
  return [
    ...(words ? [{ uri, mimeType: "text/plain", text: words.join("\n") }] : []),
    ...(schema ? [{ uri, mimeType: "application/schema+json", text: JSON.stringify(schema) }] : []),
  ];
}
