// Copied by braze-codegen from templates/: edit it there.
import { keyOf } from "./key.js";
import type { RecordKind } from "./records.js";

/** Texts by the ID of the translation tag that they stand in. */
export type TranslationMap = Readonly<Record<string, string>>;

/** A locale of the workspace, as a seed gives it. */
export interface LocaleSeed {
  readonly uuid: string;
  /** Such as `es-MX`; the other members follow from it. */
  readonly name: string;
  readonly country?: string;
  readonly language?: string;
  readonly locale_key?: string;
}

/** A locale in plain data. */
export type Locale = Required<LocaleSeed>;

export const localeKind: RecordKind<LocaleSeed, Locale> = {
  name: "locale",
  idOf: ({ uuid }) => uuid,
  complete: (seed) => {
    const [language = seed.name, country = ""] = seed.name.split("-");
    return { country, language, locale_key: seed.name.toLowerCase(), ...seed };
  },
};

/** Source texts, and the same in other languages, by the UUID of the locale. */
export interface Texts {
  readonly source?: TranslationMap;
  readonly translations?: Readonly<Record<string, TranslationMap>>;
}

/** What is translated: the IDs of a campaign's message, of a Canvas step's, of a Content Block, or of a template. */
export interface TranslatedIds {
  readonly campaign_id?: string;
  readonly workflow_id?: string;
  readonly step_id?: string;
  readonly message_variation_id?: string;
  readonly content_block_id?: string;
  readonly email_template_id?: string;
  readonly webhook_template_id?: string;
}

/**
 * The texts of one message, Content Block or template. Braze's API writes translations only: the source is that of the
 * seed. Without `translations` it is not set up for several languages.
 */
export interface TranslatedSeed extends TranslatedIds, Texts {
  /** Whether the message was launched. From then on only a draft of it can be translated. */
  readonly launched?: boolean;
  /** The draft that was saved after the launch. */
  readonly draft?: Texts;
}

/** The IDs of each kind of things that are translated. */
export const TRANSLATED: readonly (readonly (keyof TranslatedIds)[])[] = [
  ["campaign_id", "message_variation_id"],
  ["workflow_id", "step_id", "message_variation_id"],
  ["content_block_id"],
  ["email_template_id"],
  ["webhook_template_id"],
];

/** What identifies a translated thing. */
export function translatedKey(ids: TranslatedIds): string {
  const members = TRANSLATED.find((names) => names.every((name) => ids[name] !== undefined)) ?? [];
  return keyOf(...members.flatMap((name) => [name, ids[name] ?? ""]));
}

export const translatedKind: RecordKind<TranslatedSeed, TranslatedSeed> = {
  name: "translations",
  idOf: translatedKey,
  complete: (seed) => seed,
};
