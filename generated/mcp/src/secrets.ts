// Copied by braze-codegen from templates/: edit it there.
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { OptionError } from "./options.js";

/** Where the secrets are that arguments name. */
export interface SecretOptions {
  /** A folder: `file:push.p8` is its file of that name. */
  readonly from?: string;
  /** Environment variables: `env:FCM_CREDENTIAL` is the value of that one. */
  readonly variables?: readonly string[];
  /** Where these are set. Default: `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Reads what a reference names, or says in a sentence why it cannot. */
export type Secrets = (reference: string) => { readonly bytes: Buffer } | { readonly mistake: string };

const reference = /^(file|env):(.*)$/s;

/** Whether a value names a secret instead of being one: `file:push.p8`, `env:FCM_CREDENTIAL`. */
export const isReference = (value: unknown): value is string => typeof value === "string" && reference.test(value);

/** A file of the folder itself: no path leads out of it, and none into it. */
const fileName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const variableName = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const mostBytes = 65_536;

/**
 * Reads secrets by their references: from files directly in one folder, and from environment variables that are listed.
 *
 * @throws {OptionError} when the folder is none, or a variable has no such name or holds a credential of this server.
 */
export function createSecrets({ from, variables = [], environment = process.env }: SecretOptions = {}): Secrets {
  const folder = from === undefined ? undefined : folderAt(from);
  for (const name of variables) {
    if (!variableName.test(name))
      throw new OptionError(`"${name.slice(0, 64)}" is no name of an environment variable.`);
    if (/^BRAZE_/i.test(name))
      throw new OptionError(`${name} is the server's own: name the environment variable of a secret otherwise.`);
  }
  return (text) => {
    const [, kind, name = ""] = reference.exec(text) ?? [];
    if (kind === "env") {
      // Compared with the list first: whether another variable is set is nobody's business.
      if (!variables.includes(name))
        return { mistake: `names an environment variable that is not listed (--secrets-env)` };
      const value = environment[name];
      return value ? { bytes: Buffer.from(value) } : { mistake: "names an environment variable that is not set" };
    }
    if (folder === undefined) return { mistake: "names a file, and there is no folder of secrets (--secrets-from)" };
    return (fileName.test(name) && fileIn(folder, name)) || { mistake: "names no file in the folder of secrets" };
  };
}

function folderAt(path: string): string {
  try {
    // Ends in a separator, so that a folder beside it with a longer name is no part of it.
    const folder = join(realpathSync(path), sep);
    if (statSync(folder).isDirectory()) return folder;
  } catch {
    // What does not exist is no folder either.
  }
  throw new OptionError(`The folder of secrets "${path}" cannot be read; name a folder that exists (--secrets-from).`);
}

/** A link may point to another place of the folder, as Kubernetes mounts secrets, and to none outside. */
function fileIn(folder: string, name: string): { readonly bytes: Buffer } | { readonly mistake: string } | undefined {
  let file: number | undefined;
  try {
    const path = realpathSync(join(folder, name));
    if (!path.startsWith(folder)) return undefined;
    // A pipe that nobody writes to would keep the server waiting.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const stat = fstatSync(file);
    if (!stat.isFile()) return undefined;
    if (stat.size > mostBytes) return { mistake: "names a file that is too large for a secret" };
    return { bytes: readFileSync(file) };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
