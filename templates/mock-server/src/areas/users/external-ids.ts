// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { OperationData } from "../../data/operations.js";
import { documented, wordsOf } from "../../documented.js";
import type { Users } from "../../state/users.js";

type Renames = readonly Readonly<Record<"current_external_id" | "new_external_id", string | number>>[];

interface Rename {
  readonly current_external_id: string;
  readonly new_external_id: string;
}

/** `users.externalIds.rename`: each on its own; what fails is named by its position. */
export const renameIds: Handler = ({ operation, body, state: { users }, now }) => {
  const external_ids: Rename[] = [];
  const rename_errors: [number, string][] = [];
  for (const [index, given] of (body as { external_id_renames: Renames }).external_id_renames.entries()) {
    // A whole number is kept as its digits.
    const [current, next] = [String(given.current_external_id), String(given.new_external_id)];
    const rename = { current_external_id: current, new_external_id: next };
    const problem = problemOf(users, rename, operation);
    if (problem !== undefined) {
      rename_errors.push([index, problem]);
      continue;
    }
    const user = users.byExternalId(current);
    if (user === undefined) continue;
    users.change(user, now, () => {
      user.externalId = next;
      user.deprecatedIds = [...user.deprecatedIds, current];
    });
    external_ids.push(rename);
  }
  return { body: { message: "success", external_ids, rename_errors } };
};

function problemOf(
  users: Users,
  { current_external_id: current, new_external_id: next }: Rename,
  operation: OperationData,
): string | undefined {
  const user = users.byExternalId(current);
  if (current === next) return "current_external_id and new_external_id must differ";
  if (user === undefined) return "current_external_id does not exist";
  if (user.externalId !== current) return "current_external_id is a deprecated external_id";
  if (users.byExternalId(next) === undefined) return undefined;
  const error = documented(operation, /in use$/);
  return error ? wordsOf(error) : "new_external_id is taken";
}

/** `users.externalIds.remove`: drops deprecated IDs; a primary one is an error. */
export const removeIds: Handler = ({ body, state: { users }, now }) => {
  const removed_ids: string[] = [];
  const removal_errors: [number, string][] = [];
  for (const [index, id] of (body as { external_ids: readonly (string | number)[] }).external_ids
    .map(String)
    .entries()) {
    const user = users.byExternalId(id);
    if (user === undefined) removal_errors.push([index, "external_id does not exist"]);
    else if (user.externalId === id) removal_errors.push([index, "external_id is a primary external_id"]);
    else {
      users.change(user, now, () => {
        user.deprecatedIds = user.deprecatedIds.filter((other) => other !== id);
      });
      removed_ids.push(id);
    }
  }
  return { body: { message: "success", removed_ids, removal_errors } };
};
