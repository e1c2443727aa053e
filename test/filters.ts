import { isAbsolute, relative, sep } from "node:path";

/** The arguments of `npm test` that name files or folders: what is no flag, and no value of one. */
export const filtersOf = (args: readonly string[]): string[] =>
  args.filter((arg, index) => !arg.startsWith("-") && !takesValue(args[index - 1] ?? ""));

/** `-t NAME`; what vitest has beyond that is given with an equals sign. */
const takesValue = (arg: string): boolean => /^(-t|--testNamePattern|--project|--reporter|--exclude)$/.test(arg);

/** Those that no file goes by. As vitest takes them: a part of the path, with the number of a line behind it or not. */
export function unmatched(filters: readonly string[], files: readonly string[], root: string): string[] {
  const paths = files.map((file) => file.split(sep).join("/"));
  return filters.filter((filter) => {
    const path = isAbsolute(filter) ? relative(root, filter) : filter;
    const part = path.split(sep).join("/").replace(/^\.\//, "").replace(/:\d+$/, "");
    return !paths.some((file) => file.includes(part));
  });
}
