// Copied by braze-codegen from templates/: edit it there.

/**
 * A deep copy of plain data. Several times faster than `structuredClone`, which every request would pay for. A member
 * named `__proto__` stays a member.
 */
export function copy<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as Value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)])) as Value;
}
