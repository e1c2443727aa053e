// Copied by braze-codegen from templates/: edit it there.
import { type Tool, toolsets } from "./data/tools.js";
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";

/** What stands for all toolsets. */
const all = "all";

/** Names of the toolsets that these tools are in: by purpose in the order of the description, then areas. */
export function toolsetNames(tools: readonly Tool[]): readonly string[] {
  const used = new Set(tools.flatMap(({ _meta }) => _meta.toolsets ?? []));
  const purposes = toolsets.map(({ name }) => name).filter((name) => used.has(name));
  const areas = [...new Set(tools.map(({ _meta }) => _meta.area))].sort();
  return [...purposes, ...[...used].sort(), ...areas].filter((name, index, names) => names.indexOf(name) === index);
}

/**
 * The tools of some toolsets: a purpose, an area, or `all`.
 *
 * @throws {OptionError} when a name is none of these; the message lists the purposes.
 */
export function inToolsets(names: readonly string[], tools: readonly Tool[]): readonly Tool[] {
  const known = toolsetNames(tools);
  for (const name of names) {
    if (name === all || known.includes(name)) continue;
    const purposes = toolsets.map((toolset) => toolset.name).join(", ");
    const list = purposes === "" ? "" : ` Toolsets: ${purposes}, ${all}; the name of an area works too.`;
    throw new OptionError(`There is no toolset "${name}"${suggest(name, [...known, all])}${list}`);
  }
  if (names.includes(all)) return tools;
  return tools.filter(
    ({ _meta }) => names.includes(_meta.area) || _meta.toolsets?.some((name) => names.includes(name)),
  );
}

/** The tools that are shown where nothing says which, or `undefined` where that is all of them. */
export function defaultTools(tools: readonly Tool[]): readonly Tool[] | undefined {
  const names = toolsets.filter((toolset) => toolset.default === true).map(({ name }) => name);
  const shown = tools.filter(({ _meta }) => _meta.toolsets?.some((name) => names.includes(name)));
  return shown.length > 0 ? shown : undefined;
}

/** A line for each purpose, as `--help` prints it. */
export const toolsetLines = (): string =>
  toolsets
    .map(
      ({ name, description, default: isDefault }) =>
        `  ${name.padEnd(10)} ${description}${isDefault ? " (default)" : ""}`,
    )
    .join("\n");
