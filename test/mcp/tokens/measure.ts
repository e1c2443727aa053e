import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, type McpServerOptions, type PolicyOptions } from "@braze-codegen/mcp";
import { closeSessions, inProcess } from "../support/session.js";

/** Four characters are about one token, whoever counts. */
export const tokensOf = (value: unknown): number =>
  (typeof value === "string" ? value : JSON.stringify(value)).length / 4;

/** A set of flags, what `tools/list` may take under it, and how many tools. */
export interface Budget {
  readonly name: string;
  readonly policy: PolicyOptions;
  readonly mode?: McpServerOptions["mode"];
  readonly tokens: number;
  readonly tools?: number;
}

const everything: PolicyOptions = {
  grants: ["*:write"],
  pii: true,
  allowDelete: true,
  allowSend: true,
  credentials: ["scimToken"],
};

export const budgets: readonly Budget[] = [
  { name: "default", policy: {}, tokens: 5000, tools: 36 },
  { name: "all", policy: everything, tokens: 28_000 },
  { name: "--mode search", policy: {}, mode: "search", tokens: 500, tools: 4 },
  { name: "--mode search, all", policy: everything, mode: "search", tokens: 500, tools: 4 },
];

/** A listed tool as it is sent. */
export type Listed = Readonly<Record<string, unknown>> & { readonly name: string };

/** What a server lists under a set of flags, and the client that it was listed to. */
export async function listedUnder({ policy, mode }: Pick<Budget, "policy" | "mode">) {
  const fetch = async () => Response.json({ message: "success" });
  const session = await inProcess({
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch }),
    policy: createPolicy(policy),
    audit: createAuditLog({ sink: () => {} }),
    warn: () => {},
    ...(mode && { mode }),
  });
  const { tools } = await session.client.listTools();
  return { ...session, tools: tools as unknown as readonly Listed[], tokens: tokensOf({ tools }) };
}

export { closeSessions };
