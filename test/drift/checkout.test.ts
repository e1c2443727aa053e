import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isWhole, pagesOf } from "./read/checkout.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with files of this content. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "drift-"));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const page = (path: string) =>
  `{% apimethod get %}\n${path}\n{% endapimethod %}\n## Rate limit\n{% multi_lang_include rate_limits.md endpoint='shelves' %}\n`;

test("a checkout has pages of endpoints beside the folder of endpoints, and hidden ones", () => {
  const folder = folderWith({
    "_docs/_api/endpoints/shelves/get_shelves.md": page("/shelves"),
    "_docs/_api/endpoints/shelves.md": "# An overview",
    "_docs/_api/reading_api/endpoints/get_books.md": page("/books"),
    "_docs/_hidden/betas/get_cellar.md": page("/cellar"),
    "_docs/_user_guide/shelves.md": page("/guide"),
    "_includes/rate_limits.md":
      '{% if include.endpoint == "default" %}\n9 requests per day\n{% elsif include.endpoint == "shelves" %}\n5 requests per minute\n{% endif %}\n',
  });
  expect(isWhole(folder)).toBe(true);
  expect(pagesOf(folder).map(({ file, isHidden, limits }) => [file, isHidden, limits])).toEqual(
    [
      ["_docs/_api/endpoints/shelves/get_shelves.md", false],
      ["_docs/_api/reading_api/endpoints/get_books.md", false],
      ["_docs/_hidden/betas/get_cellar.md", true],
    ].map((each) => [...each, [{ requests: 5, seconds: 60 }]]),
  );
});

test("any other folder has pages anywhere", () => {
  const folder = folderWith({ "a/get_shelves.md": page("/shelves") });
  expect(isWhole(folder)).toBe(false);
  expect(pagesOf(folder).map(({ file }) => file)).toEqual(["a/get_shelves.md"]);
});
