// Copied by braze-codegen from templates/: edit it there.
import { existsSync, readFileSync } from "node:fs";

/** Beside the compiled server, where it was packed; or beside the package, where both were generated. */
const PLACES = ["./reference.html", "../../reference/index.html"];

/**
 * The text of the reference page.
 *
 * @param from - The URL of the compiled command.
 * @throws {Error} when it came neither with the package nor beside it.
 */
export function referencePage(from: string): string {
  const found = PLACES.map((place) => new URL(place, from)).find((url) => existsSync(url));
  if (found !== undefined) return readFileSync(found, "utf8");
  throw new Error(
    "--ui shows the reference page, which is not there: generate the package reference beside mock-server, or start without --ui; --control serves the levers to programs.",
  );
}
