// Copied by braze-codegen from templates/: edit it there.

/** Headers as the platform has them, as an object, or as entries. What is `undefined` is left out. */
export type HeaderValues =
  Headers | Iterable<readonly [name: string, value: string | undefined]> | Readonly<Record<string, string | undefined>>;

/** The entries of headers in whatever form. */
export const entriesOf = (values: HeaderValues = {}): (readonly [string, string | undefined])[] =>
  Symbol.iterator in values ? [...(values as Headers)] : Object.entries(values);

/** A copy for others to see: without tokens of any kind, and whatever `hide` finds. */
export function visible(headers: Headers, hide: (text: string) => string): Headers {
  const copy = new Headers();
  for (const [name, value] of headers) {
    if (hide(name) === name && !/authorization|cookie/.test(name)) copy.append(name, hide(value));
  }
  return copy;
}
