// Copied by braze-codegen from templates/: edit it there.
import { httpTokenVariable } from "./http-address.js";
import { type FlagName, type Given, knownFlags } from "./known-flags.js";
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";

type Environment = Readonly<Record<string, string | undefined>>;

const prefix = "BRAZE_MCP_";

/** The environment variable of a flag: `BRAZE_MCP_READ_ONLY` for `read-only`. */
export const variableOf = (flag: string): string => prefix + flag.replaceAll("-", "_").toUpperCase();

const flagNames = Object.keys(knownFlags) as FlagName[];

/**
 * What environment variables say of flags. An empty one says nothing: hosts pass a field that nobody filled in as an
 * empty text.
 *
 * @throws {OptionError} when one with our prefix is of no flag, since that may have been meant to close something, or a
 * switch is neither `true` nor `false`.
 */
export function flagsInEnvironment(environment: Environment): ReadonlyMap<FlagName, Given> {
  const flags = new Map(flagNames.map((flag) => [variableOf(flag), flag]));
  const given = new Map<FlagName, Given>();
  for (const [variable, value] of Object.entries(environment)) {
    // Case does not matter to Windows, and hardly to who mistypes it.
    if (!variable.toUpperCase().startsWith(prefix) || variable === httpTokenVariable) continue;
    const flag = flags.get(variable);
    if (flag === undefined)
      throw new OptionError(
        `There is no environment variable ${variable.slice(0, 64)}${suggest(variable, flags.keys())}`,
      );
    if (!value) continue;
    if (knownFlags[flag].type === "string") given.set(flag, { by: variable, values: [value] });
    else if (isOn(variable, value)) given.set(flag, { by: variable, values: [] });
  }
  return given;
}

function isOn(variable: string, value: string): boolean {
  const text = value.trim().toLowerCase();
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  throw new OptionError(`${variable} should be true or false, and is "${value.slice(0, 64)}".`);
}
