import { describe, expect, test } from "vitest";
import { complaintsOf } from "../../support/complaints.ts";
import { shop } from "../../support/shop.ts";

const LIST = "paths/things/index.yaml";

describe("validate", () => {
  test("says nothing about a faultless spec", async () => {
    expect(await complaintsOf(await shop())).toEqual([]);
  });

  test("says everything at once, by file and line, with the rule", async () => {
    const entry = await shop({
      [LIST]: ["things-read", "thing-read"],
      "permissions.yaml": ["things.set:", "things.make:"],
    });
    expect(await complaintsOf(entry)).toEqual([
      `${LIST}:10:18 GET /things names the limit "thing-read", which x-rate-limits does not have; did you mean "things-read"? [rate-limits]`,
      `${LIST}:33:22 POST /things asks for the permission "things.set", which x-permissions does not have; did you mean "things.get"? [permissions]`,
      `paths/things/{thing_id}.yaml:30:22 DELETE /things/{thing_id} asks for the permission "things.set", which x-permissions does not have; did you mean "things.get"? [permissions]`,
      `permissions.yaml:4:1 no operation needs the permission "things.make"; if one asks for another by mistake, write it there; else take it out, or say why it stays under without-operation [permissions]`,
    ]);
  });

  test("waits with its own rules until the document is OpenAPI", async () => {
    const entry = await shop({ [LIST]: ["security: [{ key: [things.get] }]", "security: { key: [things.get] }"] });
    const complaints = await complaintsOf(entry);
    expect(complaints).toEqual([
      `${LIST}:7:3 not valid OpenAPI: security must be an array, not an object [openapi-valid]`,
    ]);
  });
});
