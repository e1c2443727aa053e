import type { Tool } from "@braze-codegen/mcp";
import { calls } from "../../../generated/mcp/src/data/calls.js";
import { requestExample } from "../../support/braze-spec.ts";

/** The example of a tool's operation, as arguments of the tool. */
export function exampleArguments({ name, _meta }: Tool): Record<string, unknown> {
  const [method = "", path = ""] = _meta.operation.split(" ");
  const { body, ...parameters } = requestExample(method, path);
  const { renamed = {}, body: place } = calls[name] ?? {};
  const argumentOf = Object.fromEntries(Object.entries(renamed).map(([argument, wire]) => [wire, argument]));
  const flat = Object.values(parameters).flatMap((values) =>
    Object.entries(values ?? {}).map(([wire, value]) => [argumentOf[wire] ?? wire, value] as const),
  );
  if (place === "nested") return { ...Object.fromEntries(flat), body };
  return { ...Object.fromEntries(flat), ...(body as object | undefined) };
}
