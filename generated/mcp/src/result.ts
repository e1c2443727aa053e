// Copied by braze-codegen from templates/: edit it there.
import { errorsOf, type Operation } from "@braze-codegen/client/core";
import type { CallToolResult } from "@modelcontextprotocol/server";
import type { AnswerArguments } from "./answer-arguments.js";
import { wasTooLong } from "./bounded-fetch.js";
import { type Cut, cutToFit, type Left } from "./cut.js";
import { calls } from "./data/calls.js";
import { explained } from "./documented.js";
import type { Arguments } from "./input.js";
import { argumentOf, nextArgumentOf } from "./paging-arguments.js";
import { plainText } from "./plain-text.js";
import { cutRest, restFrom } from "./rest.js";
import { inBrief, selectFields } from "./selected.js";

/** An answer of Braze on its way to the model. */
export interface Answered {
  readonly tool: string;
  readonly operation: Operation;
  readonly args: Arguments;
  readonly data: unknown;
  readonly response: Response;
}

/**
 * Where the data of answers stands: `both` is for hosts that show either, and a model that is shown both pays twice.
 */
export type DataPlace = "text" | "structured" | "both";

/** How an answer is shown. */
export interface Showing extends AnswerArguments {
  readonly maxCharacters: number;
  readonly dataIn: DataPlace;
  /** More that the model should know. */
  readonly notes?: readonly string[];
  /** Keeps an answer that cannot be asked for again; gives what stands before the places in it. */
  readonly keep?: (answer: unknown) => string;
}

/** How much of an answer a model gets, in characters of JSON, unless said otherwise. */
export const defaultMaxCharacters = 40_000;

/**
 * The result of a call that worked: the data, and under `_notes` what else the model should know, in the same place.
 */
export function resultOf(answered: Answered, showing: Showing): CallToolResult {
  const { tool, data, response } = answered;
  const { fields = [], brief = false, from, notes = [] } = showing;
  if (wasTooLong(response)) return errorResult([tooLong(answered), ...notes].join("\n"));
  if (data === undefined)
    return textResult([`Done: Braze answered ${response.status} without content.`, ...notes].join("\n"));
  const selected = fields.length > 0 ? selectFields(data, fields) : { value: data, missing: [] };
  const shown = brief ? inBrief(selected.value) : selected.value;
  const cut = cutFor(shown, from, answered, showing.maxCharacters);
  if (typeof cut === "string") return errorResult([cut, ...notes].join("\n"));
  const all = [
    ...(cut.left.length > 0 ? [goOn(answered, cut.left, showing.keep?.(shown) ?? "")] : []),
    ...partialNotes(answered),
    ...missingNotes(selected.missing),
    // What follows a page is worth a word when the page was read to its end.
    ...(cut.left.length === 0 ? pageNotes(answered, from !== undefined) : []),
    ...notes,
  ];
  return content(tool, cut.value, all, showing.dataIn);
}

/** A call that did not work, as a sentence for the model. */
export function errorResult(sentence: string): CallToolResult {
  return { content: [text(sentence)], isError: true };
}

/** What this server says itself. */
export function textResult(words: string): CallToolResult {
  return { content: [text(words)] };
}

function cutFor(data: unknown, from: string | undefined, { operation }: Answered, maxCharacters: number): Cut | string {
  if (from === undefined) return cutToFit(data, maxCharacters);
  const rest = restFrom(data, from, operation.pagination?.items);
  return typeof rest === "string" ? rest : cutRest(rest, maxCharacters);
}

function content(tool: string, data: unknown, notes: readonly string[], dataIn: DataPlace): CallToolResult {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  // Notes are this server's words: an answer that has a member of that name must not speak for it.
  const object: Readonly<Record<string, unknown>> =
    isObject && !Object.hasOwn(data, "_notes") ? (data as Record<string, unknown>) : { result: data };
  // First, because some hosts cut the end off.
  const whole = notes.length > 0 ? { _notes: notes, ...object } : object;
  if (dataIn === "text") return { content: [text(JSON.stringify(whole))] };
  if (dataIn === "both") return { content: [text(JSON.stringify(whole))], structuredContent: whole };
  const words = notes.length > 0 ? notes.join("\n") : `${tool} answered with structured content.`;
  return { content: [text(words)], structuredContent: whole };
}

function goOn({ tool }: Answered, left: readonly Left[], kept: string): string {
  const parts = left.slice(0, 5).map(({ container, next, shown, of, unit }) => {
    const place = container === "" ? "the answer" : `\`${container.slice(1)}\``;
    return `${place} ends at ${shown} of ${of} ${unit}, go on with ${JSON.stringify({ _from: kept + next })}`;
  });
  const more = left.length > 5 ? ` ${left.length - 5} more are cut likewise.` : "";
  const how = kept
    ? `That is kept here for a while: ${tool} with such a \`_from\` and the same arguments sends nothing.`
    : `Call ${tool} again with it and the other arguments unchanged. A list of names in \`_fields\`, or "brief" in \`_detail\`, makes an answer shorter.`;
  return `The answer was too long: ${parts.join("; ")}.${more} ${how}`;
}

function tooLong({ tool, operation: { effect, pagination } }: Answered): string {
  const limit = pagination?.style === "offset" ? argumentOf(calls[tool]?.renamed, pagination.limit) : undefined;
  const less = limit === undefined ? "Ask for less at a time" : `Ask for fewer at a time with \`${limit}\``;
  const cure =
    effect === "read" ? `${less}, or tell the user.` : "Braze took the call: do not repeat it. Tell the user.";
  return `The answer to ${tool} is longer than this server takes, so it was not read to its end. ${cure}`;
}

function partialNotes({ tool, data, response }: Answered): string[] {
  const [first] = errorsOf(data);
  if (!first) return [];
  return [
    `Braze took the call, but not all of it: \`${first.member}\` says what. Send only what was refused again, once it is right.`,
    ...explained(tool, response.status, data),
  ];
}

function missingNotes(missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  const names = missing.slice(0, 10).map((field) => `\`${plainText(field, 100)}\``);
  return [`\`_fields\` names what is nowhere in this answer: ${names.join(", ")}${missing.length > 10 ? ", …" : ""}.`];
}

function pageNotes({ tool, operation: { pagination }, args, data, response }: Answered, wentOn: boolean): string[] {
  if (!pagination) return [];
  const items = (data as Readonly<Record<string, unknown>> | null)?.[pagination.items];
  const answered = Array.isArray(items) ? items.length : 0;
  const next = nextArgumentOf(calls[tool]?.renamed, pagination, {
    args,
    headers: response.headers,
    answer: data,
    answered,
  });
  if (!next) return [];
  const without = wentOn ? ", without `_from`" : "";
  return [
    `There is more: call ${tool} again with ${JSON.stringify(next)} and the other arguments unchanged${without}.`,
  ];
}

function text(words: string): { type: "text"; text: string } {
  return { type: "text", text: words };
}
