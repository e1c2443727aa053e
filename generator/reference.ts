import { type Pointer, fromFragment, valueAt } from "./pointer.ts";

export const isReference = (value: unknown): value is { $ref: string } =>
  typeof value === "object" && value !== null && typeof (value as { $ref?: unknown }).$ref === "string";

/** What a value stands for: references within the document are followed, keys beside a `$ref` win. */
export function resolveReference<T>(root: unknown, value: T | { $ref: string } | undefined): T | undefined {
  let current: unknown = value;
  for (let hops = 0; isReference(current); hops++) {
    if (hops > 50) return undefined;
    const { $ref, ...beside } = current;
    const target = $ref.startsWith("#") ? valueAt(root, fromFragment($ref)) : undefined;
    current = target && Object.keys(beside).length > 0 ? { ...(target as object), ...beside } : target;
  }
  return current as T | undefined;
}

/** `#/components/schemas/UserAlias` → `UserAlias`. */
export function schemaName(value: unknown): string | undefined {
  if (!isReference(value)) return undefined;
  const [components, schemas, name, ...rest] = fromFragment(value.$ref);
  return components === "components" && schemas === "schemas" && rest.length === 0 ? name : undefined;
}

/** The pointer at which a part really stands, once the references on the way to it are followed. */
export function canonicalPointer(root: unknown, pointer: Pointer): Pointer {
  let canonical: (string | number)[] = [];
  let value = root;
  for (const key of pointer) {
    for (let hops = 0; hops < 50 && isReference(value) && !Object.hasOwn(value, key); hops++) {
      canonical = fromFragment(value.$ref);
      value = valueAt(root, canonical);
    }
    canonical.push(key);
    value = valueAt(value, [key]);
  }
  return canonical;
}

/** The components that a part of the document refers to, directly or through others: kind → names. */
export function reachedComponents(
  root: unknown,
  from: unknown,
  reached = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  if (typeof from !== "object" || from === null) return reached;
  if (isReference(from)) {
    const [components, kind, name] = fromFragment(from.$ref);
    const names = reached.get(kind ?? "") ?? new Set<string>();
    if (components === "components" && kind !== undefined && name !== undefined && !names.has(name)) {
      reached.set(kind, names.add(name));
      reachedComponents(root, valueAt(root, [components, kind, name]), reached);
    }
  }
  for (const part of Object.values(from)) reachedComponents(root, part, reached);
  return reached;
}
