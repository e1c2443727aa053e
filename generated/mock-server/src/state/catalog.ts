// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";

/** The types that a catalog field may have. */
export const FIELD_TYPES = ["string", "number", "boolean", "time", "object", "array", "geo"] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** A column of a catalog. */
export interface CatalogField {
  readonly name: string;
  readonly type: FieldType;
}

/** A row of a catalog: its id, and values by the names of fields. */
export interface CatalogItem {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A saved filter, as the request gave it. */
export interface CatalogSelection {
  readonly name: string;
  readonly [member: string]: unknown;
}

/** A catalog in plain data. What a seed gives, a snapshot holds and a test looks at. */
export interface CatalogData {
  readonly name: string;
  readonly description?: string;
  /** `id` comes first. Default: just the id. */
  readonly fields?: readonly CatalogField[];
  readonly items?: readonly CatalogItem[];
  readonly selections?: readonly CatalogSelection[];
  readonly updated_at?: string;
}

/** A catalog as Braze lists it. */
export interface CatalogSummary extends Required<Omit<CatalogData, "items" | "selections">> {
  readonly num_items: number;
}

/** A catalog as the mock works on it. */
export class Catalog {
  readonly name: string;
  readonly description: string;
  readonly fields: Map<string, FieldType> = new Map();
  readonly selections: Map<string, CatalogSelection> = new Map();
  readonly #items = new Map<string, CatalogItem>();
  /** Ids in order, until an item comes or goes: pages of a large catalog must not sort it each time. */
  #order: readonly string[] | undefined;
  #updatedAt: number;

  constructor(data: CatalogData, now: Date) {
    const given = copy(data);
    this.name = given.name;
    this.description = given.description ?? "";
    this.#updatedAt = given.updated_at === undefined ? now.getTime() : new Date(given.updated_at).getTime();
    for (const { name, type } of given.fields ?? [{ name: "id", type: "string" }]) this.fields.set(name, type);
    for (const item of given.items ?? []) this.#items.set(item.id, item);
    for (const selection of given.selections ?? []) this.selections.set(selection.name, selection);
  }

  get size(): number {
    return this.#items.size;
  }

  item(id: string): CatalogItem | undefined {
    return this.#items.get(id);
  }

  /** Items from one position on, in the order of their ids. */
  page(skip: number, size: number): CatalogItem[] {
    this.#order ??= [...this.#items.keys()].sort();
    return this.#order.slice(skip, skip + size).map((id) => this.#items.get(id) as CatalogItem);
  }

  put(item: CatalogItem, now: Date): void {
    if (!this.#items.has(item.id)) this.#order = undefined;
    this.#items.set(item.id, item);
    this.touch(now);
  }

  drop(id: string, now: Date): void {
    if (!this.#items.delete(id)) return;
    this.#order = undefined;
    this.touch(now);
  }

  dropField(name: string, now: Date): void {
    this.fields.delete(name);
    for (const item of this.#items.values()) {
      const rest = Object.entries(item).filter(([field]) => field !== name);
      this.#items.set(item.id, Object.fromEntries(rest) as CatalogItem);
    }
    this.touch(now);
  }

  touch(now: Date): void {
    this.#updatedAt = now.getTime();
  }

  /** As Braze lists it: without items and selections, but with the number of items. */
  summary(): CatalogSummary {
    return {
      description: this.description,
      fields: [...this.fields].map(([name, type]): CatalogField => ({ name, type })),
      name: this.name,
      num_items: this.size,
      updated_at: new Date(this.#updatedAt).toISOString().replace("Z", "+00:00"),
    };
  }

  data(): Required<CatalogData> {
    const { num_items: _, ...summary } = this.summary();
    return copy({
      ...summary,
      items: this.page(0, this.size),
      selections: [...this.selections.values()],
    });
  }
}
