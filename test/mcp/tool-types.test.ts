import { type Tool, tools } from "@braze-codegen/mcp";
import type { Tool as ToolOfClient } from "@modelcontextprotocol/client";
import type { Tool as ToolOf2025 } from "@modelcontextprotocol/sdk/types.js";
import type { Tool as ToolOf2026 } from "@modelcontextprotocol/server";
import { expect, expectTypeOf, test } from "vitest";

/** How the SDK of one model takes a tool, as its types say it. */
interface ToolOfModel {
  name: string;
  description?: string;
  input_schema: {
    type: "object";
    properties?: unknown;
    required?: string[] | null;
    [keyword: string]: unknown;
  };
}

/** How another one does, where it takes any object as parameters. */
interface FunctionOfModel {
  type: "function";
  name: string;
  description?: string | null;
  parameters: { [keyword: string]: unknown } | null;
  strict: boolean | null;
}

test("a descriptor is a tool of MCP's SDKs, and becomes one of a model's", () => {
  expectTypeOf<Tool>().toExtend<ToolOf2025>();
  expectTypeOf<Tool>().toExtend<ToolOf2026>();
  expectTypeOf<Tool>().toExtend<ToolOfClient>();
  const named = tools.map(({ name, description, inputSchema }): ToolOfModel => ({
    name,
    description,
    input_schema: inputSchema,
  }));
  const functions = tools.map(({ name, description, inputSchema }): FunctionOfModel => ({
    type: "function",
    name,
    description,
    parameters: inputSchema,
    strict: false,
  }));
  expect([named.length, functions.length]).toEqual([tools.length, tools.length]);
});

test("all schemas are of objects, with lists of names", () => {
  const others = tools.flatMap(({ name, inputSchema, outputSchema }) =>
    [inputSchema, ...(outputSchema ? [outputSchema] : [])].flatMap(({ type, properties = {}, required = [] }) =>
      type === "object" && typeof properties === "object" && Array.isArray(required) ? [] : [name],
    ),
  );
  expect(others).toEqual([]);
});
