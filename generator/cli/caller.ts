import { relative } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** npm runs scripts in the package's folder; this is the folder in which the person stands who called npm. */
export const callersFolder = (root: string, { INIT_CWD, npm_lifecycle_event }: Environment, cwd: string): string =>
  npm_lifecycle_event !== undefined && INIT_CWD !== undefined && cwd === root ? INIT_CWD : cwd;

/**
 * A command of this program as the caller would write it: through the clone's npm script where that is how it was called.
 *
 * @param root - The clone; undefined where the package is installed.
 */
export function commandLine(
  command: string,
  args: readonly string[],
  root: string | undefined,
  { npm_lifecycle_event }: Environment,
  cwd: string,
): string {
  const flags = args.map(quoted).join(" ");
  if (root === undefined) return `npx --no-install braze-codegen ${command}${flags && ` ${flags}`}`;
  if (npm_lifecycle_event !== command && npm_lifecycle_event !== "check")
    return `npx --no-install braze-codegen ${command}${flags && ` ${flags}`}`;
  const prefix = cwd === root ? "" : `--prefix ${quoted(relative(cwd, root) || ".")} `;
  return `npm ${prefix}run ${command}${flags && ` -- ${flags}`}`;
}

/** Double quotes mean the same to zsh, bash, PowerShell and cmd. */
const quoted = (word: string): string =>
  /^[\w./:=@%+,\\-]+$/.test(word) ? word : `"${word.replace(/(["$`])/g, "\\$1")}"`;
