// Copied by braze-codegen from templates/: edit it there.

/** Members by which two entries of one list are one thing: whichever came last would win, and nobody would notice. */
const IDENTIFIERS: readonly string[] = ["braze_id", "external_id", "id"];
/** Lists whose entries have a name for an identifier. */
const NAMED: readonly string[] = [
  // only with area catalogs
  "catalogs",
];

/**
 * Refuses a seed in which something stands twice.
 *
 * @throws {TypeError} that says where. The value is not told: it may be personal.
 */
export function checkDuplicates(seed: object): void {
  for (const [list, entries] of listsOf(seed)) {
    checkList(entries, list, NAMED.includes(list) ? [...IDENTIFIERS, "name"] : IDENTIFIERS);
    for (const [index, entry] of entries.entries())
      for (const [inner, own] of listsOf(entry)) checkList(own, `${list}[${index}].${inner}`, IDENTIFIERS);
  }
}

function checkList(entries: readonly object[], place: string, identifiers: readonly string[]): void {
  for (const identifier of identifiers) {
    const first = new Map<unknown, number>();
    for (const [index, entry] of entries.entries()) {
      const value = (entry as Readonly<Record<string, unknown>>)[identifier];
      if (value === undefined) continue;
      const known = first.get(value);
      if (known !== undefined)
        throw new TypeError(
          `The seed's ${place}[${index}] has the ${identifier} of ${place}[${known}]: keep one of them.`,
        );
      first.set(value, index);
    }
  }
}

/** The lists of objects among the members. */
const listsOf = (value: object): [name: string, entries: object[]][] =>
  Object.entries(value).filter(
    (member): member is [string, object[]] =>
      Array.isArray(member[1]) && member[1].every((entry) => typeof entry === "object" && entry !== null),
  );
