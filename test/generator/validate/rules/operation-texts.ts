import type { RuleCase } from "../../../support/shop.ts";

const THING = "paths/things/{thing_id}.yaml";

export const operationTexts: readonly RuleCase[] = [
  ["each has a short sentence of its own", {}, []],
  [
    "a long sentence after a short one",
    { [THING]: ["description: For good.", `description: For good. It ${"really ".repeat(30)}goes.`] },
    [],
  ],
  [
    "a long first sentence",
    { [THING]: ["description: For good.", `description: It ${"really ".repeat(30)}goes.`] },
    [
      `${THING}:28:3 the first sentence about DELETE /things/{thing_id} has 218 characters; say what it is for in at most 150, and the rest in sentences after it`,
    ],
  ],
  [
    "the sentence of another",
    { [THING]: ["description: For good.", "description: One thing by its id."] },
    [
      `${THING}:28:3 DELETE /things/{thing_id} begins with the same sentence as GET /things/{thing_id}; say what tells them apart`,
    ],
  ],
  ["an empty one, of which another rule tells", { [THING]: ["description: For good.", 'description: ""'] }, []],
];
