import type { Operation } from "../model/model.ts";
import type { Api } from "./api.ts";

/** Stands in a text for what is known only when the code runs. */
export const UNKNOWN = "\u0000";

/** A URL, or the end of one, as far as it can be read in code. */
export interface Address {
  /** `api`: a host of the description. `other`: a host of somebody else. `unknown`: not to be told. */
  readonly host: "api" | "other" | "unknown";
  /** Without query and fragment. Absent where even its beginning is not known. */
  readonly path: string | undefined;
}

/** Reads a text in which parts may be unknown. */
export function addressOf(api: Api, text: string): Address {
  const [whole = ""] = text.split(/[?#]/);
  const [, authority, rest = ""] = /^[a-z]*:?\/\/([^/]*)(.*)$/i.exec(whole) ?? [];
  if (authority !== undefined) {
    // What is unknown may bring a part of the path: "https://" + base.
    const isOpen = authority.endsWith(UNKNOWN);
    return { host: isOpen ? "unknown" : hostOf(api, authority), path: isOpen && rest === "" ? undefined : rest || "/" };
  }
  if (whole.startsWith(UNKNOWN)) {
    const path = whole.slice(1);
    return { host: "unknown", path: path === "" ? undefined : path.startsWith("/") ? path : `/${path}` };
  }
  // "rest.example.com/things", as a host and a path that somebody joins.
  const [first = "", ...others] = whole.split("/");
  if (/^[\w.-]+\.[a-z]+$/i.test(first) && hostOf(api, first) === "api")
    return { host: "api", path: `/${others.join("/")}` };
  return { host: "unknown", path: whole.startsWith("/") ? whole : `/${whole}` };
}

function hostOf({ domains, hostWords }: Api, authority: string): Address["host"] {
  const host = authority.replace(/^.*@|:\d+$/g, "").toLowerCase();
  if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) {
    // Beside the API such a domain has pages for people.
    const [first = ""] = host.split(".");
    return hostWords.includes(first) || first.includes(UNKNOWN) ? "api" : "other";
  }
  return host.includes(UNKNOWN) && !/\.[a-z]{2,}$/.test(host) ? "unknown" : "other";
}

/** The hosts of the API that a text names, with or without what stands around them; and the paths behind these. */
export function hostsIn(api: Api, text: string): readonly { readonly path: string }[] {
  return [...text.matchAll(/((?:[\w\0-]+\.)+[a-z]{2,})(?::\d+)?(?![\w@-])(\/[^\s"'`?#\\]*)?/gi)].flatMap(
    ([, host = "", path = "/"]) => (hostOf(api, host) === "api" ? [{ path }] : []),
  );
}

/** Path and base, as clients of HTTP join them. */
export const joined = (base: string, path: string): string =>
  /^[a-z]+:\/\//i.test(path) || base === "" ? path : `${base.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;

/** The operations at a path, those that name most of it; of any method where none is given. */
export function operationsAt({ operations }: Api, method: string | undefined, path: string): readonly Operation[] {
  const given = segmentsOf(path);
  const fitting = operations
    .filter((operation) => method === undefined || operation.method === method.toUpperCase())
    .map((operation) => ({ operation, named: namedSegments(segmentsOf(operation.path), given) }))
    .filter(({ named }) => named !== undefined);
  const most = Math.max(...fitting.map(({ named = 0 }) => named));
  return fitting.filter(({ named }) => named === most).map(({ operation }) => operation);
}

/** How many words of its path an operation does not share with a path that anybody may have. */
export const wordsOf = ({ path }: Operation): number => segmentsOf(path).filter((word) => !word.startsWith("{")).length;

const segmentsOf = (path: string): readonly string[] => path.replace(/\/+$/, "").split("/").slice(1);

/** How many segments of the template are named by the path; undefined where it does not fit. */
function namedSegments(template: readonly string[], given: readonly string[]): number | undefined {
  if (template.length !== given.length) return undefined;
  let named = 0;
  for (const [index, word] of template.entries()) {
    const other = given[index] ?? "";
    if (word.startsWith("{")) {
      if (other === "") return undefined;
    } else if (word !== other) return undefined;
    else named++;
  }
  return named;
}
