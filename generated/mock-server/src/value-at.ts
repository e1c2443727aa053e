// Copied by braze-codegen from templates/: edit it there.

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** The name of a member as part of a JSON pointer. */
export const inPointer = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
