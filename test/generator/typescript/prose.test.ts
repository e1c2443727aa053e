import { expect, test } from "vitest";
import { endsInBlock, unwrapped } from "../../../generator/typescript/prose.ts";

test.each<[name: string, given: string, want: string]>([
  ["a paragraph", "One\n  two \nthree.", "One two three."],
  ["paragraphs", "One\ntwo.\n\n\nThree.", "One two.\n\nThree."],
  ["line ends of all kinds", "a\r\nb\rc\u2028d", "a b c d"],
  ["a list", "Such:\n- a\n  more\n- b\n1. c\n\nEnd.", "Such:\n- a more\n- b\n1. c\n\nEnd."],
  ["a list in a list", "- a\n  - b\n    more\n- c", "- a\n  - b more\n- c"],
  ["code", "See:\n```\na\n  b\n```\nand\non.", "See:\n```\na\n  b\n```\nand on."],
  ["a fence that nobody closes", "```\na\nb", "``` a b"],
  ["headings, tables and quotes", "# A\nb\nc\n| a |\n| - |\n> q", "# A\nb c\n| a |\n| - |\n> q"],
  ["a dash inside a sentence", "a\n-b\nc - d", "a -b c - d"],
  ["a year at the begin of a line", "in\n2026. And", "in 2026. And"],
  ["nothing", " \n ", ""],
])("%s", (_, given, want) => {
  expect(unwrapped(given)).toBe(want);
  expect(unwrapped(want)).toBe(want);
});

test.each<[given: string, want: boolean]>([
  ["Prose.", false],
  ["Known:\n- a\n  b", true],
  ["- a\n\nProse.", false],
  ["```\na\n```", true],
  ["", false],
])("%j ends in a block: %s", (given, want) => {
  expect(endsInBlock(given)).toBe(want);
});
