import type { Rule } from "../context.ts";

/** Addresses by themselves, and texts that may hold some. */
const MEMBERS = ["url", "termsOfService", "summary", "description"];
const NAMES_OF_OTHERS = new Set(["schemas", "nodes", "examples"]);

/** An address that is sent in the clear; one on the own machine leaves it nowhere. */
const OPEN = /\bhttp:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])(?![\w.]))[^\s<>"'`)\]]*\w/;

const WHOLE = /^https:\/\/[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/;

/** In a curated document links and servers are https: what is fetched over http, anybody on the way can read and change. */
export const links: Rule = {
  name: "links",
  kind: "house",
  *check({ parts }) {
    for (const each of parts)
      for (const member of NAMES_OF_OTHERS.has(each.kind) ? [] : MEMBERS) {
        const text = each.part[member];
        const [link] = (typeof text === "string" ? OPEN.exec(text) : undefined) ?? [];
        if (link !== undefined)
          yield {
            pointer: [...each.pointer, member],
            message: `"${link}" is not encrypted; write "${link.replace("http:", "https:")}"`,
          };
        else if (
          member === "url" &&
          typeof text === "string" &&
          !WHOLE.test(text) &&
          each.pointer.at(-1) === "externalDocs"
        )
          yield {
            pointer: [...each.pointer, member],
            message: `"${text}" is no address that can be opened; write all of it, from https:// on, without spaces`,
          };
      }
  },
};
