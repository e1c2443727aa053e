import { type Diff, type Step, stepOf } from "../diff/change.ts";
import { diff } from "../diff/diff.ts";
import { git } from "../diff/input/git.ts";
import { readDescription } from "../diff/input/read.ts";

/** The newest version of which there is a tag before what is checked out. */
export interface Published {
  /** `v1.2.3` */
  readonly tag: string;
  /** `1.2.3` */
  readonly version: string;
}

/** What the description asks for since a version. */
export interface AskedByApi extends Diff {
  readonly step: Step;
  /** `info.version`, then and now. */
  readonly published: string;
  readonly set: string;
}

/** What is published as far as this clone knows; `undefined` where it has no tag of a version. */
export async function lastPublished(clone: string): Promise<Published | undefined> {
  const tags = await git(clone, ["tag", "--merged", "HEAD", "--list", "v[0-9]*", "--sort=-version:refname"]);
  const tag = tags.split("\n").find((line) => /^v\d+\.\d+\.\d+$/.test(line));
  return tag === undefined ? undefined : { tag, version: tag.slice(1) };
}

/** The description as it stands beside that of a tag. */
export async function askedByApi(clone: string, { tag }: Published): Promise<AskedByApi> {
  const before = await readDescription(`${tag}:./spec`, clone);
  const now = await readDescription("spec", clone);
  const found = diff(before.document, now.document);
  const [published, set] = [before, now].map(({ document }) => String(document.info?.version)) as [string, string];
  return { ...found, step: stepOf(found.level), published, set };
}

/** What follows where there is no tag. */
export const noTag = (version: string): string =>
  `there is no tag to compare the API with, so nobody knows which step it asks for. Where a version has been published, fetch its tag: git fetch --tags. Before the first one there is no step: push the tag v${version}, which publishes ${version} as it stands.`;
