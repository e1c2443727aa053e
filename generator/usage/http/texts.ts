import type { ts } from "ts-morph";
import { bare, compiler as ts$ } from "../compiler.ts";
import type { Reading } from "../reading.ts";
import { UNKNOWN, hostsIn, operationsAt } from "../url.ts";

/** What looks at texts with a host of the API, of which no request that is read is made. */
export interface TextReader {
  readonly text: (node: ts.StringLiteralLike | ts.TemplateExpression) => void;
  /** What may start a program or open a connection: `execSync("curl …")`, `xhr.open("POST", …)`. */
  readonly runner: (node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression) => void;
  /** Tells of the texts, once it is known of which of them requests are made. */
  readonly tell: () => void;
}

const RUNNERS =
  /^(exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|execaCommand|execaCommandSync|\$|shell|open|connect|sendBeacon|WebSocket|EventSource)$/;
/** Calls that only look at a text, or show it. */
const LOOKS =
  /^(startsWith|endsWith|includes|indexOf|has|test|match|equal|strictEqual|log|info|warn|error|debug|trace|\w*Error)$/;
/** Packages that answer in the place of a server. */
const MOCKS = /^(msw|nock|fetch-mock|axios-mock-adapter|@mswjs\/\w+)(\/|$)/;

export function textReader({ api, checker, collect, fold }: Reading): TextReader {
  const open = new Map<ts.Node, string>();
  return {
    text: (node) => {
      const text = textOf(node);
      if (!api.domains.some((domain) => text.toLowerCase().includes(domain))) return;
      const whole = wholeOf(node);
      if (isLookedAt(whole) || isMocked(whole)) return;
      for (const { path } of hostsIn(api, text))
        if (operationsAt(api, undefined, path).length > 0) open.set(node, path.replaceAll(UNKNOWN, "…"));
    },
    runner: (node) => {
      const callee = bare(ts$.isTaggedTemplateExpression(node) ? node.tag : node.expression);
      const name = ts$.isPropertyAccessExpression(callee) ? callee.name : callee;
      if (!ts$.isIdentifier(name) || !RUNNERS.test(name.text)) return;
      const given = ts$.isTaggedTemplateExpression(node) ? [node.template] : (node.arguments ?? []).flatMap(elements);
      if (given.some((each) => fold.texts(each).some((text) => hostsIn(api, text).length > 0)))
        collect.unresolved(
          name,
          `A host of ${api.title} is given to \`${name.text}\`, and what is asked of it is not read; call the client, or send the request by \`fetch\`.`,
        );
    },
    tell: () => {
      for (const [node, path] of open)
        if (!fold.seen.has(node))
          collect.unresolved(
            node,
            `${path} at a host of ${api.title} stands in this text, and who asks for it is not known; call the client, or send the request by \`fetch\`.`,
          );
    },
  };

  /** `http.post("https://…", …)` of msw: an address that is answered, rather than asked. */
  function isMocked({ parent }: ts.Node): boolean {
    if (!ts$.isCallExpression(parent)) return false;
    let root: ts.Expression = parent.expression;
    while (ts$.isPropertyAccessExpression(root) || ts$.isCallExpression(root)) root = root.expression;
    const [declaration] = checker.getSymbolAtLocation(root)?.declarations ?? [];
    const statement = declaration && ts$.findAncestor(declaration, (each) => ts$.isImportDeclaration(each));
    if (!statement || !ts$.isImportDeclaration(statement)) return false;
    return MOCKS.test(statement.moduleSpecifier.getText().slice(1, -1));
  }
}

/** A text with what is put before and behind it. */
function wholeOf(node: ts.Node): ts.Node {
  const { parent } = node;
  const isPart =
    ts$.isParenthesizedExpression(parent) ||
    (ts$.isBinaryExpression(parent) && parent.operatorToken.kind === ts$.SyntaxKind.PlusToken);
  return isPart ? wholeOf(parent) : node;
}

const elements = (node: ts.Expression): readonly ts.Expression[] =>
  ts$.isArrayLiteralExpression(node) ? node.elements : [node];

export const textOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts$.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => UNKNOWN + literal.text).join("")
    : node.text;

/** Compared, searched for, or shown to people: nothing is sent by that. */
function isLookedAt({ parent }: ts.Node): boolean {
  if (ts$.isCaseClause(parent)) return true;
  if (ts$.isBinaryExpression(parent)) return /^[=!]==?$/.test(parent.operatorToken.getText());
  if (!ts$.isCallExpression(parent) && !ts$.isNewExpression(parent)) return false;
  const callee = bare(parent.expression);
  const name = ts$.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  return LOOKS.test(name);
}
