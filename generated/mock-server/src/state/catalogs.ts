// Copied by braze-codegen from templates/: edit it there.
import { Catalog, type CatalogData } from "./catalog.js";

/** The catalogs of the workspace, by name, in the order in which they were made. */
export class Catalogs {
  readonly #all = new Map<string, Catalog>();

  get(name: string): Catalog | undefined {
    return this.#all.get(name);
  }

  values(): Catalog[] {
    return [...this.#all.values()];
  }

  create(data: CatalogData, now: Date): Catalog {
    const catalog = new Catalog(data, now);
    this.#all.set(catalog.name, catalog);
    return catalog;
  }

  remove(name: string): void {
    this.#all.delete(name);
  }

  dump(): Required<CatalogData>[] {
    return this.values().map((catalog) => catalog.data());
  }

  load(catalogs: readonly CatalogData[], now: Date): void {
    this.#all.clear();
    for (const data of catalogs) this.create(data, now);
  }
}
