// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../../state/index.js";
import type { Texts, TranslatedSeed, TranslationMap } from "../../state/translation.js";

/** Translations with their locales, all of them or those of one locale. */
export function namedTexts(
  { locales }: State,
  translations: NonNullable<Texts["translations"]>,
  locale_id: unknown,
): object[] {
  return Object.entries(translations).flatMap(([uuid, translation_map]) => {
    const locale = locales.get(uuid);
    const isAsked = locale_id === undefined || locale_id === uuid;
    return locale === undefined || !isAsked ? [] : [{ translation_map, locale }];
  });
}

/**
 * The thing with texts of one locale changed: of the draft where there is one. Tags that the map does not name keep
 * their texts, and tags that the source does not have are nowhere to be stored.
 */
export function mergedTexts(translated: TranslatedSeed, locale: string, map: TranslationMap): TranslatedSeed {
  const { draft } = translated;
  if (draft === undefined) return { ...translated, ...changed(translated, translated.source, locale, map) };
  // A draft begins as a copy of what is live.
  const whole = { translations: translated.translations ?? {}, ...draft };
  return { ...translated, draft: changed(whole, draft.source ?? translated.source, locale, map) };
}

/** The tags of a map that the source does not have: that of the draft where there is one. */
export function tagsWithoutSource({ source = {}, draft }: TranslatedSeed, map: TranslationMap): string[] {
  const known = draft?.source ?? source;
  return Object.keys(map).filter((tag) => !Object.hasOwn(known, tag));
}

function changed(texts: Texts, source: TranslationMap = {}, locale: string, map: TranslationMap): Texts {
  const known = Object.entries(map).filter(([tag]) => Object.hasOwn(source, tag));
  const former = texts.translations ?? {};
  const merged = { ...(Object.hasOwn(former, locale) ? former[locale] : {}), ...Object.fromEntries(known) };
  const { source: own } = texts;
  return { ...(own === undefined ? {} : { source: own }), translations: { ...former, [locale]: merged } };
}
