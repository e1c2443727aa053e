// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import type { Refusal } from "../../refusal.js";
import { type TranslatedIds, type TranslatedSeed, translatedKey } from "../../state/translation.js";
import { refuse } from "../../refusal.js";
import { inPointer } from "../../value-at.js";
import { mergedTexts, namedTexts, tagsWithoutSource } from "./texts.js";

/** What differs between the things that can be translated. */
export interface Family {
  /** The IDs of the thing in the query or the body. */
  readonly idsOf: (given: Readonly<Record<string, unknown>>) => TranslatedIds;
  /** Whether the thing exists, though nothing is said of its translations. */
  readonly exists?: (call: CallContext, ids: TranslatedIds) => boolean;
  /** The refusal because the thing is not set up for several languages. */
  readonly unsupported: (call: CallContext) => Refusal;
  /** The refusal because of a locale. */
  readonly noLocale: (call: CallContext) => Refusal;
  /** Whether only a locale that the thing has can be written; otherwise any of the workspace. */
  readonly ownLocales?: boolean;
  /** Whether the success of the calls has no `message`. */
  readonly silent?: boolean;
  /** Throws when a text cannot be taken. */
  readonly demandTexts?: (call: CallContext, texts: Readonly<Record<string, string>>) => void;
}

export interface FamilyHandlers {
  readonly source: Handler;
  readonly get: Handler;
  readonly update: Handler;
}

/** The three calls on translations, as one family of things has them. */
export function translationHandlers(family: Family): FamilyHandlers {
  return {
    source: (call) => {
      const { source = {} } = textsToRead(call, family);
      return { body: { translations: { translation_map: source }, ...success(family) } };
    },
    get: (call) => {
      const { translations = {} } = textsToRead(call, family);
      const { locale_id } = call.query;
      if (locale_id !== undefined && call.state.locales.get(String(locale_id)) === undefined)
        throw family.noLocale(call);
      return { body: { translations: namedTexts(call.state, translations, locale_id) } };
    },
    update: (call) => {
      const body = call.body as Readonly<Record<string, unknown>>;
      const { locale_id, translation_map } = body as {
        readonly locale_id: string;
        readonly translation_map: Readonly<Record<string, string>>;
      };
      const translated = translatedThing(call, family, family.idsOf(body));
      const isOwn = Object.hasOwn(translated.translations ?? {}, locale_id);
      const isKnown = family.ownLocales === true ? isOwn : call.state.locales.get(locale_id) !== undefined;
      if (!isKnown) throw family.noLocale(call);
      // No page prints what Braze answers to a launched message without a draft; all say that it has to be saved as
      // one.
      if (translated.launched === true && translated.draft === undefined)
        throw refuse(400, "The message was launched: save it as a draft before you change its translations");
      family.demandTexts?.(call, translation_map);
      for (const tag of tagsWithoutSource(translated, translation_map))
        call.note("the source has no such translation ID: no text is stored", `/translation_map/${inPointer(tag)}`);
      call.state.translations.put(mergedTexts(translated, locale_id, translation_map));
      return { body: success(family) };
    },
  };
}

function textsToRead(call: CallContext, family: Family) {
  const { draft, ...live } = translatedThing(call, family, family.idsOf(call.query));
  const wantsDraft = call.query["post_launch_draft_version"] === true;
  return wantsDraft && draft !== undefined ? { ...live, ...draft } : live;
}

/** What the IDs name, set up for several languages, or the refusal. */
function translatedThing(call: CallContext, family: Family, ids: TranslatedIds): TranslatedSeed {
  const translated = call.state.translations.get(translatedKey(ids));
  if (translated === undefined && family.exists?.(call, ids) !== true) throw refuse(404, "Not Found");
  if (translated?.translations === undefined) throw family.unsupported(call);
  return translated;
}

function success({ silent }: Family): object {
  return silent === true ? {} : { message: "success" };
}
