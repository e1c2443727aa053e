// Copied by braze-codegen from templates/: edit it there.
export {
  type AuditAbout,
  type AuditedCall,
  type AuditEntry,
  type AuditLog,
  type AuditOptions,
  createAuditLog,
  type Outcome,
} from "./audit.js";
export { boundedFetch } from "./bounded-fetch.js";
export { type Tool, type Toolset, tools, toolsets } from "./data/tools.js";
export { dryRunFetch } from "./dry-run.js";
export { OptionError } from "./options.js";
export { createPolicy, type Decision, type Policy, type PolicyOptions } from "./policy.js";
export type { Refusal, Rule } from "./rules.js";
export { createMcpServer, type McpServerOptions } from "./server.js";
export { type AuditSink, fileSink, streamSink } from "./sinks.js";
