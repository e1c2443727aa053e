import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type PackageName, packageNames } from "./emit/package-names.ts";
import type { Stage } from "./generate.ts";
import { apply, OutputError, patchOf, plan, planDocuments, type Plan } from "./output.ts";
import { SelectionError } from "./select.ts";
import { SpecError, formatComplaint } from "./complaint.ts";
import { suggest } from "./suggest.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Exit codes: what a script may rely on. */
const EXIT = { fine: 0, input: 1, drift: 2, internal: 3 } as const;

const HELP = `braze-codegen: from an OpenAPI description to a typed client, permission constants, a mock server and MCP tools.

Usage
  npm run generate -- [options]    write all packages
  npm run check -- [options]       say nothing when they are up to date; otherwise print a diff

Options
  --spec FILE        the OpenAPI document (default spec/openapi.yaml)
  --out FOLDER       where to write (default generated)
  --package NAME     one of ${packageNames.join(", ")}; may be repeated (default all)
  --area NAME        only operations of this area; may be repeated
  --json             print one JSON object instead of lines
  --help             print this

Exit codes
  0 fine · 1 the spec, a flag or the output folder is at fault · 2 the output differs from the spec (check) · 3 a fault of braze-codegen

Examples
  npm run generate
  npm run generate -- --out src/braze --package client --area catalogs
  npm run check
`;

class UsageError extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const { command, flags } = parse(args);
  if (flags.help) {
    process.stdout.write(HELP);
    return EXIT.fine;
  }
  const start = performance.now();
  // The pipeline takes a second to load, for which --help and a mistyped flag need not wait.
  const { generate } = await import("./generate.ts");
  const stages: Stage[] = [];
  const quiet = command === "check" || flags.json;
  const generated = await generate({
    ...(flags.spec === undefined ? {} : { spec: flags.spec }),
    packages: flags.package,
    select: flags.area.length > 0 ? { areas: flags.area } : {},
    cache: join(root, "node_modules/.cache/braze-codegen"),
    onStage: (stage) => {
      stages.push(stage);
      if (!quiet) console.log(`${stage.name.padEnd(9)} ${milliseconds(stage.milliseconds)}  ${stage.result}`);
    },
  });
  const plans = [
    await plan(flags.out, generated.files),
    ...(flags.isWhole ? [await planDocuments(root, generated.documents)] : []),
  ];
  if (command === "check") return report(plans, flags.json);
  for (const each of plans) await apply(each);
  const sum = (count: (plan: Plan) => number) => plans.reduce((total, each) => total + count(each), 0);
  const done = {
    written: sum(({ write }) => write.length),
    unchanged: sum(({ unchanged }) => unchanged),
    removed: sum(({ remove }) => remove.length),
  };
  if (flags.json) console.log(JSON.stringify({ operations: generated.model.operations.length, ...done, stages }));
  else
    console.log(
      `${relative(process.cwd(), flags.out) || "."}: ${done.written} files written, ${done.unchanged} unchanged, ${done.removed} removed; ${generated.model.operations.length} operations in ${milliseconds(performance.now() - start).trim()}`,
    );
  return EXIT.fine;
}

/** `check`: silence, or a diff. */
function report(plans: readonly Plan[], json: boolean): number {
  const changed = plans.flatMap(({ write }) => write.map(({ path }) => path));
  const removed = plans.flatMap(({ remove }) => remove.map(({ path }) => path));
  const number = changed.length + removed.length;
  if (json) console.log(JSON.stringify({ changed, removed }));
  else if (number > 0) {
    process.stdout.write(plans.map(patchOf).join(""));
    console.error(
      `${number} generated files differ from the spec; run \`npm run generate\` and commit what it writes.`,
    );
  }
  return number > 0 ? EXIT.drift : EXIT.fine;
}

function parse(args: readonly string[]) {
  const commands = ["generate", "check"];
  let parsed: ReturnType<typeof parseFlags>;
  try {
    parsed = parseFlags(args);
  } catch (error) {
    throw new UsageError(flagSentence(error as Error));
  }
  const [command = "generate", ...more] = parsed.positionals;
  if (!commands.includes(command) || more.length > 0)
    throw new UsageError(`"${[command, ...more].join(" ")}" is no command${suggest(command, commands)}`);
  for (const name of parsed.values.package ?? [])
    if (!packageNames.includes(name as PackageName))
      throw new UsageError(`"${name}" is no package${suggest(name, packageNames)}`);
  const { spec, out, area, json, help } = parsed.values;
  // The repository's own documents speak of the whole spec, so a part of it, or another spec, leaves them alone.
  const isWhole = spec === undefined && out === undefined && area === undefined && parsed.values.package === undefined;
  return {
    command,
    flags: {
      spec,
      out: out ?? join(root, "generated"),
      package: (parsed.values.package as PackageName[] | undefined) ?? packageNames,
      area: area ?? [],
      isWhole,
      json: json ?? false,
      help: help ?? false,
    },
  };
}

const OPTIONS = {
  spec: { type: "string" },
  out: { type: "string" },
  package: { type: "string", multiple: true },
  area: { type: "string", multiple: true },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const parseFlags = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });

function flagSentence({ message }: Error): string {
  const [sentence = message] = message.split(". ");
  const flag = /'(--[\w-]+)/.exec(sentence)?.[1];
  return `${sentence}${
    flag
      ? suggest(
          flag,
          Object.keys(OPTIONS).map((name) => `--${name}`),
        )
      : ""
  } See --help.`;
}

const milliseconds = (time: number): string => `${Math.round(time).toLocaleString("en-US")} ms`.padStart(8);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof SpecError) {
    for (const complaint of error.complaints) console.error(formatComplaint(complaint));
    const number = error.complaints.length;
    console.error(`${number} complaint${number === 1 ? "" : "s"} about the spec. Nothing was written.`);
    process.exitCode = EXIT.input;
  } else if (error instanceof OutputError || error instanceof SelectionError || error instanceof UsageError) {
    console.error(`braze-codegen: ${error.message}`);
    process.exitCode = EXIT.input;
  } else {
    console.error("braze-codegen: this is a fault of the generator, please report it with the lines below.");
    console.error(error);
    process.exitCode = EXIT.internal;
  }
}
