import { type Call, type Operation, writeQuery } from "@braze-codegen/client/core";

// Hand-made operations: what these tests hold is the wire, not the content of the specification.

export interface AnyCall extends Call {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, string | undefined>;
  body?: unknown;
  response: unknown;
}

function operation(members: Partial<Operation<AnyCall>>): Operation<AnyCall> {
  return { id: "things.get", method: "GET", path: "/things", effect: "read", retry: "safe", writeQuery, ...members };
}

// May answer anything, so that a test can see what came of it.
export const read = operation({ answer: "any" });
export const get = operation({ id: "things.get", path: "/things/{thing_id}/parts/{part_id}" });
export const send = operation({
  id: "things.send",
  method: "POST",
  path: "/things/send",
  effect: "send",
  retry: "rejected-only",
  permission: "things.send",
  docs: "https://docs.example/things/send",
});
export { operation };
