import { expect, test } from "vitest";
import type { JsonSchemaObject } from "../../../generator/openapi.ts";
import { isTime } from "../../../generator/typescript/times.ts";

const TIME = "2026-11-02T09:30:00Z";

test.each<[given: JsonSchemaObject, want: boolean]>([
  [{ type: "string", format: "date-time" }, true],
  [{ type: "string", format: "date" }, false],
  [{ type: "string", format: "date-time", enum: [TIME] }, false],
  [{ type: "string", examples: [TIME, "2026-11-02T09:30:00.5+01:00"] }, true],
  [{ type: "string", example: TIME }, true],
  [{ type: "string", example: TIME, pattern: "^\\d{4}-" }, true],
  [{ type: "string", example: TIME, pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }, false],
  [{ type: "string", example: TIME, pattern: "(" }, false],
  [{ type: "string", examples: [TIME, "now"] }, false],
  [{ type: "string", examples: ["2026-11-02"] }, false],
  [{ type: "string" }, false],
  [{ type: "integer", examples: [TIME] }, false],
  [{ $ref: "#/components/schemas/A" }, false],
])("%j: %s", (given, want) => {
  expect(isTime(given)).toBe(want);
});
