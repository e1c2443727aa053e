// Copied by braze-codegen from templates/: edit it there.
export type { AnswerOf, Batch, NamedObjectOf, ObjectOf, RecordOf } from "./batch.js";
export type { BatchOptions, CommonOptions, Optional, SendAllOptions } from "./options.js";
export { sendAll } from "./send-all.js";
export type { Source, StreamOf } from "./source.js";
export type { Entry, Exception, Progress, Summary } from "./summary.js";
