/** @type {Data} */
export const DATA = JSON.parse(document.getElementById("data")?.textContent ?? "{}");

export const OPERATIONS = new Map(DATA.operations.map((operation) => [operation.id, operation]));
const SCHEMAS = new Map(Object.entries(DATA.schemas));
export const LIMITS = new Map(DATA.limits.map((limit) => [limit.id, limit]));
export const PERMISSIONS = new Map(DATA.permissions.map((permission) => [permission.name, permission]));

/** Decisions on an object of the documentation, which may be called a little otherwise than its schema. @param {string} name */
export function decisionsOn(name) {
  return DECISIONS_ON.get(name) ?? [];
}

const DECISIONS_ON = grouped(
  DATA.decisions.filter(({ operations }) => operations.length === 0),
  ({ about }) => schemaOf(about),
);

/** @param {string} about */
function schemaOf(about) {
  return SCHEMAS.has(about) ? about : about.replace(/Object$/, "");
}

/** Events that an operation has to do with. @param {string} id */
export function eventsOf(id) {
  return DATA.events.filter(({ operations }) => operations.includes(id));
}

/** Changes of an operation, the last first. @param {string} id */
export function changesOf(id) {
  return DATA.changes.filter(({ operations }) => operations.includes(id));
}

/** @param {string} id */
export function decisionsOf(id) {
  return DATA.decisions.filter(({ operations }) => operations.includes(id));
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 * @returns {Map<string, Item[]>}
 */
export function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The members of a shape, with those of the schemas that it is put together of. @param {Shape} shape @param {number} [depth] @returns {readonly Member[]} */
export function membersOf(shape, depth = 0) {
  if (depth > 20) return [];
  const whole = shape.of === undefined ? undefined : SCHEMAS.get(shape.of);
  const parts = (shape.parts ?? []).flatMap((name) => membersOf({ type: name, of: name }, depth + 1));
  const all = [...(whole ? membersOf(whole, depth + 1) : []), ...parts, ...(shape.members ?? [])];
  return [...new Map(all.map((member) => [member.name, member])).values()];
}

/** What a shape is one of. @param {Shape} shape @param {number} [depth] @returns {readonly Shape[]} */
export function formsOf(shape, depth = 0) {
  if (depth > 20) return [];
  const whole = shape.of === undefined ? undefined : SCHEMAS.get(shape.of);
  return shape.forms ?? (whole ? formsOf(whole, depth + 1) : []);
}

/** What is said of a shape and of the schema that it is, each once. @param {Shape} shape */
export function saidOf(shape) {
  const whole = shape.of === undefined ? undefined : SCHEMAS.get(shape.of);
  return {
    description: shape.description ?? whole?.description,
    limits: [...new Set([shape.limits, whole?.limits])].filter(Boolean).join(" "),
    values: shape.values ?? whole?.values ?? [],
    rules: [...(shape.rules ?? []), ...(whole?.rules ?? [])],
  };
}
