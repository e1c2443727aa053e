import { expect, test } from "vitest";
import { explained } from "../../generated/mcp/src/documented.js";

test.each<[name: string, tool: string, status: number, body: unknown, want: string[]]>([
  [
    "by its id",
    "catalogs_create",
    400,
    { errors: [{ id: "too-many-fields", message: "x" }], message: "Invalid Request" },
    ["too-many-fields: The catalog would have more than 500 fields."],
  ],
  [
    "by what it says",
    "campaigns_trigger_send",
    400,
    { message: "No Recipients" },
    ["No Recipients: The request names nobody."],
  ],
  ["with another status", "campaigns_trigger_send", 401, { message: "No Recipients" }, []],
  ["of another tool", "campaigns_list", 400, { message: "No Recipients" }, []],
  [
    "of single objects, each once",
    "users_track",
    201,
    {
      errors: [
        { type: "EMAIL_BAD_FORMAT", index: 0 },
        { type: "EMAIL_BAD_FORMAT", index: 3 },
      ],
    },
    ["EMAIL_BAD_FORMAT: `email` is no email address."],
  ],
  ["that nobody documents", "users_track", 400, { message: "Something else" }, []],
  ["without an answer to read", "users_track", 400, "<html>", []],
])("%s", (_, tool, status, body, want) => expect(explained(tool, status, body)).toEqual(want));
