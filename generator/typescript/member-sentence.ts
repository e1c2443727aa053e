import type { Effect, JsonSchemaObject } from "../openapi.ts";

const EFFECTS: Readonly<Record<Effect, string>> = {
  read: "",
  write: "When given and not false, the call also changes data.",
  delete: "When given and not false, the call also deletes.",
  send: "When given and not false, the call also sends messages.",
};

/** What a member means for the whole call, in words: an effect, an address that is called, a secret. Empty for most. */
export const memberSentence = (schema: JsonSchemaObject): string =>
  [
    EFFECTS[schema["x-effect"] as Effect],
    schema["x-egress"] === true ? "The API calls this address." : "",
    schema["x-secret"] === true ? "A secret: it belongs into no log, and is not for a language model to see." : "",
  ]
    .filter(Boolean)
    .join(" ");
