import type { ApiModel, Operation } from "../../model/model.ts";
import { assertKnown, select } from "../../select.ts";
import { suggest } from "../../suggest.ts";
import { didYouMean } from "../../validate/did-you-mean.ts";
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
  return select(model, selection)
    .operations.filter((operation) => methods?.includes(operation.method) ?? true)
    .filter((operation) => speaksOf(operation, text))
    .toSorted((a, b) => compare(a.area, b.area) || compare(a.id, b.id));
}

function assertMethod({ operations }: ApiModel, name: string): void {
  const known = new Set(operations.map(({ method }) => method));
  if (!known.has(name)) throw new UsageError(`no operation has the method "${name}"${suggest(name, known)}`);
}

/** Whether all of these words stand in the id, the path, the summary, or the name of the tool. */
export function speaksOf(operation: Operation, text: string): boolean {
  const own = textOf(operation);
  return wordsIn(text).every((word) => own.includes(word));
}

/** For a list that is empty: the first word that no operation speaks of, with the one that is meant. */
export function unspoken({ operations }: ApiModel, text: string): string {
  const known = new Set(operations.flatMap((operation) => textOf(operation).match(/[a-z\d]+/g) ?? []));
  return wordsIn(text)
    .filter((word) => !operations.some((operation) => textOf(operation).includes(word)))
    .map((word) => `; no operation speaks of "${word}"${didYouMean(word, known)}`)
    .slice(0, 1)
    .join("");
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const textOf = ({ id, path, summary, tool }: Operation): string =>
  `${id} ${path} ${summary} ${tool.name}`.toLowerCase();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
