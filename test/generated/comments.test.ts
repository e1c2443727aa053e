import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What doc comments look like to the people who read them in an editor. */
interface Comment {
  readonly file: string;
  readonly indent: number;
  /** Without the stars. */
  readonly lines: readonly string[];
}

/** The TypeScript files below folders, without what is compiled. */
const files = (...folders: string[]) =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith(".ts") && !/\/(dist|node_modules)\//.test(file))
    .sort();

const commentsOf = (file: string): Comment[] =>
  [...readFileSync(file, "utf8").matchAll(/^( *)\/\*\*([\s\S]*?)\*\/$/gm)].map(([, indent = "", text = ""]) => ({
    file,
    indent: indent.length,
    lines: text
      .trim()
      .split("\n")
      .map((line) => line.replace(/^ *\* ?/, "")),
  }));

const client = ["types", "resources", "operations"].flatMap((folder) => files(`generated/client/src/${folder}`));
const comments = client.flatMap(commentsOf);

test("there are comments", () => {
  expect(comments.length).toBeGreaterThan(1000);
});

describe("@throws", () => {
  const sources = files("generated", "templates", "generator");
  const GLOBAL = ["Error", "TypeError", "RangeError"];

  test("names a type, as TypeScript reads it", () => {
    const wrong = sources.filter((file) => /@throws (?!\{\w+\})/.test(readFileSync(file, "utf8").replace(/`[^`\n]*`/g, "")));
    expect(wrong).toEqual([]);
  });

  test("that the file knows, or that is a class of the same package", () => {
    const codeOf = (file: string) => readFileSync(file, "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "");
    // The generator is one package, the others have a folder each.
    const packageOf = (file: string) => file.split("/").slice(0, file.startsWith("generator/") ? 1 : 2).join("/");
    const classes = new Set(
      sources.flatMap((file) =>
        [...codeOf(file).matchAll(/^export class (\w+)/gm)].map(([, name]) => `${packageOf(file)} ${name}`),
      ),
    );
    const unknown = sources.flatMap((file) =>
      commentsOf(file)
        .flatMap(({ lines }) => lines.flatMap((line) => /^@throws \{(\w+)\}/.exec(line)?.[1] ?? []))
        .filter((name) => !GLOBAL.includes(name) && !classes.has(`${packageOf(file)} ${name}`))
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(codeOf(file)))
        .map((name) => `${file} ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** The prose of a comment: without code and without the tags' own lines, each part by itself. */
function parts({ lines }: Comment): string[] {
  const prose = lines.join("\n").replace(/^```[\s\S]*?^```$/gm, "");
  return prose.split(/^(?=@)/m).map((part) => part.replace(/\s+/g, " ").trim());
}

test("one is one", () => {
  const nouns = "objects|items|characters|members|operations|requests|seconds|users|fields|tools|permissions|files";
  const wrong = comments.flatMap((comment) => parts(comment).filter((part) => new RegExp(`(^| )1 (other )?(${nouns})\\b`).test(part)));
  expect(wrong).toEqual([]);
});

test("a limit is said once", () => {
  const LIMIT = /(?:^|\. )((?:At most|At least|Exactly|From [\d,]+ to) ([\d,]+)(?: (?:characters?|bytes?|items?|members?))?)\.(?= |$)/g;
  const twice = comments.flatMap((comment) =>
    parts(comment).flatMap((part) =>
      [...part.matchAll(LIMIT)]
        .filter(([, sentence = "", figure = ""]) => {
          const others = part.replace(sentence, "").replace(/`[^`]*`|Default: .*/g, "");
          return Number(figure.replaceAll(",", "")) >= 10 && new RegExp(`(^|[^\\d,])${figure}(?![\\d,]*\\d)`).test(others);
        })
        .map(([, sentence = ""]) => `${comment.file}: ${sentence}: ${part}`),
    ),
  );
  expect(twice).toEqual([]);
});

test("a call's batch is said once", () => {
  const twice = comments.flatMap((comment) =>
    parts(comment).filter((part) => {
      const [, figure] = /· at most ([\d,]+) objects? a call/.exec(part) ?? [];
      return figure !== undefined && new RegExp(`(most|to) ${figure} .*· at most ${figure} `).test(part);
    }),
  );
  expect(twice).toEqual([]);
});

describe("lines", () => {
  /** A line that begins something of its own, so that it may stand alone. */
  const BEGINS = /^(@|\s*([-*+]|\d+[.)])\s|```|\||#|>|$)/;
  const withoutCode = (lines: readonly string[]) => {
    let isCode = false;
    return lines.filter((line) => {
      if (line.startsWith("```")) isCode = !isCode;
      return !isCode && !line.startsWith("```");
    });
  };

  test("are no longer than 120, where there is a space to break at", () => {
    const long = comments.flatMap(({ file, indent, lines }) =>
      withoutCode(lines)
        .filter((line) => line.length + indent + 3 > 120 && line.replace(/`[^`]*`/g, "").replace(/^@\w+ /, "").includes(" "))
        .map((line) => `${file}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  test("are full, unless a paragraph ends", () => {
    const ragged = comments.flatMap(({ file, indent, lines }) =>
      withoutCode(lines).flatMap((line, index, all) => {
        const next = all[index + 1];
        if (next === undefined || BEGINS.test(next) || line === "") return [];
        const [word = ""] = next.trim().match(/^(?:`[^`]+`|\S)+/) ?? [];
        return indent + 3 + line.length + 1 + word.length <= 120 ? [`${file}: ${line} | ${word}`] : [];
      }),
    );
    expect(ragged).toEqual([]);
  });
});

describe("examples", () => {
  const examples = comments.flatMap(({ file, lines }) => {
    const at = lines.indexOf("@example");
    return at < 0 ? [] : [{ file, lines: lines.slice(at + 1) }];
  });

  test("are fenced", () => {
    expect(examples.length).toBeGreaterThan(150);
    for (const { lines } of examples) expect([lines[0], lines.at(-1)]).toEqual(["```ts", "```"]);
  });

  test("are laid out: what is longer than a line is a single value", () => {
    const long = examples.flatMap(({ lines }) => lines.filter((line) => line.length > 115));
    for (const line of long) expect(line).toMatch(/^\s*\w+: "[^"]*",$/);
  });
});
