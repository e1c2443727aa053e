import type ts from "typescript";
import { uniqueNames } from "../../model/naming.ts";
import { type Layout, calledBy } from "./layout.ts";
import { type OuterName, printFunction } from "./print-function.ts";
import { lookUpOf, schemaPart } from "./schema-values.ts";

/** A module: its imports, its constants, and the functions that stand in it. */
export function moduleText(index: number, layout: Layout): string {
  const { script, owners, functions } = layout;
  const main = functions[index] ?? "";
  const own = [main, ...[...owners].filter(([name, owner]) => owner === index && name !== main).map(([name]) => name)];
  const scope = new ModuleScope(index, layout);
  const bodies = own
    .flatMap((name) => script.get(name)?.statements ?? [])
    .map((statement) => printFunction(statement, (identifier) => scope.nameOf(identifier)));
  return [...scope.lines(), ...bodies.map((body) => body.replace(/^function /, "export function "))].join("\n");
}

/** What the functions of one module use from outside of themselves, and what it takes to have it there. */
class ModuleScope {
  readonly #index: number;
  readonly #layout: Layout;
  readonly #imports = new Map<string, string>();
  readonly #constants = new Map<string, string>();
  /** Names of constants by what they hold. */
  readonly #names = new Map<string, string>();
  readonly #unique = uniqueNames();

  constructor(index: number, layout: Layout) {
    this.#index = index;
    this.#layout = layout;
  }

  /** Imports and constants, in the order in which they may stand. */
  lines(): string[] {
    const imports = [...this.#imports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
    const constants = [...this.#constants.values()];
    return [...imports, ...(constants.some((line) => line.includes("= unwrap(")) ? [UNWRAP] : []), ...constants];
  }

  nameOf(identifier: ts.Identifier): OuterName | undefined {
    const { script } = this.#layout;
    const { text: name } = identifier;
    const found = script.get(name);
    if (!found) return undefined;
    const target = calledBy(script, name);
    if (target !== name) return { text: this.#functionName(target), instead: identifier.parent as ts.Expression };
    if (found.body) return { text: this.#functionName(name), instead: identifier };
    if (/^schema\d+$/.test(name)) return this.#schemaPart(identifier);
    const value = this.#withImports(found.value?.getText() ?? "undefined");
    return { text: this.#constant(value, value, constantName(name, value)), instead: identifier };
  }

  #functionName(name: string): string {
    const { owners, files } = this.#layout;
    const owner = owners.get(name) ?? 0;
    const exported = exportedName(name, owner, this.#layout);
    if (owner === this.#index) return exported;
    const file = files[owner] ?? "";
    const local = `${exported}_${file.replace(/\W/g, "_")}`;
    this.#imports.set(`./${file}.js ${exported}`, `import { ${exported} as ${local} } from "./${file}.js";`);
    return local;
  }

  #schemaPart(identifier: ts.Identifier): OuterName {
    const instead = lookUpOf(identifier);
    const { literal, name } = schemaPart(instead, (each) => this.#layout.script.get(each));
    return {
      text: name === undefined ? literal : this.#constant(`${instead.getText()} ${literal}`, literal, name),
      instead,
    };
  }

  #constant(key: string, value: string, wanted: string): string {
    const name = this.#names.get(key) ?? this.#unique(wanted);
    this.#names.set(key, name);
    this.#constants.set(name, `const ${name} = ${value};`);
    return name;
  }

  /** ajv writes `require("…")` into ES modules too; each becomes an import of the same helper. */
  #withImports(value: string): string {
    return value.replace(/require\("([^"]+)"\)(\.default)?/g, (_, path: string, isDefault?: string) => {
      const local = `module_${path.split("/").at(-1)}`;
      this.#imports.set(path, `import * as ${local} from "${path}.js";`);
      return isDefault === undefined ? local : `unwrap(${local})`;
    });
  }
}

/** `validate` is what a module is for; beside it may stand functions for parts of schemas. */
function exportedName(name: string, owner: number, { owners, functions }: Layout): string {
  if (functions[owner] === name) return "validate";
  const others = [...owners].filter(([each, at]) => at === owner && each !== functions[owner]).map(([each]) => each);
  return `validatePart${others.indexOf(name) + 1}`;
}

/** `format_date_time`, `ucs2length`; patterns are told apart by a number. */
function constantName(name: string, value: string): string {
  const prefix = name.replace(/\d+$/, "");
  const word = /(\w[\w-]*)"?\W*$/.exec(value)?.[1] ?? prefix;
  if (prefix === "formats") return `format_${word.replace(/\W+/g, "_")}`;
  return prefix === "func" ? word.replace(/^module_/, "") : prefix;
}

/** A CommonJS default arrives wrapped or not, depending on who loads it: Node wraps it, bundlers do not. */
const UNWRAP = "const unwrap = (helper) => helper.default.default ?? helper.default;";
