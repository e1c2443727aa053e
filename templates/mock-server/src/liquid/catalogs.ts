// Copied by braze-codegen from templates/: edit it there.
import type { Liquid, Template } from "liquidjs";

/** The items of a catalog with some IDs, in their order. */
export type ItemsOf = (catalog: string, ids: readonly string[]) => readonly object[];

/** The register of a rendering under which its {@link ItemsOf} is found. */
export const ITEMS_OF = "itemsOf";

/** The tag whose outputs stay where they are. */
export const CATALOG_ITEMS = "catalog_items";

/**
 * `{% catalog_items menu soup bread %}`: what follows shows `{{ items[0].name }}`. Names may be outputs themselves, as
 * in `{% catalog_items menu {{custom_attribute.${dish}}} %}`.
 */
export function addCatalogTag(engine: Liquid): void {
  engine.registerTag(CATALOG_ITEMS, {
    parse(token) {
      const words = (token.args.match(/\{\{[\s\S]*?\}\}|\S+/g) ?? []).filter((word) => word !== ":rerender");
      this["words"] = words.map((word) => this.liquid.parse(word));
    },
    *render(context): Generator<unknown, void, string> {
      const words: string[] = [];
      for (const word of this["words"] as Template[][])
        words.push(yield this.liquid.renderer.renderTemplates(word, context));
      const [catalog = "", ...ids] = words.map((word) => word.trim()).filter((word) => word !== "");
      const itemsOf = context.getRegister(ITEMS_OF) as ItemsOf | undefined;
      (context.bottom() as Record<string, unknown>)["items"] = itemsOf?.(catalog, ids) ?? [];
    },
  });
}
