import { createPolicy, type PolicyOptions, type Tool } from "@braze-codegen/mcp";
import { expect, test } from "vitest";
import { summary } from "../../generated/mcp/src/listing.js";
import { sampleTools, tool } from "./support/tool.js";

const everything = { grants: ["*:write"], allowSend: true, allowDelete: true, pii: true };

test.each<[want: string, given: PolicyOptions, from: readonly Tool[]]>([
  ["2 of 12 tools; hidden: 2 by pii, 8 by grant.", {}, sampleTools],
  ["12 of 12 tools.", everything, sampleTools],
  ["1 of 1 tool.", {}, [tool("catalogs", "read")]],
  ["0 of 0 tools.", {}, []],
])("%s", (want, given, from) => {
  expect(summary(createPolicy(given, from))).toBe(want);
});
