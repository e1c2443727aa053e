// Copied by braze-codegen from templates/: edit it there.
import { counted } from "./counted.js";
import type { Tool } from "./data/tools.js";
import type { Policy } from "./policy.js";
import { listedTool } from "./surface.js";

/** What a model pays for a tool: four characters are about one token, whoever counts. */
const tokensOf = (tool: Tool): number => Math.ceil(JSON.stringify(listedTool(tool)).length / 4);

const sumOf = (tools: readonly Tool[]): number => tools.reduce((sum, tool) => sum + tokensOf(tool), 0);

/** A table of the exposed tools for people. */
export function listTable({ tools, shown, hidden }: Policy): string {
  const head = ["TOOL", "EFFECT", "PERMISSION", "LIMIT", "PERSONAL DATA", "TOKENS"];
  const rows = shown.map((tool) => {
    const { effect, permission, rateLimit, pii } = tool._meta;
    return [tool.name, effect, permission ?? "none", rateLimit, pii ? "yes" : "no", String(tokensOf(tool))];
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
  const more =
    left > 0 ? [`${counted(left, "more tool")} may be called and are not listed; --toolsets all lists them.`] : [];
  const tokens = `Listed: ${counted(shown.length, "tool")} of about ${sumOf(shown).toLocaleString("en-US")} tokens.`;
  return `${[...lines, "", summary({ tools, hidden }), tokens, ...more].join("\n")}\n`;
}

/** The exposed tools, and the hidden ones with the reasons, for programs. */
export function listJson({ tools, shown, hidden }: Policy): string {
  const listed = new Set(shown);
  const exposed = tools.map((tool) => ({
    name: tool.name,
    title: tool.title,
    listed: listed.has(tool),
    tokens: tokensOf(tool),
    ...tool._meta,
  }));
  const rest = hidden.map(({ tool, refusals }) => ({ name: tool.name, because: refusals }));
  return `${JSON.stringify({ tokens: sumOf(shown), exposed, hidden: rest }, null, 2)}\n`;
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
