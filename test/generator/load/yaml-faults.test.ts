import { expect, test } from "vitest";
import { YamlSyntaxError, parseSource } from "../../../generator/load/source.ts";

// What a writer reads about each: the cause, where it is, and what to write. Never what follows from it.
test.each<[name: string, text: string, want: string]>([
  ["a tab", "a:\n\tb: 1\n", "2:1 a tab stands where spaces belong; indent with spaces"],
  ["a tab further down", "a:\n  b: 1\n\tc: 2\n", "3:1 a tab stands where spaces belong; indent with spaces"],
  ["a tab behind a dash", "a:\n  -\tb: 1\n    c: 2\n", "2:4 a tab stands where spaces belong; indent with spaces"],
  [
    "a line that is indented too far",
    "get:\n  a: 1\n   b: 2\n",
    "3:4 the line is indented by 3 spaces, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with; if it goes on with the text above, put that text in quotes",
  ],
  [
    "a line that is indented too little",
    "get:\n    a: 1\n  b: 2\n",
    "3:3 the line is indented by 2 spaces, and those above it begin at 0, 4; give it the indentation of the lines that it belongs with",
  ],
  [
    "a line between two levels",
    "get:\n  a: 1\n b: 2\n",
    "3:2 the line is indented by 1 space, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with",
  ],
  [
    "below a map in braces",
    "get:\n  a: { x: 1 }\n    b: 2\n",
    "3:5 the line is indented by 4 spaces, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with; if it goes on with the text above, put that text in quotes",
  ],
  [
    "a member of an item",
    "a:\n  - x: 1\n   y: 2\n",
    "3:4 the line is indented by 3 spaces, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with; if it goes on with the text above, put that text in quotes",
  ],
  [
    "an item",
    "a:\n  - x\n - y\n",
    "3:2 the line is indented by 1 space, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with",
  ],
  ["no space after the first colon", "get:\n  a:1\n  b: 2\n", '2:3 a space is missing after the colon; write "a: 1"'],
  ["no space after a colon", "get:\n  b: 2\n  a:1\n", '3:3 a space is missing after the colon; write "a: 1"'],
  [
    "no space after a colon, below a list",
    "get:\n  tags: [a]\n  summary:List\n  description: x\n",
    '3:3 a space is missing after the colon; write "summary: List"',
  ],
  [
    "no colon",
    "get:\n  a 1\n  b: 2\n",
    '2:3 "a" is no member without a colon; write "a: 1", or indent the line if it goes on with the text above',
  ],
  [
    "no colon and no value",
    "get:\n  b: 2\n  a\n  c: 3\n",
    '3:3 "a" is no member without a colon; write "a: …", or indent the line if it goes on with the text above',
  ],
  [
    "a quote that is not closed",
    'a: "T\nb: 1\nc: 2\n',
    '1:4 the text that begins here with " has no end; write " behind it',
  ],
  [
    "a quote that the next one closes",
    'a: "T\nb: "x"\nc: 2\n',
    '1:4 the text that begins here with " has no end; write " behind it',
  ],
  [
    "a single quote that is not closed",
    "a: 'T\nb: 1\n",
    "1:4 the text that begins here with ' has no end; write ' behind it",
  ],
  [
    "an apostrophe between single quotes",
    "a: 'don't'\nb: 1\n",
    "1:4 the text goes on after its closing '; put all of it in quotes, of the kind that it does not hold itself",
  ],
  [
    "a quote that is not closed, between braces",
    'a: { b: "c }\nd: 1\n',
    '1:9 the text that begins here with " has no end; write " behind it',
  ],
  [
    "a bracket that is not closed",
    "a: [x, y\nb: 1\n",
    "1:4 the [ has no ]; write it, and indent what stands between them if that goes over several lines",
  ],
  [
    "a brace that is not closed",
    "a: { x: 1\nb: 1\n",
    "1:4 the { has no }; write it, and indent what stands between them if that goes over several lines",
  ],
  ["a brace too many", "a: { x: 1 }}\nb: 1\n", "1:12 a } too many; take it out"],
  ["a bracket closed by a brace", "a: [x}\nb: 1\n", "1:6 what begins with [ ends with }; write ]"],
  ["a text that begins with *", "a: *bold* text\nb: 1\n", "1:4 a text cannot begin with *; put it in quotes"],
  ["a text that begins with @", "a: @x\nb: 1\n", "1:4 a text cannot begin with @; put it in quotes"],
  ["a text that begins with `", "a: `x` is\nb: 1\n", "1:4 a text cannot begin with `; put it in quotes"],
  [
    "a text with a colon",
    "a: Note: this\nb: 1\n",
    "1:4 a text that holds a colon cannot stand without quotes; put it in quotes",
  ],
  [
    "a text with a colon, between braces",
    "a: { d: Note: this }\n",
    "1:9 a colon too many between { and }; write a comma before the next member, or put a text that holds a colon in quotes",
  ],
  ["a text that begins with {", "a: {id} of the thing\nb: 1\n", "1:4 a text cannot begin with {; put it in quotes"],
  ["a text that begins with [", "a: [GET] the thing\nb: 1\n", "1:4 a text cannot begin with [; put it in quotes"],
  ["a text that begins with %", "a: %x\n", "1:4 a text cannot begin with %; put it in quotes"],
  [
    "a text that goes on after its quotes",
    'a: "Ada" said\nb: 1\n',
    '1:4 the text goes on after its closing "; put all of it in quotes, of the kind that it does not hold itself',
  ],
  [
    "a text on the line of its |",
    "a: | text\n  b\n",
    "1:6 after | or > a text begins on the next line; move it there, indented",
  ],
  [
    "a text that begins with a dash",
    "a: - text\nb: 1\n",
    '1:4 a list begins on the line below its name, and a text that begins with "- " needs quotes',
  ],
  ["a key twice", "a: 1\nb: 2\na: 3\n", '3:1 "a" stands here a second time, after line 1; take one of the two out'],
  [
    "a key twice between braces",
    "x: { a: 1, a: 2 }\n",
    '1:12 "a" stands here a second time, after line 1; take one of the two out',
  ],
  [
    "an alias of nothing",
    "a: *nobody\n",
    "1:4 the alias *nobody has no anchor &nobody before it; write the anchor, or put a text that begins with * in quotes",
  ],
  [
    "a pattern between double quotes",
    'a: "\\d+"\nb: 1\n',
    '1:5 "\\d" means nothing between " and "; put the text between \' and \'',
  ],
  [
    "two documents",
    "a: 1\n---\nb: 2\n",
    "2:1 --- begins a second document; take the line out, or move what follows into a file of its own",
  ],
  [
    "a text over two lines with a colon",
    "a: text\n  goes on: here\nb: 1\n",
    "2:3 the line is indented by 2 spaces, and those above it begin at 0; give it the indentation of the lines that it belongs with; if it goes on with the text above, put that text in quotes",
  ],
  [
    "a comma that is missing",
    "a: { b: 1 c: 2 }\n",
    "1:9 a colon too many between { and }; write a comma before the next member, or put a text that holds a colon in quotes",
  ],
  [
    "a text that ends with a colon",
    "a: text:\nb: 1\n",
    "1:4 a text that holds a colon cannot stand without quotes; put it in quotes",
  ],
  [
    "a merge that is not finished",
    "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n",
    '2:1 git left the mark "<<<<<<<" where two changes meet; choose one of them and take the marks out',
  ],
  ["a comma too many", "a: [x,, y]\n", "1:7 a comma too many; take it out"],
  [
    "a path with braces between braces",
    "a: { $ref: paths/{id}.yaml }\n",
    "1:12 a text between { and } cannot hold {; put it in quotes",
  ],
  [
    "a reference that begins with #",
    "a: { $ref: #/components/x }\nb: 1\n",
    "1:4 what follows a # is a comment, so the { has no }; put the text with # in quotes",
  ],
  [
    "a text that moves to the left",
    "a: |\n  text\n text2\nb: 1\n",
    "3:2 the line is indented by 1 space, and those above it begin at 0, 2; give it the indentation of the lines that it belongs with",
  ],
  [
    "an item among members",
    "a: 1\n- b\n",
    "2:1 an item of a list stands among members; indent it below the member that it belongs to",
  ],
  [
    "a map in braces after a name without a colon",
    "a:\n  b: 1\n  channel { type: string, maxLength: 5 }\n",
    '3:3 a colon is missing after "channel"; write "channel: { … }"',
  ],
  [
    "one that YAML can read",
    "a:\n  channel {type: string}\n  b: 1\n",
    '2:3 a colon is missing after "channel"; write "channel: { … }"',
  ],
  [
    "one over several lines",
    "a:\n  channel {type: string,\n    b: 1}\n  c: 1\n",
    '2:3 a colon is missing after "channel"; write "channel: { … }"',
  ],
  ["one of an item", "a:\n  - name {x: 1}\n    b: 1\n", '2:5 a colon is missing after "name"; write "name: { … }"'],
  ["one after a path", "a:\n  /b/{c} { $ref: x }\n", '2:3 a colon is missing after "/b/{c}"; write "/b/{c}: { … }"'],
  ["one after a name in quotes", 'a:\n  "404" { $ref: x }\n  b: 1\n', '2:3 a colon is missing after "404"; write it'],
  [
    "a list in brackets after a name without a colon",
    "a:\n  tags [x, y]\n  b: 1\n",
    '2:3 a colon is missing after "tags"; write "tags: [ … ]"',
  ],
  [
    "a path with braces in a list in brackets",
    "a:\n  operations: [GET /a, POST /c/{d}/e]\n  b: 1\n",
    '2:24 a text between [ and ] cannot hold {; put it in quotes, as in "POST /c/{d}/e"',
  ],
  [
    "one as the only item",
    "operations: [POST /c/{d}]\n",
    '1:14 a text between [ and ] cannot hold {; put it in quotes, as in "POST /c/{d}"',
  ],
  [
    "one on a line of its own",
    "a: [\n  GET /a,\n  POST /c/{d}]\nb: 1\n",
    '3:3 a text between [ and ] cannot hold {; put it in quotes, as in "POST /c/{d}"',
  ],
  [
    "a text with brackets between braces",
    "a: { d: see [x] of it, b: 1 }\n",
    "1:9 a text between { and } cannot hold [; put it in quotes",
  ],
  [
    "two maps in braces on a line",
    "a:\n  - {a: 1} {b: 2}\n",
    "2:12 what begins here with { belongs to nothing; write it on a line of its own, or put all of the text in quotes",
  ],
  [
    "an equals sign",
    "get:\n  effect = read\n  b: 1\n",
    '2:3 "effect" is no member without a colon; write "effect: read", or indent the line if it goes on with the text above',
  ],
  [
    "no colon in the first line of an item",
    "a:\n  - name x\n    b: 1\n",
    '2:5 "name" is no member without a colon; write "name: x", or indent the line if it goes on with the text above',
  ],
  ["no space after dashes", "a:\n  -name: x\n  -name: y\n", '3:3 a space is missing after the dash; write "- name: …"'],
  ["two members on a line", "a: 1, b: 2\n", "1:4 a comma ends no member here; write the next one on a line of its own"],
  ["a quote of a text processor", "a: “x: y”\n", `1:4 “ is no quote of YAML; write " or '`],
])("%s", (_, text, want) => {
  expect(faultOf(text)).toBe(want);
});

// Each looks like a fault of the table, and is none.
test.each<[name: string, text: string]>([
  ["a text with brackets", "a: see {x} and [y]\nb: 1\n"],
  ["a text over two lines that begins as a name would", "a: text\n  goes [on] here\nb: 1\n"],
  ["lines of a block", "a: |\n  channel {type: string}\n  [GET /c/{d}]\nb: 1\n"],
  ["a comment", "# channel {type: string}\na: 1\n"],
  ["a path with braces", "/c/{d}: { $ref: x }\n"],
  ["a name with both brackets", "required [a]: 1\n"],
  ["a path with braces in quotes", 'a: ["POST /c/{d}", [x, { y: z }]]\n'],
])("%s is no fault", (_, text) => {
  expect(faultOf(text)).toBe("");
});

function faultOf(text: string): string {
  try {
    parseSource("spec.yaml", text);
  } catch (error) {
    if (error instanceof YamlSyntaxError) return `${error.position.line}:${error.position.column} ${error.message}`;
  }
  return "";
}
