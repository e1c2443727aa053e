import { same } from "../same.ts";
import { type Part, fieldsOf, memberOf } from "../side.ts";
import type { Teller } from "../operation/teller.ts";

/** Compares the addresses of an API, or those of a part of it. Their order means nothing. */
export function servers(teller: Teller, before: Part, after: Part, of = ""): void {
  const [old, now] = [before, after].map(byAddress) as [Map<string, Part>, Map<string, Part>];
  for (const [url, part] of old)
    if (!now.has(url)) teller.tell("breaking", ["server"], part, `The server \`${url}\`${of} is gone.`);
  for (const [url, part] of now) {
    const was = old.get(url);
    if (was === undefined) teller.tell("additive", ["server"], part, `The server \`${url}\`${of} is new.`);
    else server(teller, was, part, `The server \`${url}\`${of}`);
  }
}

function byAddress(part: Part): Map<string, Part> {
  const list = memberOf(part, "servers");
  if (list === undefined || !Array.isArray(list.value)) return new Map();
  return new Map(
    [...list.value.keys()].flatMap((index) => {
      const server = memberOf(list, index) as Part;
      const { url } = fieldsOf(server.value);
      return typeof url === "string" ? [[url, server] as const] : [];
    }),
  );
}

function server(teller: Teller, before: Part, after: Part, name: string): void {
  const [old, now] = [fieldsOf(before.value), fieldsOf(after.value)];
  if (!same(old["variables"], now["variables"])) variables(teller, before, after, name);
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    if (key === "url" || key === "variables" || same(old[key], now[key])) continue;
    teller.tell(
      "words",
      key.startsWith("x-") ? ["server", "docs"] : ["docs"],
      memberOf(after, key) ?? after,
      `${name} has another \`${key}\`.`,
    );
  }
}

function variables(teller: Teller, before: Part, after: Part, name: string): void {
  const [old, now] = [fieldsOf(fieldsOf(before.value)["variables"]), fieldsOf(fieldsOf(after.value)["variables"])];
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    const [was, is] = [fieldsOf(old[key]), fieldsOf(now[key])];
    if (same(was, is)) continue;
    const values = (variable: typeof was) => (Array.isArray(variable["enum"]) ? variable["enum"] : undefined);
    const [oldValues, newValues] = [values(was), values(is)];
    const isLess =
      newValues !== undefined && (oldValues === undefined || oldValues.some((value) => !newValues.includes(value)));
    const isAsked = was["default"] !== is["default"] || isLess || !Object.hasOwn(now, key);
    const isWords = same({ ...was, description: 0 }, { ...is, description: 0 });
    const level = isWords ? "words" : isAsked ? "breaking" : "additive";
    teller.tell(level, isWords ? ["docs"] : ["server"], after, `${name} has another variable \`${key}\`.`);
  }
}
