// Copied by braze-codegen from templates/: edit it there.

type Members = Record<string, unknown>;

/** An older form of an entry, put into the form of the description. */
interface OlderForm {
  /** The list whose entries have it. */
  readonly list: string;
  /** The entry in today's form; undefined for one that has another form. */
  read(entry: Members): Members | undefined;
  readonly sentence: string;
}

/** Forms of bodies that no page of Braze has, and that Braze was seen to take. */
// keys are operations
const FORMS: Readonly<Record<string, OlderForm>> = {
  "users.alias.new": {
    list: "user_aliases",
    read({ user_alias, ...entry }) {
      if (typeof user_alias !== "object" || user_alias === null || "alias_name" in entry) return undefined;
      return { ...entry, ...user_alias };
    },
    sentence: "wraps the alias in 'user_alias': it is taken as if its members stood in the entry",
  },
  "subscription.status.setV2": {
    list: "subscription_groups",
    read({ external_id, ...entry }) {
      if (external_id === undefined || "external_ids" in entry) return undefined;
      return { ...entry, external_ids: [external_id] };
    },
    sentence: "has 'external_id': it is taken as 'external_ids' with one ID",
  },
};

/** Puts right in place what has an older form, and tells of it. */
export function modernise(
  operation: string,
  body: unknown,
  note: (sentence: string, pointer: string) => void,
  beforeChange: () => void,
): void {
  const form = Object.hasOwn(FORMS, operation) ? FORMS[operation] : undefined;
  if (form === undefined || typeof body !== "object" || body === null) return;
  const list: unknown = (body as Members)[form.list];
  if (!Array.isArray(list)) return;
  for (const [index, entry] of list.entries()) {
    if (typeof entry !== "object" || entry === null) continue;
    const modern = form.read(entry as Members);
    if (modern === undefined) continue;
    beforeChange();
    // The log may keep a copy of the body from now on: the list is still the one of the request.
    list[index] = modern;
    note(`'${form.list}[${index}]' ${form.sentence}`, `/${form.list}/${index}`);
  }
}
