// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, Handler } from "../../area-handlers.js";
import type { Catalog, CatalogItem } from "../../state/catalog.js";
import { SUCCESS, catalogOf } from "./find.js";
import { type Reading, type Values, valuesOf, withChanges } from "./item-rules.js";

/** What waits: items of a catalog that may be gone by then. */
interface Job {
  readonly catalog: string;
  readonly items: readonly CatalogItem[];
}

const WHOLE: Reading = { changes: false, each: true };

/** Accepts items: the whole request, or nothing of it. */
function accept(reading: Reading | undefined): Handler {
  return function* (call) {
    const catalog = catalogOf(call);
    const items: CatalogItem[] = [];
    for (const item of itemsIn(call)) {
      items.push(reading === undefined ? { id: item.id } : valuesOf(catalog, item.id, item, reading));
      yield;
    }
    call.later({ catalog: catalog.name, items } satisfies Job);
    return SUCCESS;
  };
}

/**
 * Does for each item what the operation says, when the catalog is still there.
 *
 * @param act - Says why an item stays as it is.
 */
function effect(act: (catalog: Catalog, item: CatalogItem, now: Date) => string | undefined): Effect {
  return function* (state, job, now, { note }) {
    const { catalog: name, items } = job as Job;
    const catalog = state.catalogs.get(name);
    if (catalog === undefined) return;
    for (const [at, item] of items.entries()) {
      const reason = act(catalog, item, now);
      if (reason !== undefined) note(`${reason}: nothing changes`, `/items/${at}`);
      yield;
    }
  };
}

/** `catalogs.items.createMany` */
export const createItems: Handler = accept(WHOLE);
/** `catalogs.items.updateMany` */
export const updateItems: Handler = accept({ changes: true, each: true });
/** `catalogs.items.replaceMany` */
export const replaceItems: Handler = accept(WHOLE);
/** `catalogs.items.deleteMany` */
export const deleteItems: Handler = accept(undefined);

// No page says what becomes of single items that are there already, or not there: the mock leaves them as they are.

const THERE = "there is an item with this id";
const NOT_THERE = "there is no item with this id";

export const createItemsLater: Effect = effect((catalog, item, now) => {
  if (catalog.item(item.id) !== undefined) return THERE;
  catalog.put(item, now);
  return undefined;
});

export const updateItemsLater: Effect = Object.assign(
  effect((catalog, changes, now) => {
    const item = catalog.item(changes.id);
    if (item === undefined) return NOT_THERE;
    catalog.put(withChanges(item, changes), now);
    return undefined;
  }),
  // Of a change of an array only the array after it is kept.
  { copies: true } as const,
);

export const replaceItemsLater: Effect = effect((catalog, item, now) => {
  catalog.put(item, now);
  return undefined;
});

export const deleteItemsLater: Effect = effect((catalog, { id }, now) => {
  if (catalog.item(id) === undefined) return NOT_THERE;
  catalog.drop(id, now);
  return undefined;
});

function itemsIn({ body }: CallContext): readonly (Values & { readonly id: string })[] {
  return (body as { items: readonly (Values & { readonly id: string })[] }).items;
}
