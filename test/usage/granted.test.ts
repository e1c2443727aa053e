import { describe, expect, test } from "vitest";
import { grantedIn } from "../../generator/usage/granted.ts";
import { model } from "./repository.ts";

const DASHBOARD = `API Key Details
Permissions
User Data
  ✓ users.track
  ✓ users.delete — Delete users
Catalogs
  • catalogs.get_items
rest.iad-01.braze.com
Whitelisted IPs: none`;

describe("the permissions that a text lists", () => {
  test.each<[name: string, text: string, want: string[]]>([
    ["with commas", "users.track, users.delete", ["users.delete", "users.track"]],
    ["with lines, each once", "users.track\r\nusers.track\n", ["users.track"]],
    ["as JSON", '{"permissions":["users.track"]}', ["users.track"]],
    ["as the dashboard shows it", DASHBOARD, ["catalogs.get_items", "users.delete", "users.track"]],
    ["with one that the description does not have", "users.track,users.trak", ["users.track", "users.trak"]],
    ["with one whose beginning is wrong", "user.track, braze.com, key.txt", ["user.track"]],
    ["with full stops behind", "The key has users.track.", ["users.track"]],
  ])("%s", (_, text, want) => {
    expect(grantedIn(model, text)).toEqual(want);
  });

  test.each(["", "no names at all", "braze.com"])("%j names none", (text) => {
    expect(() => grantedIn(model, text)).toThrow(/^--granted names no permission; write them as in "/);
  });
});
