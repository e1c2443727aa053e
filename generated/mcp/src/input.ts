// Copied by braze-codegen from templates/: edit it there.
import type { AnyInput } from "@braze-codegen/client/core";
import type { ToolCall } from "./data/calls.js";

/** The arguments of a tool. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Puts the flat arguments of a tool where the request has them. What is named nowhere belongs to the body. */
export function inputOf({ path, query, header, body, renamed = {} }: ToolCall, args: Arguments): AnyInput {
  const elsewhere = new Set([...path, ...query, ...header]);
  const members = Object.entries(args).filter(([name]) => !elsewhere.has(name));
  return {
    ...place("path", path, renamed, args),
    ...place("query", query, renamed, args),
    ...place("header", header, renamed, args),
    ...(body === "flat" && { body: Object.fromEntries(members) }),
    ...(body === "nested" && args["body"] !== undefined && { body: args["body"] }),
  };
}

function place(
  name: "path" | "query" | "header",
  names: readonly string[],
  renamed: Readonly<Record<string, string>>,
  args: Arguments,
): AnyInput {
  const given = names.filter((each) => args[each] !== undefined);
  if (given.length === 0) return {};
  return { [name]: Object.fromEntries(given.map((each) => [renamed[each] ?? each, args[each]])) };
}
