import ts from "typescript";
import type { CodeBlock } from "./readme.ts";

/** What the compiler says of blocks of code, each a module of its own, under strict settings: `file:line sentence`. */
export function faultsOf(blocks: readonly CodeBlock[], folder: string): string[] {
  const texts = new Map(
    blocks.map(({ code }, index) => [`${process.cwd()}/${folder}/block${index}.ts`, `${code}\nexport {};\n`]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const block = blocks[Number(/block(\d+)\.ts$/.exec(diagnostic.file?.fileName ?? "")?.[1])];
    return `${block?.file}:${block?.line} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
  });
}
