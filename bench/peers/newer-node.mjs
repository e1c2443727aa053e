// What orval 8 uses of Node 22, for Node 20: so that all generators are run by the same Node.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
Object.groupBy ??= (items, keyOf) => Object.fromEntries(Map.groupBy(items, keyOf));

const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
const methods = {
  *map(change) {
    for (const item of this) yield change(item);
  },
  *filter(isKept) {
    for (const item of this) if (isKept(item)) yield item;
  },
  *flatMap(change) {
    for (const item of this) yield* change(item);
  },
  some(isOne) {
    for (const item of this) if (isOne(item)) return true;
    return false;
  },
  find(isOne) {
    for (const item of this) if (isOne(item)) return item;
    return undefined;
  },
  toArray() {
    return [...this];
  },
};
for (const [name, method] of Object.entries(methods)) iterators[name] ??= method;

const sets = {
  union: (a, b) => new Set([...a, ...b]),
  difference: (a, b) => new Set([...a].filter((item) => !b.has(item))),
  intersection: (a, b) => new Set([...a].filter((item) => b.has(item))),
};
for (const [name, method] of Object.entries(sets))
  Set.prototype[name] ??= function (other) {
    return method(this, other);
  };
