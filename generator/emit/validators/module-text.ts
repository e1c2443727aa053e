import { uniqueNames } from "../../model/naming.ts";
import type { CompiledFunction } from "./compile.ts";
import type { Layout } from "./layout.ts";
import { type OuterName, printFunction } from "./print-function.ts";
import { schemaPart } from "./schema-values.ts";
import type { Token } from "./tokens.ts";

/** A module: its imports, its constants, and the functions that stand in it. */
export function moduleText(index: number, layout: Layout, own: readonly string[]): string {
  const { functions } = layout.compiled;
  const scope = new ModuleScope(index, layout);
  const bodies = own.flatMap((name) => {
    const found = functions.get(name);
    return found ? [`export ${printFunction(found, (tokens, at) => scope.nameAt(found, tokens, at))}`] : [];
  });
  return [...scope.lines(), ...bodies].join("\n");
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

  /** How the word at a place of a function is written, where it stands for something outside of it. */
  nameAt({ name, outer }: CompiledFunction, tokens: readonly Token[], at: number): OuterName | undefined {
    const word = tokens[at]?.text ?? "";
    if (word === name) return { text: this.#functionName(name), to: at + 1 };
    const found = outer.get(word);
    if (!found) return undefined;
    if (found.kind === "function") {
      // `wrapper0.validate` stands for the function as a whole.
      const to = /^(wrapper|root)/.test(word) ? at + 3 : at + 1;
      return { text: this.#functionName(found.name), to };
    }
    if (found.kind === "schema") return this.#schemaPart(tokens, at, found.value);
    const value = this.#withImports(found.code);
    return { text: this.#constant(value, value, constantName(word, value)), to: at + 1 };
  }

  #functionName(name: string): string {
    const { places, files } = this.#layout;
    const { module = 0, exported = "validate" } = places.get(name) ?? {};
    if (module === this.#index) return exported;
    const file = files[module] ?? "";
    const local = `${exported}_${file.replace(/\W/g, "_")}`;
    this.#imports.set(`./${file}.js ${exported}`, `import { ${exported} as ${local} } from "./${file}.js";`);
    return local;
  }

  #schemaPart(tokens: readonly Token[], at: number, schema: unknown): OuterName {
    const { literal, name, to } = schemaPart(tokens, at, schema);
    if (name === undefined) return { text: literal, to };
    const lookUp = tokens.slice(at, to).map(({ text }) => text);
    return { text: this.#constant(`${lookUp.join("")} ${literal}`, literal, name), to };
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

/** `format_date_time`, `ucs2length`; patterns are told apart by a number. */
function constantName(name: string, value: string): string {
  const prefix = name.replace(/\d+$/, "");
  const word = /(\w[\w-]*)"?\W*$/.exec(value)?.[1] ?? prefix;
  if (prefix === "formats") return `format_${word.replace(/\W+/g, "_")}`;
  return prefix === "func" ? word.replace(/^module_/, "") : prefix;
}

/** A CommonJS default arrives wrapped or not, depending on who loads it: Node wraps it, bundlers do not. */
const UNWRAP = "const unwrap = (helper) => helper.default.default ?? helper.default;";
