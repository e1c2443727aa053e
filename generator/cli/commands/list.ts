import { counted } from "../../counted.ts";
import type { Operation } from "../../model/model.ts";
import { cacheFolder } from "../cache.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { readSubject } from "../job.ts";
import { choose, unspoken } from "../list/choose.ts";
import { readModel } from "../read-model.ts";
import { bold } from "../style.ts";
import { columns, markdownTable } from "../table.ts";

/** `list`: the operations that fit, a line each. */
export async function run({ flags, operand, cwd }: Call): Promise<ExitCode> {
  const { model } = await readModel(await readSubject(flags, cwd), cacheFolder(cwd));
  const text = [operand, flags.text].filter(Boolean).join(" ");
  const operations = choose(model, { ...flags, text });
  if (flags.json)
    console.log(JSON.stringify({ title: model.title, version: model.version, operations: operations.map(dataOf) }));
  else if (flags.markdown) console.log(markdownTable(HEAD, operations.map(markdownRow)));
  else if (operations.length === 0) console.error(`no operation fits${unspoken(model, text)}`);
  else if (process.stdout.isTTY === true) {
    const [head = "", ...lines] = columns([HEAD.map((word) => word.toUpperCase()), ...operations.map(rowOf)]);
    console.log([bold(head), ...lines].join("\n"));
    console.error(
      `${counted(operations.length, "operation")} of ${model.operations.length}; explain tells more of each`,
    );
  } else {
    // What follows in a pipe counts lines, and reads the first one like any other.
    console.log(columns(operations.map(rowOf)).join("\n"));
  }
  return EXIT.fine;
}

const HEAD = ["operation", "method", "path", "effect", "permission", "state"];

const stateOf = ({ deprecated, stability }: Operation): string => (deprecated ? "deprecated" : (stability ?? ""));

const rowOf = (operation: Operation): readonly string[] => {
  const { id, method, path, effect, permission = "-" } = operation;
  return [id, method, path, effect, permission, stateOf(operation)];
};

function markdownRow(operation: Operation): readonly string[] {
  const { id, method, path, effect, permission, docs } = operation;
  const code = (text: string) => `\`${text}\``;
  const name = docs === undefined ? code(id) : `[${code(id)}](${docs})`;
  return [name, method, code(path), effect, permission === undefined ? "" : code(permission), stateOf(operation)];
}

const dataOf = (operation: Operation) => {
  const { id, method, path, area, effect, permission, summary, pii, deprecated, stability, tool, docs } = operation;
  return { id, method, path, area, effect, permission, summary, pii, deprecated, stability, tool: tool.name, docs };
};
