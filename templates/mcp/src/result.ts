// Copied by braze-codegen from templates/: edit it there.
import { errorsOf, type Operation } from "@braze-codegen/client/core";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { calls } from "./data/calls.js";
import { cutToFit } from "./cut.js";
import { explained } from "./documented.js";
import type { Arguments } from "./input.js";
import { nextArgumentOf } from "./paging-arguments.js";

/** An answer of Braze on its way to the model. */
export interface Answered {
  readonly tool: string;
  readonly operation: Operation;
  readonly args: Arguments;
  readonly data: unknown;
  readonly response: Response;
}

/** How much of an answer a model gets, in characters of JSON, unless said otherwise. */
export const defaultMaxCharacters = 40_000;

/**
 * The result of a call that worked: the data as text and as structured content, and notes on what else the model should
 * know. The notes stand in both, because some hosts show their model only one of them.
 */
export function resultOf(answered: Answered, maxCharacters: number): CallToolResult {
  const { data, response } = answered;
  if (data === undefined) return { content: [text(`Done: Braze answered ${response.status} without content.`)] };
  const cut = cutToFit(data, maxCharacters);
  const notes = [...partialNotes(answered), ...pageNotes(answered, cut?.value ?? data)];
  if (cut) {
    if (cut.left.length > 0) notes.unshift(`The answer was too long: ${cut.left.join(", ")}. ${narrower(answered)}`);
    return content(cut.value, notes);
  }
  const whole = JSON.stringify(data);
  notes.unshift(`The answer was too long: this is the beginning, ${maxCharacters} of ${whole.length} characters.`);
  return { content: [text(whole.slice(0, maxCharacters)), text(notes.join("\n"))] };
}

/** A call that did not work, as a sentence for the model. */
export function errorResult(sentence: string): CallToolResult {
  return { content: [text(sentence)], isError: true };
}

/** What this server says itself. */
export function textResult(words: string): CallToolResult {
  return { content: [text(words)] };
}

/** A result with one more note. */
export function withNote(result: CallToolResult, note: string): CallToolResult {
  return { ...result, content: [...result.content, text(note)] };
}

function content(data: unknown, notes: readonly string[]): CallToolResult {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  const object = isObject ? (data as Record<string, unknown>) : { result: data };
  const json = text(JSON.stringify(data));
  if (notes.length === 0) return { content: [json], structuredContent: object };
  return { content: [json, text(notes.join("\n"))], structuredContent: { ...object, _notes: notes } };
}

function partialNotes({ tool, data, response }: Answered): string[] {
  const [first] = errorsOf(data);
  if (!first) return [];
  return [
    `Braze took the call, but not all of it: \`${first.member}\` says what. Send only what was refused again, once it is right.`,
    ...explained(tool, response.status, data),
  ];
}

function pageNotes({ tool, operation: { pagination }, args, data, response }: Answered, shown: unknown): string[] {
  if (!pagination) return [];
  const size = { answered: count(data, pagination.items), shown: count(shown, pagination.items) };
  const next = nextArgumentOf(calls[tool]?.renamed, pagination, {
    args,
    headers: response.headers,
    answer: data,
    ...size,
  });
  if (!next) return [];
  return [`There is more: call ${tool} again with ${JSON.stringify(next)} and the other arguments unchanged.`];
}

function narrower({ operation: { pagination } }: Answered): string {
  if (pagination?.style !== "offset") return "For the rest, read single entries or ask for less at a time.";
  return pagination.limit === undefined ? "" : `Ask for fewer at a time with \`${pagination.limit}\`, or go on below.`;
}

function count(data: unknown, member: string): number {
  const items = (data as Readonly<Record<string, unknown>> | null)?.[member];
  return Array.isArray(items) ? items.length : 0;
}

function text(words: string): { type: "text"; text: string } {
  return { type: "text", text: words };
}
