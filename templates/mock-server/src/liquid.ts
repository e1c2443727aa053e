// Copied by braze-codegen from templates/: edit it there.
import type { Liquid } from "liquidjs";

/** Tags that Braze adds to those of Liquid, each of which stands alone. */
const TAGS = [
  "abort_message",
  "catalog_items",
  "catalog_selection_items",
  "connected_content",
  "form_field_name",
  "landing_page",
  "message_extras",
  "product_recommendation",
  "promotion",
  "shopping_cart",
  "sms_keyword",
];

/** Tags that Braze adds, each of which has an end. */
const BLOCKS = ["ifchanged", "translation"];

let liquid: Liquid | undefined;

/**
 * Loads the parser. A handler that reads Liquid needs it loaded, see {@link AreaHandlers.prepare}: it takes as long as
 * all the rest of the mock, and most tests send no Liquid.
 */
export async function loadLiquid(): Promise<void> {
  if (liquid !== undefined) return;
  const { Liquid: Engine } = await import("liquidjs");
  const engine = new Engine();
  for (const name of TAGS) engine.registerTag(name, { parse() {}, render() {} });
  for (const name of BLOCKS) {
    engine.registerTag(name, {
      // What stands inside is parsed as well.
      parse(token, remaining) {
        const stream = this.liquid.parser.parseStream(remaining);
        stream
          .on(`tag:end${name}`, () => stream.stop())
          .on("end", () => {
            throw new Error(`${token.getText()} is not closed`);
          });
        stream.start();
      },
      render() {},
    });
  }
  liquid = engine;
}

/** Whether Braze could parse the Liquid in a text. */
export function isLiquid(text: string): boolean {
  if (liquid === undefined) throw new Error("the parser of Liquid is not loaded");
  try {
    liquid.parse(plainLiquid(text));
    return true;
  } catch {
    return false;
  }
}

/** The names of the Content Blocks that a text includes, as in `{{content_blocks.${footer}}}`. */
export function blockNamesIn(text: string): string[] {
  return [...text.matchAll(/content_blocks\.\$\{\s*([^}|\s]+)\s*\}/g)].map(([, name = ""]) => name);
}

/**
 * Braze's `${name}` as a member by name, which other parsers know: `custom_attribute.${plan}` as
 * `custom_attribute["plan"]`. An output with nothing in it is good Liquid for Braze, and none for them.
 */
function plainLiquid(text: string): string {
  return text.replace(/\.?\$\{([^{}"]*)\}/g, '["$1"]').replace(/\{\{-?\s*-?\}\}/g, "");
}
