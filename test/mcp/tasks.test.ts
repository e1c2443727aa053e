import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, tools } from "@braze-codegen/mcp";
import { createMockBraze, type MockBraze, type MockOptions } from "@braze-codegen/mock-server";
import { afterEach, describe, expect, test } from "vitest";
import { readFlags } from "../../generated/mcp/src/flags.js";
import { type Content, contentOf } from "../../generated/mcp/src/result-data.js";
import { exampleMock } from "../support/example-workspace.ts";
import { exampleArguments } from "./support/example-arguments.ts";
import { closeSessions, inProcess, type User } from "./support/session.js";

/** What people ask an agent for, each with the least that has to be granted for it. */
interface Task {
  readonly grant: readonly string[];
  readonly seed?: Exclude<NonNullable<MockOptions["seed"]>, string>;
  /** What the user says when the client asks, if it can. */
  readonly user?: User["says"];
  /** The tools that it takes: with fewer it cannot be done, and others are not called. */
  readonly takes: readonly string[];
  run(call: (name: string, args?: Record<string, unknown>) => Promise<Record<string, unknown>>): Promise<unknown>;
  /** What the agent can say, or what has become of the workspace. */
  check(said: unknown, mock: MockBraze): void;
}

const key = "key-of-everything-0123456789";
const ada = { external_id: "ada", email: "ada@example.com", email_subscribe: "unsubscribed" } as const;
const rows = (value: unknown): Record<string, unknown>[] => value as Record<string, unknown>[];
const example = (name: string) => {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  return exampleArguments(tool);
};

const tasks: Readonly<Record<string, Task>> = {
  "how did the campaign do in the last seven days": {
    grant: [],
    takes: ["campaigns_list", "campaigns_data_series"],
    async run(call) {
      const { campaigns } = await call("campaigns_list");
      const found = rows(campaigns).find(({ name }) => name === "Lunch offer");
      return (await call("campaigns_data_series", { campaign_id: found?.["id"], length: 7 }))["data"];
    },
    check: (said) => expect(rows(said)[0]).toHaveProperty("messages"),
  },
  "why does this person get no email": {
    grant: ["--grant", "users:read,email:read", "--pii"],
    seed: { users: [ada] },
    takes: ["users_export_ids", "email_hard_bounces", "email_unsubscribes"],
    async run(call) {
      const fields_to_export = ["external_id", "email", "email_subscribe"];
      const { users } = await call("users_export_ids", { external_ids: ["ada"], fields_to_export });
      const email = String(rows(users)[0]?.["email"]);
      await call("email_hard_bounces", { email, end_date: "2026-11-22" });
      await call("email_unsubscribes", { email, end_date: "2026-11-22" });
      return rows(users)[0]?.["email_subscribe"];
    },
    check: (said) => expect(said).toBe("unsubscribed"),
  },
  "change the price of the soup, after a look": {
    grant: ["--grant", "catalogs:write"],
    takes: ["catalogs_items_get", "catalogs_items_update"],
    async run(call) {
      const at = { catalog_name: "menu", item_id: "soup" };
      const before = rows((await call("catalogs_items_get", at))["items"])[0]?.["price"];
      await call("catalogs_items_update", { ...at, items: [{ price: 7 }] });
      return [before, rows((await call("catalogs_items_get", at))["items"])[0]?.["price"]];
    },
    check: (said) => expect(said).toEqual([6.5, 7]),
  },
  "make an email template": {
    grant: ["--grant", "templates:write"],
    takes: ["templates_email_create", "templates_email_info"],
    async run(call) {
      const made = await call("templates_email_create", {
        template_name: "Winter",
        subject: "Soup",
        body: "<p>Soup</p>",
      });
      return call("templates_email_info", { email_template_id: made["email_template_id"] });
    },
    check: (said) => expect(said).toMatchObject({ template_name: "Winter", subject: "Soup" }),
  },
  "which segments have more than ten people": {
    grant: [],
    takes: ["segments_list", "segments_data_series"],
    seed: {
      users: Array.from({ length: 12 }, (_, index) => ({ external_id: `u-${index}` })),
      segments: [
        { id: "s-1", name: "Regulars" },
        { id: "s-2", name: "Newcomers", users: ["u-1", "u-2"] },
      ],
    },
    async run(call) {
      const { segments } = await call("segments_list");
      const large: unknown[] = [];
      for (const { id, name } of rows(segments)) {
        const { data } = await call("segments_data_series", { segment_id: id, length: 1 });
        if (Number(rows(data)[0]?.["size"]) > 10) large.push(name);
      }
      return large;
    },
    check: (said) => expect(said).toEqual(["Regulars"]),
  },
  "schedule a message, after a yes": {
    grant: ["--grant", "messages:write"],
    user: "accept",
    takes: ["messages_schedule_create"],
    run: (call) => call("messages_schedule_create", example("messages_schedule_create")),
    check: (said) => expect(said).toHaveProperty("schedule_id"),
  },
  "unsubscribe a person from email": {
    grant: ["--grant", "email:write"],
    seed: { users: [{ external_id: "ada", email: "ada@example.com" }] },
    takes: ["email_status"],
    run: (call) => call("email_status", { email: "ada@example.com", subscription_state: "unsubscribed" }),
    check: (_, mock) => expect(mock.state.users.all()[0]).toMatchObject({ email_subscribe: "unsubscribed" }),
  },
  "erase a person, after a yes": {
    grant: ["--grant", "users:write"],
    seed: { users: [ada, { external_id: "grace" }] },
    user: "accept",
    takes: ["users_delete"],
    run: (call) => call("users_delete", { external_ids: ["ada"] }),
    check(_, mock) {
      mock.clock.advance("1h");
      expect(mock.state.users.all().map(({ external_id }) => external_id)).toEqual(["grace"]);
    },
  },
  "who bounced this week, and take one off the list": {
    grant: ["--grant", "email:write", "--pii"],
    takes: ["email_hard_bounces", "email_bounce_remove"],
    async run(call) {
      const { emails } = await call("email_hard_bounces", { start_date: "2026-11-15", end_date: "2026-11-22" });
      await call("email_bounce_remove", example("email_bounce_remove"));
      return emails;
    },
    check: (said) => expect(said).toBeInstanceOf(Array),
  },
  "give a person another external ID": {
    grant: ["--grant", "users:write"],
    seed: { users: [{ external_id: "ada" }] },
    takes: ["users_external_ids_rename"],
    run: (call) =>
      call("users_external_ids_rename", {
        external_id_renames: [{ current_external_id: "ada", new_external_id: "lovelace" }],
      }),
    check: (_, mock) => expect(mock.state.users.all()[0]).toMatchObject({ external_id: "lovelace" }),
  },
  "translate an email template": {
    grant: ["--grant", "templates:write"],
    takes: ["templates_email_translations_source", "templates_email_translations_update"],
    async run(call) {
      await call("templates_email_translations_source", example("templates_email_translations_source"));
      return call("templates_email_translations_update", example("templates_email_translations_update"));
    },
    check: (said) => expect(said).toBeTypeOf("object"),
  },
  "upload a picture": {
    grant: ["--grant", "media_library:write", "--allow-egress", "cdn.example.com"],
    takes: ["media_library_create"],
    run: (call) => call("media_library_create", { name: "Soup", asset_url: "https://cdn.example.com/soup.jpg" }),
    check: (said) => expect(said).toBeTypeOf("object"),
  },
};

afterEach(closeSessions);

async function perform({ grant, seed, user, run }: Task, without?: string) {
  const { seed: workspace, ...options } = exampleMock("");
  const mock = createMockBraze({ ...options, seed: { ...workspace, ...seed }, keys: { [key]: "*" } });
  const { policy } = readFlags([...grant, ...(without === undefined ? [] : ["--exclude-tools", without])]);
  const lines: { tool: string; event: string }[] = [];
  const asked: User | undefined = user && { says: user, heard: [] };
  const { client } = await inProcess(
    {
      transport: createTransport({
        apiKey: key,
        baseUrl: "https://rest.iad-01.braze.com",
        fetch: mock.fetch,
        retries: 0,
      }),
      policy: createPolicy(policy),
      audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) }),
      warn: () => {},
    },
    asked,
  );
  const listed = (await client.listTools()).tools.map(({ name }) => name);
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const content: Content = contentOf(await client.callTool({ name, arguments: args }));
    if (content.isError) throw new Error(content.sentence);
    return JSON.parse(content.json) as Record<string, unknown>;
  };
  const said = await run(call);
  return { said, mock, lines, listed, asked };
}

describe.each(Object.entries(tasks))("%s", (_, task) => {
  test("can be done with the grant, by the tools that it takes, and each call is logged", async () => {
    const { said, mock, lines, listed, asked } = await perform(task);
    task.check(said, mock);
    expect(listed).toEqual(expect.arrayContaining([...task.takes]));
    const ended = lines.filter(({ event }) => event === "finished");
    expect(new Set(ended.map(({ tool }) => tool))).toEqual(new Set(task.takes));
    expect(asked?.heard.length).toBe(task.user && 1);
  });

  test.each(task.takes)("cannot without %s", async (name) => {
    await expect(perform(task, name)).rejects.toThrow(`${name} is not available here`);
  });

  test("cannot with reads alone, where it changes something", async () => {
    const changes = task.takes.some((name) => tools.find((tool) => tool.name === name)?._meta.effect !== "read");
    const reads = perform({ ...task, grant: [...task.grant, "--read-only"] });
    if (changes) await expect(reads).rejects.toThrow("this server only reads");
    else await reads;
  });
});

test.each(Object.entries(tasks).filter(([, { user }]) => user))("%s: a no is a no", async (_, task) => {
  await expect(perform({ ...task, user: "decline" })).rejects.toThrow();
  await expect(perform({ ...task, user: "cancel" })).rejects.toThrow();
});
