import type { ApiModel, Operation } from "../../model/model.ts";
import { speaksOf } from "../list/choose.ts";
import { suggest } from "../../suggest.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The operation of this name: its id, the name of its tool, `POST /users/track`, or a path that has one method only.
 *
 * @throws {UsageError} where there is none, or more than one.
 */
export function findOperation({ operations }: ApiModel, name: string): Operation {
  const asked = normal(name);
  const found = operations.filter((operation) => namesOf(operation).some((each) => normal(each) === asked));
  const [operation, other] = found;
  if (operation === undefined)
    throw new UsageError(
      `there is no operation "${name}"${suggest(name, operations.flatMap(namesOf)) || speaking(operations, name)}`,
    );
  if (other !== undefined)
    throw new UsageError(
      `${found.map(({ method, path }) => `"${method} ${path}"`).join(" and ")} are both called "${name}"; name the one`,
    );
  return operation;
}

/** Where no name is near: which operations speak of the word, if any do. */
function speaking(operations: readonly Operation[], name: string): string {
  const found = operations.filter((operation) => speaksOf(operation, name));
  if (found.length === 0) return "; `braze-codegen list` shows all";
  const [only] = found;
  if (found.length === 1) return `; did you mean "${only?.id}"?`;
  return `; \`braze-codegen list ${name.includes(" ") ? JSON.stringify(name) : name}\` shows the ${found.length} that speak of it`;
}

const namesOf = ({ id, tool, method, path }: Operation): readonly string[] => [
  id,
  tool.name,
  ...tool.aliases,
  `${method} ${path}`,
  path,
];

/** Case does not matter, nor what a parameter of the path is called. */
const normal = (name: string): string =>
  name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\{[^}]*\}/g, "{}")
    .toLowerCase();
