import type { ApiModel } from "../../model/model.ts";

/**
 * Schemas of the query and of the headers of an operation, which nothing in the document refers to. They are left out of what is
 * published, so that what is made from it is what was made from the files that it comes from.
 */
export const unreferencedIn = ({ operations }: ApiModel): ReadonlySet<string> =>
  new Set(operations.flatMap(({ names }) => [names.query ?? [], names.header ?? []].flat()));
