// Copied by braze-codegen from templates/: edit it there.
export { State } from "./state.js";
export type { Workspace } from "./workspace.js";
