import type { ts } from "ts-morph";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Api } from "./api.ts";
import { compiler } from "./compiler.ts";
import { slashes } from "./files.ts";
import { CLIENT_PACKAGE, isForApi } from "./origin.ts";
import type { Reading } from "./reading.ts";
import type { Unresolved } from "./report.ts";
import { UNKNOWN, hostsIn } from "./url.ts";

/** The modules of a code base that give a client away: by what they export, or by what a function of theirs answers. */
export function modulesWithClient({ checker, withClient, isHolder }: Reading): readonly string[] {
  return withClient
    .filter((file) => {
      const symbol = checker.getSymbolAtLocation(file);
      return symbol !== undefined && checker.getExportsOfModule(symbol).some(gives);
    })
    .map(({ fileName }) => slashes(fileName));

  function gives(symbol: ts.Symbol): boolean {
    const type = checker.getTypeOfSymbol(symbol);
    return [type, ...type.getCallSignatures().map((each) => each.getReturnType())].some((each) =>
      isHolder(checker.getAwaitedType(each) ?? each),
    );
  }
}

const IMPORT = /\b(?:from|import|require)\b\s*\(?\s*["'`]([^"'`]+)["'`]/g;

/** Components with code of their own kind inside: they are told of at the lines where the client comes in, or a request goes to the API. */
export function notRead(
  file: string,
  api: Api,
  modules: ReadonlySet<string>,
  options: ts.CompilerOptions,
): readonly Unresolved[] {
  const told = (line: number, what: string): Unresolved => {
    const kind = file.split(".").at(-1) ?? "";
    return { file, line: line + 1, reason: `Files that end in .${kind} are not read, and this one ${what}.` };
  };
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, line) => {
      const client = [...text.matchAll(IMPORT)].map(([, name = ""]) => name).find(leadsToClient);
      if (client !== undefined) return [told(line, `imports ${client}; move its calls of the API into a module`)];
      return hostsIn(api, text.replace(/\$\{[^}]*\}/g, UNKNOWN)).length > 0
        ? [told(line, "names a host of the API; move the request into a module")]
        : [];
    });

  function leadsToClient(name: string): boolean {
    if (name === CLIENT_PACKAGE || name.startsWith(`${CLIENT_PACKAGE}/`)) return true;
    if (/^[@\w]/.test(name) && isForApi(api, packageOf(name))) return true;
    const { resolvedModule } = compiler.resolveModuleName(name, `${dirname(file)}/index.ts`, options, compiler.sys);
    return resolvedModule !== undefined && modules.has(slashes(resolvedModule.resolvedFileName));
  }
}

const packageOf = (name: string): string => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? "";
