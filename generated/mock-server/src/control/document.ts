// Copied by braze-codegen from templates/: edit it there.

type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({
  type: "object",
  properties,
  required,
});
const text = (description: string): Schema => ({ type: "string", description });
const list = (description: string): Schema => ({ type: "array", items: { type: "object" }, description });
const json = (schema: Schema) => ({ content: { "application/json": { schema } } });
const refused = { description: "What is wrong, in a sentence.", ...json({ $ref: "#/components/schemas/Refusal" }) };
const done = { "204": { description: "Done." }, "400": refused };
const answers = (description: string, schema: Schema, more: Schema = {}) => ({
  "200": { description, ...json(schema) },
  "400": refused,
  ...more,
});
const takes = (schema: Schema) => ({ requestBody: { required: true, ...json(schema) } });

const OPERATION = text("The id of an operation, as the log has it.");
const ID = object({ id: text("By which it is taken back.") });
const NOW = object({ now: text("The instant that the mock takes for now (ISO 8601).") });
const WORKSPACE: Schema = {
  type: "object",
  description: "What the workspace holds, as a seed or a snapshot names it.",
};

/** A workspace, or the name of one that comes with the mock. */
const SEED: Schema = { anyOf: [WORKSPACE, { type: "string", enum: ["demo", "empty"] }] };
const SESSION = object({ exchanges: list("What was asked and answered, in its order.") });
const CONDITION = object(
  {
    path: { type: "object", description: "Parameters of the path that the request has to have." },
    query: { type: "object", description: "Parameters of the query that the request has to have." },
    body: { description: "What the body has to have at least." },
  },
  [],
);
const TIMES: Schema = { description: "How many requests: a whole number from 1, or `always`." };
const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const BY_ID = { parameters: [inPath("id")] };
const GONE = { "404": refused };

/** The control, described as OpenAPI: what `/__mock/openapi.json` answers. */
export const controlDocument: Readonly<Record<string, unknown>> = {
  openapi: "3.1.1",
  info: { title: "Control of the mock of the Braze REST API", version: "1.0.0" },
  servers: [{ url: "/" }],
  paths: {
    "/__mock/openapi.json": {
      get: { summary: "This description", responses: answers("The description.", { type: "object" }) },
    },
    "/__mock/health": {
      get: {
        summary: "Whether the mock serves",
        responses: answers(
          "It does.",
          object({ status: { const: "ok" }, operations: { type: "integer" }, requests: { type: "integer" } }),
        ),
      },
    },
    "/__mock/overview": {
      get: {
        summary: "What happens, for somebody who watches",
        parameters: [
          {
            name: "after",
            in: "query",
            schema: { type: "integer", description: "The number of the last request that is known. Default: 0." },
          },
        ],
        responses: answers(
          "Time, counts, the requests since as lines without bodies, and the faults and answers that wait.",
          { type: "object" },
        ),
      },
    },
    "/__mock/requests/{number}": {
      get: {
        summary: "One request by its number, with what the log keeps of it, for people to look at: secrets are masked",
        parameters: [inPath("number")],
        responses: answers("The entry of the log.", { type: "object" }, GONE),
      },
    },
    "/__mock/requests": {
      get: {
        summary: "The requests so far, oldest first",
        parameters: [{ name: "operation", in: "query", schema: OPERATION }],
        responses: answers("The log.", object({ requests: list("What the log keeps of them.") })),
      },
    },
    "/__mock/requests/wait": {
      post: {
        summary: "The first request that fits, of those that came or will come",
        ...takes(
          object(
            {
              operation: OPERATION,
              request: { type: "object", description: "What the entry of the log has to have at least." },
              timeout: { description: "Milliseconds, or a text such as `5s`. Default: five seconds." },
            },
            [],
          ),
        ),
        responses: answers("The entry of the log.", { type: "object" }, { "408": refused }),
      },
    },
    "/__mock/notes": {
      get: {
        summary: "What was taken and not done as asked",
        responses: answers("The notes.", object({ notes: list("Request, operation, place and sentence.") })),
      },
    },
    // only with area messages campaigns canvas transactional
    "/__mock/sent": {
      get: {
        summary: "What went out",
        responses: answers(
          "The messages.",
          object({ sent: list("User, channel, message and IDs, the oldest first.") }),
        ),
      },
    },
    "/__mock/state": {
      get: { summary: "A snapshot of the state", responses: answers("The snapshot.", WORKSPACE) },
      put: { summary: "Puts a snapshot in place of the state", ...takes(WORKSPACE), responses: done },
    },
    "/__mock/counts": {
      get: {
        summary: "How many entries each part of the state has",
        responses: answers("The counts, by the names of the parts.", { type: "object" }),
      },
    },
    "/__mock/state/{part}": {
      get: {
        summary: "One part of the state by its name, such as `users`, for people to look at: secrets are masked",
        parameters: [
          inPath("part"),
          { name: "q", in: "query", schema: text("Words that an entry has to have.") },
          { name: "offset", in: "query", schema: { type: "integer", description: "How many to leave out first." } },
          { name: "limit", in: "query", schema: { type: "integer", description: "How many at most. Default: 50." } },
        ],
        responses: answers(
          "Some of its entries, and how many have the words.",
          object({ count: { type: "integer" }, entries: { type: "array" } }),
          GONE,
        ),
      },
    },
    "/__mock/seed": {
      put: { summary: "Puts another seed in place and goes back to it", ...takes(SEED), responses: done },
    },
    "/__mock/clock": {
      get: { summary: "The time of the mock", responses: answers("The time.", NOW) },
      put: { summary: "Stops the clock at an instant", ...takes(NOW), responses: answers("The time.", NOW) },
    },
    "/__mock/clock/advance": {
      post: {
        summary: "Moves the clock",
        ...takes(object({ by: { description: "Milliseconds, or a text such as `1h30m`." } })),
        responses: answers("The time.", NOW),
      },
    },
    "/__mock/faults": {
      post: {
        summary: "Puts a fault in the way of the next requests",
        ...takes(
          object({
            operation: text("The id of an operation, those of an area as `area.*`, or `*`."),
            fault: {
              description: "A kind, or an object with one of status, error, kind and latency.",
              type: ["string", "object"],
              properties: {
                status: { type: "integer", minimum: 200, maximum: 599 },
                headers: { type: "object" },
                body: { description: "Sent as JSON; a text is sent as it is." },
                error: text("An error that the documentation of the operation words."),
                kind: { enum: ["drop", "stall", "html", "truncate"] },
                latency: { description: "Milliseconds, or a text such as `200ms`." },
                times: TIMES,
                processed: { type: "boolean" },
                when: CONDITION,
              },
            },
          }),
        ),
        responses: answers("It waits.", ID),
      },
      delete: { summary: "Takes back all faults that were given here", responses: done },
    },
    "/__mock/faults/{id}": { delete: { summary: "Takes a fault back", ...BY_ID, responses: { ...done, ...GONE } } },
    "/__mock/answers": {
      post: {
        summary: "Answers an operation in place of the mock",
        ...takes(
          object(
            {
              operation: OPERATION,
              body: { description: "The answer, as the description of Braze's API has it." },
              options: object(
                { status: { type: "integer" }, headers: { type: "object" }, times: TIMES, when: CONDITION },
                [],
              ),
            },
            ["operation"],
          ),
        ),
        responses: answers("It will.", ID),
      },
      delete: { summary: "Takes back all answers that were given here", responses: done },
    },
    "/__mock/answers/{id}": { delete: { summary: "Takes an answer back", ...BY_ID, responses: { ...done, ...GONE } } },
    "/__mock/recordings": { post: { summary: "Begins a recording", responses: answers("It runs.", ID) } },
    "/__mock/recordings/{id}": {
      delete: { summary: "Ends a recording", ...BY_ID, responses: answers("The session.", SESSION, GONE) },
    },
    "/__mock/replay": {
      post: {
        summary: "Plays a session again",
        ...takes(object({ session: SESSION, key: text("With which requests are sent.") }, ["session"])),
        responses: answers("How it went.", object({ differences: list("What was answered otherwise than recorded.") })),
      },
    },
    "/__mock/reset": { post: { summary: "Goes back to the seed", responses: done } },
  },
  components: { schemas: { Refusal: object({ message: text("What is wrong, and what to do.") }) } },
};
