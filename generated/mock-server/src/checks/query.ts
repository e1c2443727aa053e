// Copied by braze-codegen from templates/: edit it there.

/**
 * The query as the description sees it: a name that comes once is a text, one that comes more often a list of texts;
 * lists stand without their brackets (Braze takes `a[]=1` and `a=1` alike), and `a[b]=1` is an object.
 */
export function queryOf(search: URLSearchParams): Record<string, unknown> {
  if (search.size === 0) return {};
  const values = new Map<string, string[]>();
  const objects = new Map<string, Map<string, string>>();
  for (const [name, value] of search) {
    const [, object, member] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? [];
    if (object !== undefined && member !== undefined) entryOf(objects, object, () => new Map()).set(member, value);
    else entryOf(values, name.replace(/\[\]$/, ""), () => []).push(value);
  }
  return Object.fromEntries([
    ...[...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list] as const),
    ...[...objects].map(([name, members]) => [name, Object.fromEntries(members)] as const),
  ]);
}

function entryOf<Value>(map: Map<string, Value>, name: string, fresh: () => Value): Value {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = fresh();
  map.set(name, made);
  return made;
}
