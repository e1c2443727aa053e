// Copied by braze-codegen from templates/: edit it there.
import type { Operation } from "@braze-codegen/client/core";

/** A JSON Schema, dialect 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * The schema of an object, as SDKs of models and of MCP take it from a tool: with lists that are not readonly, as
 * theirs.
 */
export interface ObjectSchema extends JsonSchema {
  readonly type: "object";
  readonly properties?: Record<string, Record<string, Json>>;
  readonly required?: string[];
}

/** One MCP tool as data. It fits the type `Tool` of MCP's SDKs. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Plain enough for every client; `schemas.json` holds what the arguments are held to. */
  readonly inputSchema: ObjectSchema;
  readonly outputSchema?: ObjectSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
  readonly _meta: {
    /** `GET /catalogs` */
    readonly operation: string;
    readonly operationId: string;
    readonly permission?: string;
    /** The security scheme, where it is not the API key. */
    readonly security?: string;
    readonly area: string;
    readonly effect: "read" | "write" | "delete" | "send";
    /**
     * Effects that a call has when these arguments are given and not false. A JSON pointer below the arguments: `*`
     * stands for each element or a member of any name, `**` for whatever lies between.
     */
    readonly opens?: readonly { readonly path: string; readonly effect: "write" | "delete" | "send" }[];
    /** Arguments that make Braze call an address. */
    readonly egress?: readonly string[];
    /** Arguments that hold secrets. */
    readonly secrets?: readonly string[];
    /** `50/60s` */
    readonly rateLimit: string;
    readonly pii: boolean;
    readonly stability?: string;
    /** Purposes that it is for, by name. */
    readonly toolsets?: readonly string[];
    readonly aliases?: readonly string[];
  };
  /** Words for a search over tools; clients are not sent them. */
  readonly keywords?: readonly string[];
}

/** Tools for a purpose. */
export interface Toolset {
  readonly name: string;
  readonly description: string;
  /** Shown where nothing else is asked for. */
  readonly default?: boolean;
}

/** An error that the documentation words; one of code and message is there. */
export interface ErrorWords {
  readonly status: number;
  readonly code?: string;
  /** What Braze says, to the letter. */
  readonly message?: string;
  /** When it comes, as a sentence of the description's own. */
  readonly when: string;
  /** What of the schemas a request breaks that is refused so: a member and a keyword, `tags[] type`. */
  readonly broken?: readonly string[];
}

/**
 * How the arguments of a tool become a call: by name into path, query or header; all others are the body's members
 * (flat), or stand under "body" (nested).
 */
export interface ToolCall {
  readonly operation: Operation;
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly header: readonly string[];
  readonly body: "none" | "flat" | "nested";
  /** Names on the wire that no argument can have, by the name of the argument. */
  readonly renamed?: Readonly<Record<string, string>>;
}
