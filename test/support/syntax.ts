import ts from "typescript";

/** What a parser says about a text; empty for a text that is TypeScript (or JavaScript, or JSON). */
export function syntaxErrors(path: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, allowJs: true },
  });
  return diagnostics.map(({ messageText, start }) => {
    const line = text.slice(0, start).split("\n").length;
    return `${path}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** True where a text, read as code, calls or names `name` outside of strings and comments. */
export function mentions(path: string, text: string, name: string): boolean {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && node.expression.getText() === name) || (ts.forEachChild(node, visit) ?? false);
  return visit(source);
}

/** A text as one line, for looking for code however it is broken into lines. */
export const squash = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/([([{<]) /g, "$1")
    .replace(/,? ([)\]}>])/g, "$1");
