// Copied by braze-codegen from templates/: edit it there.
import { CATALOG_ITEMS, ITEMS_OF, type ItemsOf, addCatalogTag } from "./liquid/catalogs.js";
import { type LiquidBudget, LiquidTooLong } from "./liquid/budget.js";
import { addFilters } from "./liquid/filters.js";
import type { Context, Liquid, Template } from "liquidjs";

/** Tags that Braze adds to those of Liquid, each of which stands alone. */
const TAGS = [
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
let makeContext: typeof Context | undefined;

/**
 * Loads the parser. A handler that reads Liquid needs it loaded, see {@link AreaHandlers.prepare}: it takes as long as
 * all the rest of the mock, and most tests send no Liquid.
 */
export async function loadLiquid(): Promise<void> {
  if (liquid !== undefined) return;
  const { Liquid: Engine, Context: OneContext } = await import("liquidjs");
  // No text may make the mock read files.
  const engine = new Engine({ templates: {} });
  for (const name of TAGS) engine.registerTag(name, { parse() {}, render() {} });
  engine.registerTag("abort_message", {
    parse(token) {
      this["reason"] = /^\s*\(?\s*["']?([\s\S]*?)["']?\s*\)?\s*$/.exec(token.args)?.[1] ?? "";
    },
    render() {
      throw new MessageAborted(String(this["reason"]));
    },
  });
  addCatalogTag(engine);
  addFilters(engine);
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
  makeContext = OneContext;
  liquid = engine;
}

export const isLiquidLoaded = (): boolean => liquid !== undefined;

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

/** A message that its own Liquid calls off. */
export class MessageAborted extends Error {
  override readonly name = "MessageAborted";
}

/** What rendering needs besides the values. */
export interface LiquidTools {
  /** What all texts of one request may take together. */
  readonly budget: LiquidBudget;
  /** The items that `{% catalog_items %}` asks for. */
  readonly itemsOf: ItemsOf;
}

/** Parsed texts: one is rendered for many users. The oldest goes when there are too many. */
const parsed = new Map<string, Template[]>();
const KEPT_TEXTS = 200;

/**
 * A text with its Liquid rendered. Until the parser is loaded, the text as it is.
 *
 * @throws {MessageAborted} when the Liquid says that nothing is to be sent.
 * @throws {LiquidTooLong} when it takes more than is left.
 * @throws {Error} when it is no Liquid.
 */
export function renderLiquid(text: string, values: object, { budget, itemsOf }: LiquidTools): string {
  if (liquid === undefined || makeContext === undefined || !/\{\{|\{%/.test(text)) return text;
  const template = parsed.get(text) ?? parsedOf(liquid, text);
  // While few are kept, none has to go, and which was used last means nothing.
  if (parsed.size > KEPT_TEXTS / 2) parsed.delete(text);
  parsed.set(text, template);
  if (parsed.size > KEPT_TEXTS) parsed.delete(parsed.keys().next().value as string);
  const limits = { renderLimit: budget.steps, memoryLimit: budget.characters, liquid } as unknown as ContextLimits;
  const context = new makeContext(values, liquid.options, { sync: true }, limits);
  context.setRegister(ITEMS_OF, itemsOf);
  try {
    return String(liquid.renderSync(template, context));
  } catch (error) {
    const { originalError } = error as { originalError?: unknown };
    throw originalError instanceof MessageAborted || originalError instanceof LiquidTooLong ? originalError : error;
  }
}

type ContextLimits = NonNullable<ConstructorParameters<typeof Context>[3]>;

/** Tags and outputs of one text: the parser gets slow with many. */
const MAX_TAGS = 5000;

function parsedOf(engine: Liquid, text: string): Template[] {
  if ((text.match(/\{[{%]/g) ?? []).length > MAX_TAGS) throw new LiquidTooLong();
  return engine.parse(plainLiquid(text, false));
}

/** The names of the Content Blocks that a text includes, as in `{{content_blocks.${footer}}}`. */
export function blockNamesIn(text: string): string[] {
  if (!text.includes("content_blocks.")) return [];
  return [...text.matchAll(/content_blocks\.\$\{\s*([^{}|\s]+)\s*\}/g)].map(([, name = ""]) => name);
}

/** Tags of which Braze's parser takes any expression, and only the sending of a message shows what is wrong with it. */
const LOOSE: ReadonlySet<string> = new Set(["case", "elsif", "if", "unless", "when"]);

/**
 * Liquid as other parsers know it. Braze's `${name}` is a member by name: `custom_attribute.${plan}` stands as
 * `custom_attribute["plan"]`. An output with nothing in it is good Liquid for Braze, and none for them. Tags are looked
 * at one by one, and not by an expression over them all, which would take a long time for many that never end.
 *
 * @param isLoose - Whether expressions that nobody renders are taken as they are.
 */
function plainLiquid(text: string, isLoose = true): string {
  const named = text.replace(/\.?\$\{([^{}"]*)\}/g, '["$1"]').replace(/\{\{-?\s*-?\}\}/g, "");
  return named
    .split("%}")
    .map((piece) => {
      const at = piece.indexOf("{%");
      return at === -1 ? piece : `${piece.slice(0, at)}${plainTag(piece.slice(at), isLoose)}`;
    })
    .join("%}");
}

/** A tag without its end. In Braze's docs outputs stand in tags: `{% if {{custom_attribute.${plan}}} == "gold" %}`. */
function plainTag(tag: string, isLoose: boolean): string {
  const [, start = "", name = "", markup = ""] = /^(\{%-?\s*)(\w+)([\s\S]*)$/.exec(tag) ?? [];
  if (name === "") return tag;
  const end = markup.endsWith("-") ? "-" : "";
  if (name === "else") return `${start}else ${end}`;
  if (name === CATALOG_ITEMS) return tag;
  if (isLoose && LOOSE.has(name) && /[^\s-]/.test(markup)) return `${start}${name} x ${end}`;
  return `${start}${name}${markup.replace(/\{\{|\}\}/g, "")}`;
}
