// Copied by braze-codegen from templates/: edit it there.
import { type InputRequiredResult, ProtocolError } from "@modelcontextprotocol/server";
import type { CallAnswer } from "./call.js";
import { contextFor, type McpServerOptions, surfaceFor } from "./call-context.js";
import { type Caller, question } from "./caller.js";
import type { ObjectSchema } from "./data/tools.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comment names it, and editors lead there.
import type { OptionError } from "./options.js";
import { errorResult } from "./result.js";

/** What a tool caller is made of: all that a server is, without a version of its own. */
export type ToolCallerOptions = Omit<McpServerOptions, "version">;

/** A tool as a model is shown it. */
export interface CallableTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: ObjectSchema;
}

/** How one call is made. */
export interface ToolCallOptions {
  /**
   * Puts a question to a person, and says whether they allow the call. Without it, what needs a yes is refused: sends,
   * deletions, and with `askChanges` every change.
   */
  readonly ask?: (question: string) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal;
}

/** What a call was answered with: the text for the model, and whether it is an error. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
  /** The data, where the option `answers` puts it there. */
  readonly structured?: unknown;
}

/** Tools for a model that speaks no MCP. */
export interface ToolCaller {
  /**
   * The tools to list. With `asks`, also those of which a call may run when a person allows it.
   */
  tools(options?: { readonly asks?: boolean }): readonly CallableTool[];
  /**
   * Runs the call that a model chose. What is refused, wrong or failed is an answer for the model, and throws nothing.
   */
  call(name: string, args?: unknown, options?: ToolCallOptions): Promise<ToolAnswer>;
}

/**
 * Runs tools by the same policy, questions and audit log as a server, in a loop of your own over the SDK of a model.
 *
 * @throws {OptionError} when an option does not exist, or has a value that it does not take.
 * @example
 * ```ts
 * const caller = createToolCaller({ transport, policy: createPolicy({ grants: ["catalogs:write"] }) });
 * const answer = await caller.call("catalogs_list", {});
 * ```
 */
export function createToolCaller(options: ToolCallerOptions): ToolCaller {
  const context = contextFor(options, { client: () => undefined, dataIn: () => "text" });
  const surface = surfaceFor(context, options);
  return {
    // Without hints: SDKs of models refuse members that they do not know.
    tools: ({ asks = false } = {}) =>
      (surface.list(asks) as unknown as readonly CallableTool[]).map(({ name, description, inputSchema }) => ({
        name,
        description,
        inputSchema,
      })),
    async call(name, args = {}, { ask, signal = new AbortController().signal } = {}) {
      const caller: Caller = { signal, session: "", canAsk: ask !== undefined };
      try {
        const first = await surface.call(name, args, caller);
        if (ask === undefined || !isQuestion(first)) return answerOf(first);
        const action = (await ask(wordsOf(first))) ? "accept" : "decline";
        const answer = { token: first.requestState, said: { kind: "elicit", action } } as const;
        return answerOf(await surface.call(name, args, { ...caller, answer }));
      } catch (error) {
        // A name that no tool has: a model can mend it.
        if (!(error instanceof ProtocolError)) throw error;
        return answerOf(errorResult(error.message));
      }
    },
  };
}

const isQuestion = (answer: CallAnswer): answer is InputRequiredResult => answer.resultType === "input_required";

function wordsOf({ inputRequests }: InputRequiredResult): string {
  const { params } = (inputRequests?.[question] ?? {}) as { readonly params?: { readonly message?: string } };
  return params?.message ?? "";
}

function answerOf(result: CallAnswer): ToolAnswer {
  // Nobody was there to be asked, which the policy has refused before.
  if (isQuestion(result)) return { text: wordsOf(result), isError: true };
  const texts = result.content.flatMap((part) => (part.type === "text" ? [part.text] : []));
  return {
    text: texts.join("\n"),
    isError: result.isError ?? false,
    ...(result.structuredContent !== undefined && { structured: result.structuredContent }),
  };
}
