import { readFileSync } from "node:fs";
import type { ts } from "ts-morph";
import type { Operation } from "../model/model.ts";
import type { Api } from "./api.ts";
import { openedBy } from "./arguments.ts";
import { compiler as ts$ } from "./compiler.ts";
import { MCP_PACKAGE } from "./origin.ts";
import type { Reading } from "./reading.ts";
import { sitesOf } from "./sites.ts";
import { UNKNOWN } from "./url.ts";

/** Calls of tools of MCP: `client.callTool({ name: "users_track", arguments })`, `toolCaller.call("users_track", args)`. */
export function toolCallReader({ api, collect, fold, callers, ...rest }: Reading): (call: ts.CallExpression) => void {
  const reading = { api, collect, fold, callers, ...rest };
  return (call) => {
    const [given, ...others] = call.arguments;
    const isDirect = isCaller(call);
    const name = isDirect ? given : fold.member(given, "name")?.value;
    if (!name) return;
    // A server in search mode has a tool that calls others, by their names.
    const inner = fold.member(isDirect ? others[0] : fold.member(given, "arguments")?.value, "name")?.value;
    for (const each of [name, ...(inner ? [inner] : [])])
      for (const { bindings, node } of sitesOf(call, [each], fold, callers))
        for (const text of fold.texts(each, bindings)) {
          const operation = api.byTool.get(text);
          const place = node === call ? each : node;
          if (operation) {
            collect.use(place, operation);
            openedBy(reading, operation, call.arguments, place);
          } else if (text.includes(UNKNOWN) && (isDirect || isOurs(reading, call)))
            collect.unresolved(
              place,
              "Which tool is called is known only when it runs; write its name, or type it with the names that it may have.",
            );
        }
  };

  /** Whether it is the method of the MCP package that takes the name itself. */
  function isCaller({ expression }: ts.CallExpression): boolean {
    if (!ts$.isPropertyAccessExpression(expression) || expression.name.text !== "call") return false;
    const [declaration] = rest.checker.getSymbolAtLocation(expression.name)?.declarations ?? [];
    if (!declaration) return false;
    const { parent } = declaration;
    const origin = rest.originOf(declaration.getSourceFile());
    const isOfMcp = origin.kind === "client" || (origin.kind === "package" && origin.name === MCP_PACKAGE);
    return isOfMcp && ts$.isInterfaceDeclaration(parent) && parent.name.text === "ToolCaller";
  }
}

/** Whether it is said near the call that the tools are those of this API; other servers have tools, too. */
const isOurs = ({ api }: Reading, call: ts.CallExpression): boolean =>
  api.words.some((word) => call.expression.getText().toLowerCase().includes(word));

/** Tools that code exposes or allows, as texts: arguments of `braze-mcp`, the option `tools`, `mcp__server__tool`. */
export function toolTextReader({ api, collect, checker, originOf }: Reading): (node: ts.StringLiteralLike) => void {
  return (node) => {
    for (const operation of toolsIn(api, node, isOption(node))) collect.use(node, operation);
  };

  /** In the list `tools` of an option of the MCP package. */
  function isOption({ parent }: ts.Node): boolean {
    const member = ts$.isArrayLiteralExpression(parent) ? parent.parent : parent;
    if (!ts$.isPropertyAssignment(member) || member.name.getText() !== "tools") return false;
    const type = checker.getContextualType(member.parent);
    const declarations = type && checker.getNonNullableType(type).getProperty("tools")?.declarations;
    return (declarations ?? []).some((each) => {
      const origin = originOf(each.getSourceFile());
      return origin.kind === "client" || (origin.kind === "package" && origin.name === MCP_PACKAGE);
    });
  }
}

/** The operations whose tools a text names, where it is known to name some. */
function toolsIn({ byTool }: Api, node: ts.StringLiteralLike, isOption: boolean): readonly Operation[] {
  const { text, parent } = node;
  const list = ts$.isArrayLiteralExpression(parent) ? parent.elements : undefined;
  const before = list?.[list.indexOf(node) - 1];
  const isValue = before !== undefined && ts$.isStringLiteralLike(before) && before.text === "--tools";
  if (isOption || isValue || text.startsWith("--tools="))
    return text
      .replace(/^--tools=/, "")
      .split(",")
      .flatMap((name) => byTool.get(name.trim()) ?? []);
  return text.startsWith("mcp__") ? [byTool.get(text.replace(/^mcp__.*?__/, "")) ?? []].flat() : [];
}

/** Tools that the configuration of a client of MCP names, with their lines. */
export function toolsInJson(
  api: Api,
  file: string,
): readonly { readonly operation: Operation; readonly node: ts.Node }[] {
  const text = readFileSync(file, "utf8");
  if (!/--tools|mcp__/.test(text)) return [];
  // As the expression that JSON is, in which nodes know what they stand in.
  const parsed = ts$.createSourceFile(file, text, ts$.ScriptTarget.ESNext, true, ts$.ScriptKind.JSON);
  const found: { operation: Operation; node: ts.Node }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts$.isStringLiteral(node)) for (const operation of toolsIn(api, node, false)) found.push({ operation, node });
    ts$.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}
