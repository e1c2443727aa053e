// Copied by braze-codegen from templates/: edit it there.
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import type { OperationData } from "./data/operations.js";
import { Refusal, refuse } from "./refusal.js";

/** What a method and a path lead to. */
export interface Route {
  readonly operation: OperationData;
  /** Path parameters by name, percent-decoded. */
  readonly path: Readonly<Record<string, string>>;
}

/** Finds the operation, or throws the refusal: 404 for the path, 405 for the method, 400 for bad percent-encoding. */
export type Router = (method: string, pathname: string) => Route;

/** One path template with everything that can be done at it. */
interface Place {
  readonly parameters: readonly string[];
  readonly methods: Map<string, OperationData>;
}

/**
 * Builds a router over a table of operations.
 *
 * @param basePaths - Below which a server may have them, besides the root: the longest first.
 */
export function createRouter(operations: readonly OperationData[], basePaths: readonly string[] = []): Router {
  const route = routerOf(operations);
  if (basePaths.length === 0) return route;
  return (method, pathname) => {
    for (const base of basePaths) {
      if (!pathname.startsWith(`${base}/`)) continue;
      try {
        return route(method, pathname.slice(base.length));
      } catch (error) {
        // A path of the API may begin as the server's own does.
        if (!(error instanceof Refusal && error.status === 404)) throw error;
      }
    }
    return route(method, pathname);
  };
}

function routerOf(operations: readonly OperationData[]): Router {
  const places = new Map<string, Place>();
  for (const operation of operations) {
    const place = places.get(operation.path) ?? { parameters: parametersOf(operation.path), methods: new Map() };
    place.methods.set(operation.method, operation);
    places.set(operation.path, place);
  }
  const router = new SmartRouter<Place>({ routers: [new RegExpRouter(), new TrieRouter()] });
  // A fixed word in a path goes before a parameter at the same spot.
  const byPlainness = [...places].sort(([, a], [, b]) => a.parameters.length - b.parameters.length);
  for (const [template, place] of byPlainness) router.add("ALL", pattern(template), place);

  return (method, pathname) => {
    const fixed = places.get(pathname);
    const known = fixed?.parameters.length === 0 ? fixed.methods.get(method) : undefined;
    if (known !== undefined) return { operation: known, path: {} };
    const [matches, stash] = router.match("ALL", pathname);
    let allowed: string[] = [];
    for (const [place, values] of matches) {
      const operation = place.methods.get(method);
      if (operation === undefined) {
        allowed = [...allowed, ...place.methods.keys()];
        continue;
      }
      const valueAt = (index: number) => {
        const value = values[`p${index}`];
        return decode(typeof value === "number" ? (stash?.[value] ?? "") : (value ?? ""));
      };
      const path = Object.fromEntries(place.parameters.map((name, index) => [name, valueAt(index)]));
      return { operation, path };
    }
    if (allowed.length === 0) throw refuse(404, "Invalid URL");
    throw new Refusal(405, { message: "Method Not Allowed" }, { allow: allowed.sort().join(", ") });
  };
}

function parametersOf(template: string): string[] {
  return [...template.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
}

/** `/catalogs/{catalog_name}` as hono writes it. Numbered, because not every name of a parameter is one for hono. */
function pattern(template: string): string {
  let index = 0;
  return template.replace(/\{[^}]*\}/g, () => `:p${index++}`);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refuse(400, `Bad Request: the path segment "${segment}" is not valid percent-encoding`);
  }
}
