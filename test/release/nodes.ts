import { pinnedRuntimes, runtimes } from "../runtimes/runtimes.ts";
import { StepFault } from "./step.ts";

/** Node of every line: this process's own, and those that test/runtimes pins. */
export const lines = (): string[] => runtimes().flatMap(({ name, command }) => (name === "Node" ? [command] : []));

/** The newest of a kind that test/runtimes pins; of a line, where `line` says one. */
export function newest(kind: string, line = ""): string {
  const found = pinnedRuntimes().filter(({ name, version }) => name === kind && version.startsWith(line));
  const last = found.sort((a, b) => a.version.localeCompare(b.version, "en", { numeric: true })).at(-1);
  if (last === undefined) throw new StepFault(`test/runtimes/package.json pins no ${kind} ${line}`);
  return last.command;
}
