import ts from "typescript";
import { type TopLevel, variablesBelow } from "./script.ts";

/** Which module of the script's parts stands where. */
export interface Layout {
  readonly script: ReadonlyMap<string, TopLevel>;
  /** The module, by its index, in which each function of the script stands. */
  readonly owners: ReadonlyMap<string, number>;
  readonly files: readonly string[];
  readonly functions: readonly string[];
}

/** A function without a module of its own, for a part of a schema that others refer to, stands with the first that needs it. */
export function ownersOf(script: Layout["script"], functions: readonly string[]): Map<string, number> {
  const owners = new Map(functions.map((name, index) => [name, index]));
  const queue = [...functions];
  for (let name = queue.shift(); name !== undefined; name = queue.shift())
    for (const used of usedBy(script, name)) {
      if (owners.has(used) || !script.get(used)?.body) continue;
      owners.set(used, owners.get(name) ?? 0);
      queue.push(used);
    }
  return owners;
}

function usedBy(script: Layout["script"], name: string): Set<string> {
  const used = new Set<string>();
  for (const statement of script.get(name)?.statements ?? [])
    for (const { text } of variablesBelow(statement)) {
      const target = calledBy(script, text);
      if (target !== name && script.has(target)) used.add(target);
    }
  return used;
}

/** `wrapper0` of `const wrapper0 = {validate: validate41}` stands for the function; so does `root0`. */
export function calledBy(script: Layout["script"], name: string): string {
  const value = script.get(name)?.value;
  const [member] = value && ts.isObjectLiteralExpression(value) ? value.properties : [];
  if (!/^(wrapper|root)\d+$/.test(name) || !member || !ts.isPropertyAssignment(member)) return name;
  return member.initializer.getText();
}
