// Copied by braze-codegen from templates/: edit it there.
import { type McpServer, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { schemas as file } from "./data/schemas.js";
import { schemasNamedIn } from "./describe.js";
import type { Policy } from "./policy.js";
import { fullSchema, nameInUri, schemaTemplate, schemaUri } from "./schema-uri.js";

/** Serves schemas as resources: what a tool's arguments name, and by its name any other. */
export function serveSchemas(server: McpServer, policy: Policy): void {
  const resources = schemasNamedIn(policy.tools).map((name) => ({
    uri: schemaUri(name),
    name,
    mimeType: "text/plain",
  }));
  const template = {
    uriTemplate: schemaTemplate,
    name: "schema",
    description: "A schema that the arguments of tools name: its members in words, and its JSON Schema.",
  };
  server.server.setRequestHandler("resources/list", () => ({ resources }));
  server.server.setRequestHandler("resources/templates/list", () => ({ resourceTemplates: [template] }));
  server.server.setRequestHandler("resources/read", ({ params: { uri } }) => ({ contents: contentsOf(uri) }));
}

function contentsOf(uri: string) {
  const name = nameInUri(uri) ?? "";
  const { schemas } = file().words;
  const words = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  const schema = fullSchema(name);
  if (!words && !schema)
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      `There is no resource "${uri.slice(0, 100)}"; schemas are under ${schemaTemplate}.`,
    );
  return [
    ...(words ? [{ uri, mimeType: "text/plain", text: words.join("\n") }] : []),
    ...(schema ? [{ uri, mimeType: "application/schema+json", text: JSON.stringify(schema) }] : []),
  ];
}
