import type { HttpMethod } from "../openapi.ts";
import { camelCase } from "../model/naming.ts";
import type { OperationContext } from "./context.ts";

/** How the URLs of a document are read aloud. */
export interface Readings {
  /** The ids that an operation may have by its URL, the one to propose first; none where its URL has no words. */
  of(operation: OperationContext): readonly string[];
  /** True where the operationId is one of them. */
  isReadAloud(operation: OperationContext): boolean;
}

const isVersion = (segment: string): boolean => /^v\d+$/i.test(segment);
const isParameter = (segment: string): boolean => segment.startsWith("{");
const segmentsOf = (path: string): string[] => path.split("/").filter(Boolean);

/** The segments that say what a call is about: version segments fall away. */
export const tellingSegments = (path: string): string[] => segmentsOf(path).filter((segment) => !isVersion(segment));

/**
 * Segments become dotted camelCase and parameters fall away. A path that is shaped like a resource is read with a verb (`list get create
 * update replace delete`, and `Many` for the bulk form). Where one version of a path lives beside another, its number is kept. Where a call
 * is the beginning of a longer one, the longer one folds (`users.track` beside `users.trackBulk`).
 */
export function readingsOf(operations: readonly OperationContext[]): Readings {
  const known = made.get(operations);
  if (known) return known;
  const readings = read(operations);
  made.set(operations, readings);
  return readings;
}

/** Several rules ask for them, and they are the same for all. */
const made = new WeakMap<readonly OperationContext[], Readings>();

function read(operations: readonly OperationContext[]): Readings {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const methods = new Map(
    paths.map((path) => [path, operations.filter((each) => each.path === path).map(({ method }) => method)]),
  );
  const isAbove = (path: string) => paths.some((other) => other.startsWith(`${path}/{`));
  const below = (path: string) =>
    paths.filter((other) => other.startsWith(`${path}/{`) && !other.slice(path.length + 1).includes("/"));
  const versionless = new Map(paths.map((path) => [path, tellingSegments(path).join("/")]));

  const plain = new Map(operations.map((operation) => [operation, versioned(operation)]));
  const calls = operations
    .filter((operation) => plain.get(operation)?.includes(operation.operation.operationId ?? ""))
    .map(({ operation }) => operation.operationId ?? "");
  const folded = new Map([...plain].map(([operation, ids]) => [operation, ids.map((id) => foldedInto(calls, id))]));
  return {
    of: (operation) => folded.get(operation) ?? [],
    isReadAloud: (operation) => folded.get(operation)?.includes(operation.operation.operationId ?? "") ?? false,
  };

  function versioned(operation: OperationContext): string[] {
    const version = segmentsOf(operation.path).find(isVersion);
    const ids = unversioned(operation);
    if (version === undefined) return ids;
    const key = versionless.get(operation.path);
    const twins = operations.filter(
      ({ path, method }) => path !== operation.path && method === operation.method && versionless.get(path) === key,
    );
    if (twins.length === 0) return ids;
    const suffixed = ids.map((id) => `${id}${version.toUpperCase()}`);
    return twins.every(({ path }) => segmentsOf(path).some(isVersion)) ? [...ids, ...suffixed] : suffixed;
  }

  function unversioned({ path, method }: OperationContext): string[] {
    const segments = tellingSegments(path);
    const words = segments.filter((segment) => !isParameter(segment)).map(camelCase);
    if (words.length === 0) return [];
    const aloud = words.join(".");
    const endsInParameter = isParameter(segments.at(-1) ?? "");
    const isResource = endsInParameter || isAbove(path);
    const verbs = verbsOf(path, method).map((verb) => `${aloud}.${verb}`);
    if (isResource || words.length === 1) return verbs;
    if (VERBS.has(words.at(-1) ?? "")) return [aloud];
    const isShaped = method !== "post" || segments.some(isParameter) || (methods.get(path)?.length ?? 0) > 1;
    if (!isShaped) return [aloud];
    return (methods.get(path)?.length ?? 0) > 1 ? [...verbs, aloud] : [aloud, ...verbs];
  }

  function verbsOf(path: string, method: HttpMethod): string[] {
    const single = !below(path).some((child) => methods.get(child)?.includes(method));
    const endsInParameter = isParameter(tellingSegments(path).at(-1) ?? "");
    const forms = (...verbs: string[]) =>
      endsInParameter && below(path).length === 0
        ? verbs
        : [...(single ? verbs : []), ...verbs.map((verb) => `${verb}Many`)];
    switch (method) {
      case "get":
        if (isAbove(path)) return ["list"];
        return endsInParameter ? ["get"] : ["list", "get"];
      case "post":
        return forms("create");
      case "put":
        return methods.get(path)?.includes("patch") ? forms("replace") : forms("update", "replace");
      case "patch":
        return forms("update");
      case "delete":
        return forms("delete");
      default:
        return [method];
    }
  }
}

const VERBS = new Set(["list", "get", "create", "update", "replace", "delete"]);

/** `users.track.bulk` → `users.trackBulk`, where `users.track` is a call. */
function foldedInto(calls: readonly string[], id: string): string {
  const shorter = calls.find((call) => id.startsWith(`${call}.`));
  return shorter === undefined ? id : fold(id, shorter);
}

/** What follows the shorter id becomes part of its last word. */
export const fold = (longer: string, shorter: string): string =>
  shorter +
  longer
    .slice(shorter.length + 1)
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
