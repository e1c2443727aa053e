import { resolve } from "node:path";
import { packageNames } from "../emit/package-names.ts";
import { suggest } from "../suggest.ts";
import type { Target } from "./config.ts";
import { ConfigError } from "./error.ts";

/** What may be wrong with a value: the rest of a sentence that begins with the member's name. */
type Check = (value: unknown) => string | undefined;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text: Check = (value) => (isText(value) ? undefined : `is ${kindOf(value)}; write a text`);

const oneOf =
  (names: readonly string[]): Check =>
  (value) =>
    names.some((name) => name === value)
      ? undefined
      : `is ${shown(value)}; write one of ${names.map((name) => JSON.stringify(name)).join(", ")}`;

const filled =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 0 ? "is empty; name what to make, or leave it out for all" : check(value);

const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return `is ${kindOf(value)}; write a list, in [ ]`;
    const faults = value.map((each, index) => ({ index, fault: check(each) }));
    const first = faults.find(({ fault }) => fault !== undefined);
    return first && `holds at place ${first.index + 1} what ${first.fault}`;
  };

const packageName: Check = (value) =>
  packageNames.some((name) => name === value)
    ? undefined
    : `is no package: ${shown(value)}${suggest(String(value), packageNames)}`;

const FILTER_MEMBERS = ["area", "operation", "permission", "effect"];

const filter: Check = (value) => {
  if (isText(value)) return undefined;
  if (!isRecord(value) || Object.keys(value).length === 0)
    return `is ${kindOf(value)}; write a text such as "users.track", or an object such as { area: "catalogs" }`;
  for (const [name, patterns] of Object.entries(value)) {
    if (!FILTER_MEMBERS.includes(name)) return `has the member "${name}"${suggest(name, FILTER_MEMBERS)}`;
    if (!isText(patterns) && !(Array.isArray(patterns) && patterns.length > 0 && patterns.every(isText)))
      return `has as "${name}" ${kindOf(patterns)}; write a text, or a list of texts`;
  }
  return undefined;
};

const MEMBERS: Readonly<Record<keyof Target, Check>> = {
  spec: text,
  rules: oneOf(["sound", "curated"]),
  out: text,
  packages: filled(listOf(packageName)),
  include: listOf(filter),
  exclude: listOf(filter),
  layout: oneOf(["package", "source"]),
  importExtension: oneOf([".js", ".ts", ""]),
};

/**
 * The targets of a config, once all of it is as it should be.
 *
 * @param file - As the sentences name it.
 * @throws {ConfigError} with a sentence for each fault.
 */
export function checkConfig(config: unknown, file: string): readonly Target[] {
  const faults: string[] = [];
  const targets = targetsOf(config, faults);
  const isOnly = targets.length === 1 && targets[0]?.value === config;
  for (const { value, name } of targets) checkTarget(value, isOnly ? "" : `${name}.`, faults);
  if (faults.length > 0) throw new ConfigError(faults.map((fault) => `${file}: ${fault}`).join("\n"));
  return targets.map(({ value }) => value as unknown as Target);
}

interface Named {
  readonly name: string;
  readonly value: Record<string, unknown>;
}

function targetsOf(config: unknown, faults: string[]): readonly Named[] {
  if (!isRecord(config)) {
    faults.push(
      `the default export is ${kindOf(config)}; export an object, as in export default defineConfig({ out: "src/braze" })`,
    );
    return [];
  }
  if (!("targets" in config)) return [{ name: "the config", value: config }];
  const { targets, ...beside } = config;
  const [name] = Object.keys(beside);
  if (name !== undefined) faults.push(`${name} stands beside targets; write it into each of them`);
  if (!Array.isArray(targets) || targets.length === 0) {
    faults.push(
      `targets is ${Array.isArray(targets) ? "empty" : kindOf(targets)}; write a list of objects with out, in [ ]`,
    );
    return [];
  }
  return targets.flatMap((value: unknown, index) => {
    if (isRecord(value)) return [{ name: `targets[${index}]`, value }];
    faults.push(`targets[${index}] is ${kindOf(value)}; write an object with out`);
    return [];
  });
}

function checkTarget(target: Record<string, unknown>, prefix: string, faults: string[]): void {
  for (const [name, value] of Object.entries(target)) {
    if (!Object.hasOwn(MEMBERS, name))
      faults.push(`${prefix}${name} is no member of a config${suggest(name, [...Object.keys(MEMBERS), "targets"])}`);
    else if (value !== undefined) {
      const fault = MEMBERS[name as keyof Target](value);
      if (fault !== undefined) faults.push(`${prefix}${name} ${fault}`);
    }
  }
  if (target["out"] === undefined) faults.push(`${prefix}out is missing; write the folder to generate into`);
}

/**
 * Two targets that write one package into one folder would each take away what the other wrote.
 *
 * @throws {ConfigError} for the first such two.
 */
export function assertApart(targets: readonly Target[], file: string, folder: string): void {
  for (const [index, one] of targets.entries())
    for (const [before, other] of targets.slice(0, index).entries()) {
      if (resolve(folder, one.out) !== resolve(folder, other.out)) continue;
      const shared = (one.packages ?? packageNames).find((name) => (other.packages ?? packageNames).includes(name));
      if (shared !== undefined)
        throw new ConfigError(
          `${file}: targets[${before}] and targets[${index}] both write the package ${shared} into ${one.out}; give one of them another out, or other packages`,
        );
    }
}

const kindOf = (value: unknown): string => {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (value === "") return "an empty text";
  if (Array.isArray(value)) return "a list";
  return (
    { string: "a text", object: "an object", function: "a function", boolean: "a boolean" }[typeof value as string] ??
    `a ${typeof value}`
  );
};

const shown = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : kindOf(value));
