// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../../suggest.js";

/** An object of a seed whose members nobody has looked at yet. */
export type Members = Readonly<Record<string, unknown>>;

/** The objects of a list with their places; a list that is left out is empty. */
export function list(value: unknown, place: string): [string, Members][] {
  const start = sentenceStart(place);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError(`${start} must be an array.`);
  return value.map((entry, index) => [`${start}[${index}]`, membersOf(entry, `${start}[${index}]`)]);
}

export function membersOf(value: unknown, place: string): Members {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Members;
  throw new TypeError(`${place} must be an object.`);
}

/** Throws when a member has a name that the part does not have. */
export function checkNames(entry: Members, place: string, names: readonly string[]): void {
  const strange = Object.keys(entry).find((name) => !names.includes(name));
  if (strange === undefined) return;
  throw new TypeError(`${place} has a member "${strange}" that the mock does not know.${didYouMean(strange, names)}`);
}

/** Throws when a member that must be there is no text. */
export function checkText(entry: Members, place: string, name: string): void {
  const value = entry[name];
  if (value === undefined) throw new TypeError(`${place} has no ${name}.`);
  if (typeof value !== "string") throw new TypeError(`${place}.${name} must be a text.`);
}

/** Throws when a member that may be left out is no text. */
export function checkOptionalText(entry: Members, place: string, name: string): void {
  if (entry[name] !== undefined) checkText(entry, place, name);
}

/** Throws when a member that may be left out is none of some texts. */
export function checkChoice(entry: Members, place: string, name: string, choices: readonly string[]): void {
  const value = entry[name];
  if (value === undefined || choices.some((choice) => choice === value)) return;
  throw new TypeError(`${place}.${name} must be one of ${choices.join(", ")}.`);
}

/** Throws when a member that may be left out is no instant. */
export function checkInstant(entry: Members, place: string, name: string): void {
  const value = entry[name];
  if (value === undefined || (typeof value === "string" && !Number.isNaN(Date.parse(value)))) return;
  throw new TypeError(`${place}.${name} must be an instant.`);
}

/** Throws when a member that may be left out is no number. */
export function checkFigure(entry: Members, place: string, name: string): void {
  const value = entry[name];
  if (value !== undefined && !Number.isFinite(value)) throw new TypeError(`${place}.${name} must be a number.`);
}

/** Throws when a member that may be left out is no list of texts. */
export function checkTexts(entry: Members, place: string, name: string): void {
  const value = entry[name];
  if (value === undefined || (Array.isArray(value) && value.every((text) => typeof text === "string"))) return;
  throw new TypeError(`${place}.${name} must be an array of texts.`);
}

function sentenceStart(place: string): string {
  return place.startsWith("The seed") ? place : `The seed's ${place}`;
}
