// Copied by braze-codegen from templates/: edit it there.
import { TRANSLATED } from "../translation.js";
import { checkEntry } from "./entry.js";
import { type Members, membersOf } from "./members.js";

export function checkLocale(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["uuid", "name"],
    members: { uuid: "text", name: "text", country: "text", language: "text", locale_key: "text" },
  });
}

export function checkTranslated(entry: Members, place: string): void {
  const ids = new Set<string>(TRANSLATED.flat());
  checkEntry(entry, place, {
    required: [],
    members: {
      ...Object.fromEntries([...ids].map((name) => [name, "text" as const])),
      source: "object",
      translations: "object",
      launched: "switch",
      draft: "object",
    },
  });
  const given = Object.keys(entry).filter((name) => ids.has(name));
  if (!TRANSLATED.some((names) => names.length === given.length && names.every((name) => given.includes(name)))) {
    const ways = TRANSLATED.map((names) => names.join(" with ")).join("; ");
    throw new TypeError(`${place} must say what is translated, in one of these ways: ${ways}.`);
  }
  checkTexts(entry, place);
  if (entry["draft"] === undefined) return;
  const draft = membersOf(entry["draft"], `${place}.draft`);
  checkEntry(draft, `${place}.draft`, { required: [], members: { source: "object", translations: "object" } });
  checkTexts(draft, `${place}.draft`);
}

function checkTexts({ source = {}, translations = {} }: Members, place: string): void {
  checkMap(source, `${place}.source`);
  for (const [locale, map] of Object.entries(membersOf(translations, `${place}.translations`)))
    checkMap(map, `${place}.translations.${locale}`);
}

function checkMap(map: unknown, place: string): void {
  for (const [tag, text] of Object.entries(membersOf(map, place)))
    if (typeof text !== "string") throw new TypeError(`${place}.${tag} must be a text.`);
}
