// Copied by braze-codegen from templates/: edit it there.
import type { CatalogData } from "../state/catalog.js";
import type { ContentBlockSeed } from "../state/content-block.js";
import type { CustomEventSeed } from "../state/custom-event.js";
import type { EmailTemplateSeed } from "../state/email-template.js";
import type { Moments } from "./moments.js";

export function demoCatalogs(moments: Moments): CatalogData[] {
  const dishes: readonly [id: string, name: string, price: number, vegan: boolean][] = [
    ["soup", "Onion soup", 6.5, true],
    ["bread", "Sourdough bread", 3, true],
    ["salad", "Green salad", 8, true],
    ["pasta", "Pasta with sage", 11, false],
    ["cake", "Apple cake", 4.5, false],
  ];
  const restaurants = ["Riverside Kitchen", "Old Town Kitchen", "Harbour Kitchen"];
  return [
    {
      name: "menu",
      description: "Dishes of the season",
      fields: [
        { name: "id", type: "string" },
        { name: "name", type: "string" },
        { name: "price", type: "number" },
        { name: "vegan", type: "boolean" },
      ],
      items: dishes.map(([id, name, price, vegan]) => ({ id, name, price, vegan })),
      updated_at: moments.ago(3),
    },
    {
      name: "restaurants",
      fields: [
        { name: "id", type: "string" },
        { name: "name", type: "string" },
        { name: "seats", type: "number" },
      ],
      items: restaurants.map((name, index) => ({
        id: name.split(" ")[0]?.toLowerCase() ?? "",
        name,
        seats: 40 + 10 * index,
      })),
      updated_at: moments.ago(30),
    },
  ];
}

export function demoContentBlocks(moments: Moments): ContentBlockSeed[] {
  const times = { created_at: moments.ago(100), last_edited: moments.ago(12) };
  return [
    { name: "opening_hours", content: "<p>Open from 18:00, closed on Mondays.</p>", tags: ["menu"], ...times },
    { name: "footer", content: "<p>The Menu, 1 Riverside</p>", description: "Below every email", ...times },
    { name: "winter_note", content: "We close at ten in winter.", state: "draft", ...times },
  ];
}

export function demoEmailTemplates(moments: Moments): EmailTemplateSeed[] {
  const times = { created_at: moments.ago(110), updated_at: moments.ago(20) };
  const template = (template_name: string, subject: string, text: string): EmailTemplateSeed => ({
    template_name,
    subject,
    body: `<p>${text}</p>`,
    ...times,
  });
  return [
    { ...template("Weekly menu", "This week's menu", "Five new dishes."), tags: ["menu"] },
    template("Receipt", "Your receipt", "Thank you for your visit."),
    template("Invitation", "A table for you", "Come and taste."),
  ];
}

export function demoCustomEvents(): CustomEventSeed[] {
  return [
    { name: "menu_viewed", description: "The menu was opened", tag_names: ["menu"] },
    { name: "table_booked", description: "A table was booked" },
    { name: "soup_rated", description: "A soup got stars" },
    { name: "old_menu_viewed", description: "Before the new app", status: "Blocklisted" },
  ];
}
