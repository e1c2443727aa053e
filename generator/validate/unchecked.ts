import { partsOf } from "../document-walk.ts";
import { sha256 } from "../file-states.ts";
import type { Kept } from "../kept.ts";
import { digestsIn } from "../model/part-digests.ts";
import type { OpenApiDocument } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";
import type { Context } from "./context.ts";

/** What local rules are to look at, and what to do once they have found nothing there. */
export interface Unchecked {
  readonly context: Context;
  /** Tells later runs that none of the parts has a fault. */
  keep(): void;
}

/** The context of local rules: what earlier runs have found to be without fault, and has not changed since, is left out. */
export function uncheckedIn(context: Context, kept: Kept): Unchecked {
  const { document, rules } = context;
  const { paths: _, webhooks: __, components: ___, ...root } = document as Record<string, unknown>;
  const rootHash = sha256(JSON.stringify(root));
  const digestOf = digestsIn(document);
  const sources: string[][] = [];
  const isUnchecked = (pointer: Pointer): boolean => {
    const from = ["no fault", rules, rootHash, digestOf(pointer)];
    sources.push(from);
    return kept.recall(from) === undefined;
  };
  const unchecked = only(document, isUnchecked);
  const paths = new Set(Object.keys(unchecked.paths ?? {}));
  return {
    context: {
      ...context,
      unchecked,
      operations: context.operations.filter(({ path }) => paths.has(path)),
      parts: partsOf(unchecked, "node"),
    },
    keep: () => {
      for (const from of sources) kept.keep(from, true);
    },
  };
}

/** The document with these path items, webhooks and components. */
function only(document: OpenApiDocument, wants: (pointer: Pointer) => boolean): OpenApiDocument {
  const { webhooks } = document as { readonly webhooks?: unknown };
  return {
    ...document,
    ...(document.paths ? { paths: members(document.paths, ["paths"], wants) } : {}),
    ...(isMap(webhooks) ? { webhooks: members(webhooks, ["webhooks"], wants) } : {}),
    ...(document.components
      ? {
          components: Object.fromEntries(
            Object.entries(document.components).map(([kind, holder]) => [
              kind,
              isMap(holder) ? members(holder, ["components", kind], wants) : holder,
            ]),
          ),
        }
      : {}),
  };
}

const isMap = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

const members = <T extends object>(map: T, above: Pointer, wants: (pointer: Pointer) => boolean): T =>
  Object.fromEntries(Object.entries(map).filter(([name]) => wants([...above, name]))) as T;
