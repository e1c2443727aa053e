import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../installation.ts";
import { METHODS, type OpenApiDocument, type PathItemObject } from "../openapi.ts";

/**
 * The calls of the description that the hand-written run times are written for, by their ids: `POST /users/merge`. Another API may have a
 * call of the same name, which is not theirs. Undefined where there is no such description yet.
 */
export function ownOperations(): ReadonlyMap<string, string> | undefined {
  const file = join(root, "generated/spec/openapi.json");
  if (!existsSync(file)) return undefined;
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
  return new Map(
    Object.entries(paths ?? {}).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const id = (item as PathItemObject)[method]?.operationId;
        return id === undefined ? [] : [[id, callOf(method, path)] as const];
      }),
    ),
  );
}

export const callOf = (method: string, path: string): string => `${method.toUpperCase()} ${path}`;
