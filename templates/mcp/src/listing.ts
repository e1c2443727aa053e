// Copied by braze-codegen from templates/: edit it there.
import { counted } from "./counted.js";
import type { Tool } from "./data/tools.js";
import type { Policy } from "./policy.js";
import { searchList } from "./search-tools.js";
import { type ListedTool, listedTool, type Shown, toolList } from "./surface.js";

/** How a server would show the tools of a policy. */
export interface Listing extends Shown {
  readonly mode: "tools" | "search";
}

/** What a model pays: four characters are about one token, whoever counts. */
const tokensOf = (sent: unknown): number => Math.ceil(JSON.stringify(sent).length / 4);

const tokensOfTool = (tool: Tool): number => tokensOf(listedTool(tool));

/** What a client is sent that cannot ask its user. */
function sent(listing: Listing): { readonly tools: number; readonly tokens: number } {
  const tools = toolsSent(listing);
  return { tools: tools.length, tokens: tokensOf({ tools }) };
}

const toolsSent = (listing: Listing): readonly ListedTool[] =>
  listing.mode === "search" ? searchList(listing, false) : toolList(listing, false);

/** Tools that are of no operation, by which one more is sent than there are in the table. */
function helpers(listing: Listing): string {
  const own = new Set(listing.policy.shown.map(({ name }) => name));
  const names = toolsSent(listing).flatMap(({ name }) => (own.has(name) ? [] : [name]));
  if (names.length === 0 || listing.mode === "search") return "";
  return `, these and ${names.join(" and ")} of the server itself,`;
}

/** A table of the exposed tools for people. */
export function listTable(listing: Listing): string {
  const { tools, shown, hidden, askable } = listing.policy;
  const head = ["TOOL", "EFFECT", "PERMISSION", "LIMIT", "PERSONAL DATA", "TOKENS"];
  const rows = shown.map((tool) => {
    const { effect, permission, rateLimit, pii } = tool._meta;
    return [tool.name, effect, permission ?? "none", rateLimit, pii ? "yes" : "no", String(tokensOfTool(tool))];
  });
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? title.length)),
  );
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const left = tools.length - shown.length;
  const total = sent(listing);
  const notes = [
    summary({ tools, hidden }),
    `Clients are sent ${counted(total.tools, "tool")}${helpers(listing)} of about ${total.tokens.toLocaleString("en-US")} tokens.`,
    ...(left > 0 && listing.mode === "tools"
      ? [`${counted(left, "more tool")} may be called and are not listed; --toolsets all lists them.`]
      : []),
    ...(askable.length > 0
      ? [
          `Of ${counted(askable.length, "hidden tool")} a client may run single calls that its user allows (not with --never-ask).`,
        ]
      : []),
  ];
  return `${[...lines, "", ...notes].join("\n")}\n`;
}

/** The exposed tools, and the hidden ones with the reasons, for programs. */
export function listJson(listing: Listing): string {
  const { tools, shown, hidden, askable } = listing.policy;
  const listed = new Set(shown);
  const asked = new Set(askable);
  const exposed = tools.map((tool) => ({
    name: tool.name,
    title: tool.title,
    listed: listed.has(tool),
    tokens: tokensOfTool(tool),
    ...tool._meta,
  }));
  const rest = hidden.map(({ tool, refusals }) => ({
    name: tool.name,
    ...(asked.has(tool) && { asks: true }),
    because: refusals,
  }));
  return `${JSON.stringify({ sent: sent(listing), exposed, hidden: rest }, null, 2)}\n`;
}

/** `12 of 31 tools; hidden: 9 by grant, 10 by pii.` A tool counts for the strongest rule that hides it. */
export function summary({ tools, hidden }: Pick<Policy, "tools" | "hidden">): string {
  const counts = new Map<string, number>();
  for (const { refusals } of hidden) {
    const rule = refusals[0]?.rule ?? "";
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const by = [...counts].map(([rule, number]) => `${number} by ${rule}`).join(", ");
  return `${tools.length} of ${counted(tools.length + hidden.length, "tool")}${by === "" ? "." : `; hidden: ${by}.`}`;
}
