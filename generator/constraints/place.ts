/** A step on the way to a member, `recipients[].trigger_properties`. After `[]` it goes on in each entry of a list. */
export interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** The way to a member as x-constraints writes it. A name with a dot of its own cannot be named. */
export const stepsOf = (place: string): readonly Step[] =>
  place === ""
    ? []
    : place.split(".").map((part) => ({ name: part.replace(/\[\]$/, ""), isList: part.endsWith("[]") }));

/** The place of a member below another one. */
export const below = (above: string | undefined, name: string): string =>
  [above ?? "", name].filter((part) => part !== "").join(".");
