/** Where in an operation a change is met, for its sentence. */
export interface Where {
  /** The operation: `` `users.track` ``. */
  readonly who: string;
  readonly direction: "request" | "answer";
  /** What the path begins in: `the request`, `the answer 200`, `` the query parameter `page` ``. */
  readonly root: string;
  /** The way to the member, `events[].time`; empty for the whole. */
  readonly path: string;
}

/** Stands around what a path says in words: where a schema is about something else than the values themselves. */
const MARK = "\u0001";

/** `events[]` and `time` → `events[].time`. */
export const below = (path: string, name: string): string =>
  path === "" || path.endsWith(MARK) ? path + name : `${path}.${name}`;

/** A step into what is no member: `what % may not be`, where % stands for the noun of the place above. */
export const within = (path: string, words: string): string => `${path}${MARK}${words.replaceAll(MARK, "")}${MARK}`;

/** `` the member `events[].time` of the answer 200 ``. */
export function nounOf({ root, path }: Pick<Where, "root" | "path">): string {
  const [first = "", ...others] = path.split(MARK);
  let noun = first === "" ? root : `the member \`${first}\`${root === "the request" ? "" : ` of ${root}`}`;
  for (let index = 0; index < others.length; index += 2) {
    const [words = "%", member = ""] = others.slice(index, index + 2);
    const outer = noun;
    const inner = words.replace("%", () => outer);
    noun = member === "" ? inner : `the member \`${member}\` of ${inner}`;
  }
  return noun;
}

/** Whether something holds of the place, as a sentence. */
export const sentence = (where: Where, predicate: string): string => `In ${where.who}, ${nounOf(where)} ${predicate}.`;

const MOST_VALUES = 8;

/** `"a", "b" or 3`, for people; what is long is cut. */
export function valuesText(values: readonly unknown[], last = "or"): string {
  const shown = values.slice(0, MOST_VALUES).map(valueText);
  const more = values.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}

export function valueText(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return "nothing";
  const shown = text.length > 80 ? `${[...text].slice(0, 77).join("")}…` : text;
  return `\`${shown.replaceAll("`", "'")}\``;
}

/** `` `a`, `b` and `c` ``. */
export function namesText(names: readonly string[], last = "and"): string {
  const shown = names.map((name) => `\`${name}\``);
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}
