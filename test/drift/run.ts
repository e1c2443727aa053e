import { areaOfDecisionFile } from "../../generator/load/decision-files.ts";
import { load } from "../../generator/load/load.ts";
import { differencesOf } from "./hold/compare.ts";
import { type Decision, undecided } from "./hold/decided.ts";
import { describedIn } from "./hold/described.ts";
import { isWhole, pagesOf } from "./read/checkout.ts";

/** `npm run drift -- FOLDER`: holds the pages of Braze's documentation against `spec/`; exit code 2 where they differ. */
const [checkout, ...others] = process.argv.slice(2).filter((word) => word !== "--json");
const asJson = process.argv.includes("--json");
if (checkout === undefined || others.length > 0) {
  console.error("drift: name the checkout of Braze's documentation, as in `npm run drift -- ../braze-docs`");
  process.exit(1);
}

const ENTRY = "spec/openapi.yaml";
const { document, decisions } = await load(ENTRY, { rules: "curated" });
const described = describedIn(document);
const pages = pagesOf(checkout);
if (pages.length === 0) {
  console.error(`drift: no page below ${checkout} names an endpoint; name the root of the checkout`);
  process.exit(1);
}
const found = undecided(
  differencesOf(pages, described, isWhole(checkout)),
  decisions.flatMap(({ file, value }) =>
    Array.isArray(value)
      ? (value as Decision[]).map((decision) => ({ ...decision, area: areaOfDecisionFile(file, ENTRY) }))
      : [],
  ),
  described,
);
const members = pages.reduce(
  (sum, { request, answer, exported }) => sum + request.length + answer.length + exported.length,
  0,
);

if (asJson) console.log(JSON.stringify({ pages: pages.length, members, differences: found }, null, 2));
else {
  const cell = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "\\|");
  if (found.length > 0)
    console.log(
      [
        "| operation | the page says | page |",
        "| --- | --- | --- |",
        ...found.map(
          ({ operation, sentence, page }) => `| \`${cell(operation)}\` | ${cell(sentence)} | ${cell(page)} |`,
        ),
      ].join("\n"),
    );
  console.error(`${pages.length} pages with ${members} members read, ${found.length} differences from spec/`);
}
process.exitCode = found.length > 0 ? 2 : 0;
