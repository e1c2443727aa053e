// Copied by braze-codegen from templates/: edit it there.
import type { CallToolResult } from "@modelcontextprotocol/server";
import { schemas as file } from "./data/schemas.js";
import type { Tool } from "./data/tools.js";
import type { Policy } from "./policy.js";
import { errorResult, textResult } from "./result.js";
import { fullSchema } from "./schema-uri.js";
import { suggest } from "./suggest.js";

/** Names of schemas that the listed arguments of tools hold: `Members (Name): …`. */
export function schemasNamedIn(tools: readonly Tool[]): readonly string[] {
  const names = tools.flatMap(({ inputSchema }) =>
    [...JSON.stringify(inputSchema).matchAll(/\bMembers \(([^)]+)\)/g)].map(([, name = ""]) => name),
  );
  return [...new Set(names)].sort();
}

/**
 * Describes a tool, or a schema that a tool names: a line for each argument or member, and with `detail: "full"` the
 * whole text and the whole JSON Schema. Nothing leaves this process.
 *
 * @param canAsk - Whether the client can ask its user for what needs a yes.
 */
export function describe(
  policy: Policy,
  { name, detail }: Readonly<Record<string, unknown>>,
  canAsk: boolean,
): CallToolResult {
  if (typeof name !== "string" || name === "")
    return errorResult("`name` is missing: the name of a tool, or of a schema that a tool names in parentheses.");
  const { tools, schemas } = file().words;
  const isSchema = Object.hasOwn(schemas, name);
  const decision = policy.decide(name);
  const tool = decision.tool;
  if (!tool && !isSchema) {
    const known = [...policy.tools.map((each) => each.name), ...Object.keys(schemas)];
    return errorResult(`There is no tool and no schema "${name.slice(0, 64)}"${suggest(name, known)}`);
  }
  if (tool && decision.allowed === false && !(canAsk && decision.asks)) return errorResult(decision.reason);
  const id = tool?.name ?? name;
  const words = ((tool ? tools[id] : schemas[id]) ?? []).join("\n");
  if (detail !== "full") return textResult(words);
  return textResult(`${words}\n\nJSON Schema:\n${JSON.stringify(fullSchema(id) ?? {})}`);
}
