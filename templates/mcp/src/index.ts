// Copied by braze-codegen from templates/: edit it there.
export {
  type AuditAbout,
  type AuditedCall,
  type AuditEntry,
  type AuditLog,
  type AuditOptions,
  type ConfirmedBy,
  createAuditLog,
  type Outcome,
} from "./audit.js";
export { boundedFetch } from "./bounded-fetch.js";
export {
  type Json,
  type JsonSchema,
  type ObjectSchema,
  type Tool,
  type Toolset,
  tools,
  toolsets,
} from "./data/tools.js";
export { dryRunFetch } from "./dry-run.js";
export { createKeptAnswers, type KeptAnswer, type KeptAnswers } from "./kept-answers.js";
export { OptionError } from "./options.js";
export { createPendingCalls, type PendingCall, type PendingCalls, type Taken } from "./pending.js";
export { createPolicy, type Decision, type Policy, type PolicyOptions, type Question } from "./policy.js";
export type { Refusal, Rule } from "./rules.js";
export { createSecrets, type SecretOptions, type Secrets } from "./secrets.js";
export type { McpServerOptions } from "./call-context.js";
export { createMcpServer } from "./server.js";
export { type AuditSink, fileSink, streamSink } from "./sinks.js";
export {
  type CallableTool,
  createToolCaller,
  type ToolAnswer,
  type ToolCaller,
  type ToolCallerOptions,
  type ToolCallOptions,
} from "./tool-caller.js";
