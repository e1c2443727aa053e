// Copied by braze-codegen from templates/: edit it there.
import type { Liquid } from "liquidjs";

type Filter = (value: unknown, argument: unknown) => unknown;

const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");

/** `1234567.5` → `1,234,567.5`; what is no number stays as it is. */
function withCommas(value: unknown): unknown {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(textOf(value)) ?? [];
  if (whole === "") return value;
  const first = whole.length % 3;
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])];
  return `${sign}${groups.filter((group) => group !== "").join(",")}${rest}`;
}

function parsed(value: unknown): unknown {
  try {
    return JSON.parse(textOf(value));
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: unknown): unknown {
  const isHolder = typeof value === "object" && value !== null && Object.hasOwn(value, textOf(name));
  return isHolder ? (value as Readonly<Record<string, unknown>>)[textOf(name)] : undefined;
}

const base64OfHex = (hex: string): string =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));

/**
 * Filters that Braze adds to those of Liquid, see
 * https://www.braze.com/docs/user_guide/personalization_and_dynamic_content/liquid/advanced_filters.
 */
const FILTERS: Readonly<Record<string, Filter>> = {
  as_json_string: (value) => JSON.stringify(value),
  json_escape: (value) => JSON.stringify(textOf(value)).slice(1, -1),
  json_parse: parsed,
  number_with_delimiter: withCommas,
  property_accessor: memberOf,
  url_escape: (value) => encodeURI(textOf(value)),
  url_param_escape: (value) => encodeURIComponent(textOf(value)),
};

/** Braze's names of filters that the parser knows by others. */
const ALIASES: Readonly<Record<string, string>> = {
  base64: "base64_encode",
  hmac_sha256_hex: "hmac_sha256",
  sha2: "sha256",
};

/** Adds Braze's own filters to an engine. */
export function addFilters(engine: Liquid): void {
  for (const [name, filter] of Object.entries(FILTERS))
    engine.registerFilter(name, function (value: unknown, argument: unknown) {
      this.context.memoryLimit.use(textOf(value).length);
      return filter(value, argument);
    });
  for (const [name, known] of Object.entries(ALIASES)) {
    const filter = engine.filters[known];
    if (filter !== undefined) engine.registerFilter(name, filter);
  }
  const hmac = engine.filters["hmac_sha256"];
  if (typeof hmac === "function")
    engine.registerFilter("hmac_sha256_base64", function (value: unknown, key: unknown) {
      return base64OfHex(String(hmac.call(this, value, key)));
    });
}
