import type { Member } from "./page.ts";

/** A member whose name is an identifier stands for any such name. */
const IDENTIFIER = /^[\da-f]{6,}(-[\da-f]+)*$/i;

/**
 * `"name": (required, string) what it is`, as pages print bodies, some with quotes around the description; what is an example and no
 * description is left out, and so is `"id": (string) {`, which stands for any ID.
 */
export function printedMembers(code: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  for (const line of code.split("\n")) {
    const [, name, words] = /^\s*[{[]?\s*"([\w$-]+)"\s*:\s*"?\(([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(line) ?? [];
    const { type } = described(words ?? "");
    const isAnyName = IDENTIFIER.test(name ?? "") || (type === "string" && /\{\s*(\/\/.*)?$/.test(line));
    if (name !== undefined && words !== undefined && !isAnyName)
      members.push({ name, ...described(words), isOutermost: depth + opened(line.slice(0, line.indexOf('"'))) <= 1 });
    depth += opened(
      line
        .replace(/"(?:[^"\\]|\\.)*"/g, "")
        .replace(/\([^()]*\)/g, "")
        .replace(/\/\/.*$/, ""),
    );
  }
  return members;
}

const opened = (text: string): number => (text.match(/[{[]/g)?.length ?? 0) - (text.match(/[}\]]/g)?.length ?? 0);

function described(words: string): Pick<Member, "required" | "type"> {
  const parts = words.split(/[,;]/).map((part) => part.trim());
  const isRequired = parts.includes("required");
  const isOptional = parts.includes("optional");
  const type = parts.find((part) => !/^(required|optional)\b/i.test(part));
  return {
    ...(isRequired !== isOptional ? { required: isRequired } : {}),
    ...(type === undefined ? {} : { type }),
  };
}
