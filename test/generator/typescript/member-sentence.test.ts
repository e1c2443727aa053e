import { expect, test } from "vitest";
import type { JsonSchemaObject } from "../../../generator/openapi.ts";
import { memberSentence } from "../../../generator/typescript/member-sentence.ts";

test.each<[given: JsonSchemaObject, want: string]>([
  [{ type: "string" }, ""],
  [{ "x-effect": "write" }, "When given and not false, the call also changes data."],
  [{ "x-effect": "delete" }, "When given and not false, the call also deletes."],
  [{ "x-effect": "send" }, "When given and not false, the call also sends messages."],
  [{ "x-egress": true }, "The API calls this address."],
  [{ "x-secret": true }, "A secret: it belongs into no log, and is not for a language model to see."],
  [
    { "x-effect": "delete", "x-egress": true },
    "When given and not false, the call also deletes. The API calls this address.",
  ],
])("%j", (given, want) => expect(memberSentence(given)).toBe(want));
