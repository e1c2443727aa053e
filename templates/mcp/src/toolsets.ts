// Copied by braze-codegen from templates/: edit it there.
import { type Tool, toolsets } from "./data/tools.js";
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";

/** What stands for all toolsets. */
const all = "all";

/** Names of the toolsets that these tools are in: by purpose in the order of the description, then areas. */
export function toolsetNames(tools: readonly Tool[]): readonly string[] {
  const areas = [...new Set(tools.map(({ _meta }) => _meta.area))].sort();
  return [...new Set([...purposesOf(tools), ...areas])];
}

/**
 * The tools of some toolsets: a purpose, an area, or `all`.
 *
 * @throws {OptionError} when a name is none of these; the message lists the purposes.
 */
export function inToolsets(names: readonly string[], tools: readonly Tool[]): readonly Tool[] {
  const known = toolsetNames(tools);
  for (const name of names) if (name !== all && !known.includes(name)) throw new OptionError(strange(name, tools));
  if (names.includes(all)) return tools;
  return tools.filter(
    ({ _meta }) => names.includes(_meta.area) || _meta.toolsets?.some((name) => names.includes(name)),
  );
}

function strange(name: string, tools: readonly Tool[]): string {
  const near = suggest(name, [...toolsetNames(tools), all]);
  const purposes = purposesOf(tools);
  const list = [...(purposes.length > 0 ? purposes : toolsetNames(tools)), all].join(", ");
  const begin = near.startsWith("; did you mean") ? `${near} What exists: ` : "; what exists: ";
  return `There is no toolset "${name}"${begin}${list}${purposes.length > 0 ? "; the name of an area works too." : "."}`;
}

const purposesOf = (tools: readonly Tool[]): readonly string[] => {
  const used = new Set(tools.flatMap(({ _meta }) => _meta.toolsets ?? []));
  return toolsets.map(({ name }) => name).filter((name) => used.has(name));
};

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
