import type { Options } from "ajv/dist/2020.js";
import ts from "typescript";
import { moduleName, uniqueNames } from "../../model/naming.ts";
import { reachedFrom } from "../../model/schemas.ts";
import type { JsonSchema } from "../../openapi.ts";
import { type Compilable, compile, exportOf } from "./compile.ts";
import { printFunction } from "./print-function.ts";
import { lookUpOf, schemaPart } from "./schema-values.ts";
import { readScript, type TopLevel, variablesBelow } from "./script.ts";

/** Schemas by name. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/** A module that exports `validate` for one schema. */
export interface ValidatorModule {
  /** The file, without its ending. */
  readonly file: string;
  readonly text: string;
}

export interface ValidatorModules {
  readonly modules: readonly ValidatorModule[];
  /** The file of the module that validates each root. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * Validators as ES modules, one for each schema, that import each other as the schemas refer to each other.
 *
 * @param schemas - Shared schemas, which `roots` refer to as `#/components/schemas/<name>`.
 * @param roots - What must be valid, by name; one that is a mere reference needs no module of its own.
 */
export function validatorModules(schemas: NamedSchemas, roots: NamedSchemas, options: Options): ValidatorModules {
  const shared = [...reachedFrom(schemas, roots)]
    .sort()
    .map((name) => ({ name, schema: schemas[name] ?? true, shared: true }));
  const own = Object.entries(roots)
    .filter(([, schema]) => sharedName(schema, schemas) === undefined)
    .map(([name, schema]) => ({ name, schema, shared: false }));
  const compilable: readonly Compilable[] = [...shared, ...own];
  const script = readScript(compile(compilable, options));
  const functions = compilable.map((_, index) => script.get(exportOf(index))?.value?.getText() ?? "");
  const unique = uniqueNames();
  const files = compilable.map(({ name }) => unique(moduleName(name)));
  const owners = ownersOf(script, functions);
  const modules = files.map((file, index) => ({ file, text: moduleText(index, { script, owners, files, functions }) }));
  const at = (name: string, isShared: boolean) =>
    files[compilable.findIndex((each) => each.name === name && each.shared === isShared)] ?? "";
  const fileOf = new Map(
    Object.entries(roots).map(([name, schema]) => {
      const target = sharedName(schema, schemas);
      return [name, target === undefined ? at(name, false) : at(target, true)];
    }),
  );
  return { modules, fileOf };
}

/** The shared schema that a schema is a mere reference to. */
function sharedName(schema: JsonSchema, schemas: NamedSchemas): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined || Object.keys(schema).length > 1) return undefined;
  const name = schema.$ref.replace("#/components/schemas/", "");
  return Object.hasOwn(schemas, name) ? name : undefined;
}

interface Layout {
  readonly script: ReadonlyMap<string, TopLevel>;
  /** The module, by its index, in which each function of the script stands. */
  readonly owners: ReadonlyMap<string, number>;
  readonly files: readonly string[];
  readonly functions: readonly string[];
}

/** A function without a module of its own, for a part of a schema that others refer to, stands with the first that needs it. */
function ownersOf(script: Layout["script"], functions: readonly string[]): Map<string, number> {
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

/** `wrapper0` of `const wrapper0 = {validate: validate41}` stands for the function. */
function calledBy(script: Layout["script"], name: string): string {
  const value = script.get(name)?.value;
  const [member] = value && ts.isObjectLiteralExpression(value) ? value.properties : [];
  if (!/^wrapper\d+$/.test(name) || !member || !ts.isPropertyAssignment(member)) return name;
  return member.initializer.getText();
}

function moduleText(index: number, { script, owners, files, functions }: Layout): string {
  const main = functions[index] ?? "";
  const own = [main, ...[...owners].filter(([name, owner]) => owner === index && name !== main).map(([name]) => name)];
  const ownNames = new Map(own.map((name, number) => [name, number === 0 ? "validate" : `validatePart${number}`]));
  const imports = new Map<string, string>();
  const constants = new Map<string, string>();
  const unique = uniqueNames();
  const parts = new Map<string, string>();
  let needsUnwrap = false;

  const functionName = (name: string): string => {
    const here = ownNames.get(name);
    if (here !== undefined) return here;
    const owner = owners.get(name) ?? 0;
    const file = files[owner] ?? "";
    const exported = exportName(name, owner, owners, functions);
    const local = `${exported}_${file.replace(/\W/g, "_")}`;
    imports.set(`./${file}.js ${exported}`, `import { ${exported} as ${local} } from "./${file}.js";`);
    return local;
  };

  const outer = (identifier: ts.Identifier) => {
    const { text: name } = identifier;
    const found = script.get(name);
    if (!found) return undefined;
    const target = calledBy(script, name);
    if (target !== name) return { text: functionName(target), instead: identifier.parent as ts.Expression };
    if (found.body) return { text: functionName(name), instead: identifier };
    if (/^schema\d+$/.test(name)) {
      const lookUp = lookUpOf(identifier);
      const { text, constant } = schemaPart(
        lookUp,
        (each) => script.get(each),
        (wanted) => {
          const known = parts.get(lookUp.getText());
          const chosen = known ?? unique(wanted);
          parts.set(lookUp.getText(), chosen);
          return chosen;
        },
      );
      if (constant) constants.set(constant.name, `const ${constant.name} = ${constant.text};`);
      return { text, instead: lookUp };
    }
    const value = (found.value?.getText() ?? "undefined").replace(
      /require\("([^"]+)"\)(\.default)?/g,
      (_, path: string, isDefault) => {
        const local = `module_${path.split("/").at(-1)}`;
        imports.set(path, `import * as ${local} from "${path}.js";`);
        needsUnwrap ||= isDefault !== undefined;
        return isDefault === undefined ? local : `unwrap(${local})`;
      },
    );
    const known = parts.get(value);
    const constant = known ?? unique(constantName(name, value));
    parts.set(value, constant);
    constants.set(constant, `const ${constant} = ${value};`);
    return { text: constant, instead: identifier };
  };

  const bodies = own
    .flatMap((name) => script.get(name)?.statements ?? [])
    .map((statement) => printFunction(statement, outer));
  return [
    ...[...imports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line),
    ...(needsUnwrap ? [UNWRAP] : []),
    ...constants.values(),
    ...bodies.map((body) => body.replace(/^function /, "export function ")),
  ].join("\n");
}

/** `format_date_time`, `ucs2length`; patterns are told apart by a number. */
function constantName(name: string, value: string): string {
  const prefix = name.replace(/\d+$/, "");
  const word = /(\w[\w-]*)"?\W*$/.exec(value)?.[1] ?? prefix;
  if (prefix === "formats") return `format_${word.replace(/\W+/g, "_")}`;
  return prefix === "func" ? word.replace(/^module_/, "") : prefix;
}

const exportName = (name: string, owner: number, owners: Layout["owners"], functions: readonly string[]): string => {
  if (functions[owner] === name) return "validate";
  const others = [...owners].filter(([each, at]) => at === owner && each !== functions[owner]).map(([each]) => each);
  return `validatePart${others.indexOf(name) + 1}`;
};

/** A CommonJS default arrives wrapped or not, depending on who loads it: Node wraps it, bundlers do not. */
const UNWRAP = "const unwrap = (helper) => helper.default.default ?? helper.default;";
