import { type Schema, validate } from "@cfworker/json-schema";
import type { JsonSchemaObject } from "../openapi.ts";
import { textFor } from "./pattern.ts";

/** A value of each format that is a text, the same in every run. */
const FORMATS: Readonly<Record<string, (index: number) => string>> = {
  "date-time": (index) => `2026-01-01T00:00:${two(index)}Z`,
  date: (index) => `2026-01-${two((index % 28) + 1)}`,
  time: (index) => `00:00:${two(index)}Z`,
  duration: (index) => `P${index + 1}D`,
  email: (index) => `user${index || ""}@example.com`,
  "idn-email": (index) => `user${index || ""}@example.com`,
  hostname: (index) => `host${index || ""}.example.com`,
  "idn-hostname": (index) => `host${index || ""}.example.com`,
  ipv4: (index) => `192.0.2.${(index % 254) + 1}`,
  ipv6: (index) => `2001:db8::${(index + 1).toString(16)}`,
  uri: (index) => `https://example.com/${index || ""}`,
  url: (index) => `https://example.com/${index || ""}`,
  iri: (index) => `https://example.com/${index || ""}`,
  "uri-reference": (index) => `/${index || ""}`,
  "iri-reference": (index) => `/${index || ""}`,
  "uri-template": (index) => `/${index || ""}`,
  uuid: (index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  "json-pointer": (index) => `/${index}`,
  "relative-json-pointer": (index) => String(index),
  regex: (index) => `a{${index + 1}}`,
  byte: (index) => btoa(`text${index || ""}`),
};

const two = (index: number): string => String(index % 60).padStart(2, "0");

/** A text by its schema; undefined where none is found. */
export function sampleText(schema: JsonSchemaObject, index: number): string | undefined {
  const { pattern, format } = schema;
  const least = figure(schema["minLength"]) ?? 0;
  const most = figure(schema["maxLength"]) ?? Infinity;
  if (least > 100_000) return undefined;
  const plain = `text${index || ""}`;
  const tried = [
    ...(format === undefined ? [] : [FORMATS[format]?.(index), FORMATS[format]?.(0)]),
    typeof pattern === "string" ? textFor(pattern, least) : undefined,
    plain.padEnd(least, "x"),
    String(index).padStart(Math.max(1, Math.min(least, most)), "0"),
    "a".repeat(least),
  ].filter((text) => text !== undefined);
  return (
    tried.find((text) => text.length <= most && fitsAlone(schema, text)) ?? tried.find((text) => text.length <= most)
  );
}

/** A number by its schema; undefined where none is found. */
export function sampleNumber(schema: JsonSchemaObject, isInteger: boolean, index: number): number | undefined {
  const step = figure(schema["multipleOf"]) ?? (isInteger ? 1 : undefined);
  const least = figure(schema["minimum"]) ?? -Infinity;
  const most = figure(schema["maximum"]) ?? Infinity;
  const above = figure(schema["exclusiveMinimum"]) ?? -Infinity;
  const below = figure(schema["exclusiveMaximum"]) ?? Infinity;
  const gap = step ?? Math.min(1, (Math.min(most, below) - Math.max(least, above)) / 2);
  const start = Math.min(Math.max(0, least, above), most, below);
  const steps = step ? [Math.ceil(start / step) * step, Math.floor(start / step) * step] : [start];
  const tried = steps.flatMap((value) => [
    ...[value + index * gap, value - index * gap],
    ...[value, value + gap, value - gap],
  ]);
  const isRight = (value: number) =>
    value >= least && value <= most && value > above && value < below && (!isInteger || Number.isInteger(value));
  const found = tried.find(isRight);
  // There is a zero with a sign, which JSON cannot write.
  return found === undefined ? undefined : found + 0;
}

const figure = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** Whether a text, number or switch fits what its schema says of it, without what stands elsewhere. */
export function fitsAlone(schema: JsonSchemaObject, value: unknown): boolean {
  try {
    return validate(value, schema as Schema, "2020-12", Object.create(null) as Record<string, Schema>).valid;
  } catch {
    return false;
  }
}
