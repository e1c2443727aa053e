import type { ApiModel, Operation } from "../../model/model.ts";
import { assertKnown, select } from "../../select.ts";
import { suggest } from "../../suggest.ts";
import { UsageError } from "../usage-error.ts";

/** What operations are asked for; those of a list are alternatives, and all that is said must hold. */
export interface Wanted {
  readonly area?: readonly string[] | undefined;
  readonly effect?: readonly string[] | undefined;
  readonly permission?: readonly string[] | undefined;
  readonly method?: readonly string[] | undefined;
  /** Words that all stand in the id, the path, the summary, or the name of the tool. */
  readonly text?: string | undefined;
}

/**
 * The operations that fit, by area and id.
 *
 * @throws {SelectionError} for an area, an effect or a permission that the document does not have.
 * @throws {UsageError} for such a method.
 */
export function choose(model: ApiModel, { area, effect, permission, method, text = "" }: Wanted): readonly Operation[] {
  const filter = {
    ...(area ? { area } : {}),
    ...(effect ? { effect } : {}),
    ...(permission ? { permission } : {}),
  };
  const selection = Object.keys(filter).length > 0 ? { include: [filter] } : {};
  assertKnown(model, selection);
  const methods = method?.map((name) => name.toUpperCase());
  for (const name of methods ?? []) assertMethod(model, name);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return select(model, selection)
    .operations.filter((operation) => methods?.includes(operation.method) ?? true)
    .filter((operation) => words.every((word) => textOf(operation).includes(word)))
    .toSorted((a, b) => compare(a.area, b.area) || compare(a.id, b.id));
}

function assertMethod({ operations }: ApiModel, name: string): void {
  const known = new Set(operations.map(({ method }) => method));
  if (!known.has(name)) throw new UsageError(`no operation has the method "${name}"${suggest(name, known)}`);
}

const textOf = ({ id, path, summary, tool }: Operation): string =>
  `${id} ${path} ${summary} ${tool.name}`.toLowerCase();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
