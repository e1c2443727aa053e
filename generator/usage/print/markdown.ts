import { markdownTable } from "../../cli/table.ts";
import type { Needs, PermissionUsage } from "../report.ts";

/** What code needs, for a pull request or a page. */
export function usageMarkdown(usage: PermissionUsage): string {
  const entries = usage.entries ?? [];
  const list = (names: readonly string[]) => names.map(code).join(", ");
  const isHeld = entries.some(({ missing, excess }) => missing.length + excess.length > 0);
  const perEntry = entries.map(({ entry, permissions, missing, excess }) => [
    code(entry),
    list(permissions.map(({ name }) => name)),
    ...(isHeld ? [list(missing), list(excess)] : []),
  ]);
  const head = ["entry", "permissions", ...(isHeld ? ["missing", "too much"] : [])];
  return [...parts(usage), ...table("Each by itself", head, perEntry)].join("\n\n");
}

const code = (text: string): string => `\`${text}\``;

function parts({ permissions, unresolved, opens, missing, excess, unknown }: Needs): readonly string[] {
  const needed = permissions.map(({ name, places }) => [
    code(name),
    places.map(({ file, line }) => code(`${file}:${line}`)).join(" "),
  ]);
  return [
    markdownTable(["permission", "places"], needed),
    ...table(
      "Opened by arguments",
      ["permission", "effect", "member", "place"],
      opens.map(({ permission, effect, member, file, line }) => [
        code(permission),
        effect,
        code(member),
        code(`${file}:${line}`),
      ]),
    ),
    ...table(
      "Not resolved",
      ["place", "reason"],
      unresolved.map(({ file, line, reason }) => [code(`${file}:${line}`), reason]),
    ),
    ...table(
      "Missing",
      ["permission"],
      missing.map((name) => [code(name)]),
    ),
    ...table(
      "Too much",
      ["permission"],
      excess.map((name) => [code(name)]),
    ),
    ...table(
      "No permission",
      ["name", "meant"],
      unknown.map(({ name, didYouMean }) => [code(name), didYouMean === undefined ? "" : code(didYouMean)]),
    ),
  ];
}

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [`**${title}**`, markdownTable(head, rows)];
