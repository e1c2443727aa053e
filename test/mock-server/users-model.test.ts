import type { Identifier, MockBraze, UserAlias, UserProfile } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

/**
 * Users as a list that is searched from end to end. After each request the mock must find the same users by each
 * identifier that there is: whoever has it, and nobody who had it once.
 */
interface Person {
  externalId?: string;
  deprecated: string[];
  email?: string;
  phone?: string;
  readonly aliases: Map<string, string>;
  tokens: string[];
}

type Model = { people: Person[] };
type Command = fc.AsyncCommand<Model, MockBraze>;

const IDS = ["a", "b", "__proto__"];
const EMAILS = ["ada@example.com", "grace@example.com"];
const PHONES = ["+15551234567", "+15557654321"];
const ALIASES = ["crm", "web"].flatMap((alias_label) => ["x", "y"].map((alias_name) => ({ alias_label, alias_name })));
const TOKENS = ["token-1", "token-2"];
const deviceOf = (token: string) => `device of ${token}`;

const fresh = (some: Partial<Person> = {}): Person => ({ deprecated: [], aliases: new Map(), tokens: [], ...some });
const byId = ({ people }: Model, id: string) =>
  people.find(({ externalId, deprecated }) => externalId === id || deprecated.includes(id));
const byAlias = ({ people }: Model, { alias_label, alias_name }: UserAlias) =>
  people.find(({ aliases }) => aliases.get(alias_label) === alias_name);
const remove = (model: Model, person: Person | undefined) => {
  model.people = model.people.filter((other) => other !== person);
};

/** The person with an external ID, who is made when there is none. */
function named(model: Model, externalId: string): Person {
  const known = byId(model, externalId);
  if (known !== undefined) return known;
  const made = fresh({ externalId });
  model.people.push(made);
  return made;
}

function absorb(model: Model, from: Person, into: Person, tokens: boolean): void {
  remove(model, from);
  into.email ??= from.email as string;
  into.phone ??= from.phone as string;
  for (const [label, name] of from.aliases) if (!into.aliases.has(label)) into.aliases.set(label, name);
  if (tokens) into.tokens.push(...from.tokens);
}

function give(model: Model, anonymous: Person | undefined, id: string): void {
  if (anonymous === undefined || anonymous.externalId !== undefined) return;
  const known = byId(model, id);
  if (known === undefined) anonymous.externalId = id;
  else if (![...anonymous.aliases.keys()].some((label) => known.aliases.has(label)))
    absorb(model, anonymous, known, false);
}

/** What an export says of a person. */
const shown = ({ externalId, email, phone, aliases, tokens }: Person) => ({
  ...(externalId === undefined ? {} : { external_id: externalId }),
  ...(email === undefined ? {} : { email }),
  ...(phone === undefined ? {} : { phone }),
  user_aliases: [...aliases].map(([alias_label, alias_name]) => ({ alias_name, alias_label })),
  ...(tokens.length === 0 ? {} : { push_tokens: [...tokens] }),
});

const texts = (people: readonly object[]) =>
  people.map((person) => JSON.stringify(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
const fields_to_export = ["external_id", "email", "phone", "user_aliases", "push_tokens"];

/** Those whom an export finds; of the identifiers that one user has at most, without a request, which costs more. */
async function found(mock: MockBraze, by: object): Promise<object[]> {
  if ("external_id" in by || "user_alias" in by) {
    const user = mock.state.users.get(by as Identifier);
    return user === undefined ? [] : [shownOf(user)];
  }
  const { body } = await send(mock, "POST", "/users/export/ids", { ...by, fields_to_export });
  return (body as { users: UserProfile[] }).users.map(shownOf);
}

function shownOf(user: UserProfile): object {
  const { external_id, email, phone, user_aliases, push_tokens = [] } = user;
  const tokens = push_tokens.length === 0 ? undefined : push_tokens.map(({ token }) => token);
  const members = { external_id, email, phone, user_aliases, push_tokens: tokens };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

type Has = (person: Person) => boolean;
const identifier = (by: object, has: Has): readonly [by: object, has: Has] => [by, has];

/** Each identifier that there may be, and who has it. */
const identifiers = [
  ...IDS.map((external_id) =>
    identifier(
      { external_id },
      ({ externalId, deprecated }) => externalId === external_id || deprecated.includes(external_id),
    ),
  ),
  ...ALIASES.map((user_alias) =>
    identifier({ user_alias }, ({ aliases }) => aliases.get(user_alias.alias_label) === user_alias.alias_name),
  ),
  ...EMAILS.map((email) => identifier({ email_address: email }, (person) => person.email === email)),
  ...PHONES.map((phone) => identifier({ phone }, (person) => person.phone === phone)),
  ...TOKENS.map((token) => identifier({ device_id: deviceOf(token) }, ({ tokens }) => tokens.includes(token))),
];

function command(name: string, path: string, body: object, apply: (model: Model) => void): Command {
  return {
    check: () => true,
    async run(model, mock) {
      const { status } = await send(mock, "POST", path, body);
      expect(status).toBeLessThan(300);
      apply(model);
      await compare(model, mock);
    },
    toString: () => `${name} ${JSON.stringify(body)}`,
  };
}

async function compare(model: Model, mock: MockBraze): Promise<void> {
  expect(mock.state.users.size).toBe(model.people.length);
  for (const [by, has] of identifiers) {
    const want = texts(model.people.filter(has).map(shown));
    expect({ by, found: texts(await found(mock, by)) }).toEqual({ by, found: want });
  }
}

const ids = fc.constantFrom(...IDS);
const emails = fc.constantFrom(...EMAILS);
const aliases = fc.constantFrom(...ALIASES);
const anonymous = ["unidentified"];

const commands = [
  fc
    .tuple(
      ids,
      fc.record({ email: fc.option(emails), phone: fc.option(fc.constantFrom(...PHONES)) }, { requiredKeys: [] }),
    )
    .map(([external_id, fields]) =>
      command("write", "/users/track", { attributes: [{ external_id, city: "Bath", ...fields }] }, (model) => {
        const person = named(model, external_id);
        for (const name of ["email", "phone"] as const) {
          const value = fields[name];
          if (value === null) delete person[name];
          else if (value !== undefined) person[name] = value;
        }
      }),
    ),
  emails.map((email) =>
    command("write by address", "/users/track", { attributes: [{ email, city: "Bath" }] }, (model) => {
      if (!model.people.some((person) => person.email === email)) model.people.push(fresh({ email }));
    }),
  ),
  fc.tuple(ids, fc.constantFrom(...TOKENS)).map(([external_id, token]) => {
    const push_tokens = [{ app_id: "app", token, device_id: deviceOf(token) }];
    return command("push token", "/users/track", { attributes: [{ external_id, push_tokens }] }, (model) => {
      const person = named(model, external_id);
      for (const other of model.people) other.tokens = other.tokens.filter((own) => own !== token);
      person.tokens.push(token);
    });
  }),
  fc.constantFrom(...TOKENS).map((token) => {
    const push_tokens = [{ app_id: "app", token, device_id: deviceOf(token) }];
    return command(
      "import",
      "/users/track",
      { attributes: [{ push_token_import: true, push_tokens }] },
      ({ people }) => {
        if (!people.some(({ tokens }) => tokens.includes(token))) people.push(fresh({ tokens: [token] }));
      },
    );
  }),
  fc.tuple(fc.option(ids), aliases).map(([id, alias]) => {
    const user_aliases = [{ ...alias, ...(id === null ? {} : { external_id: id }) }];
    return command("alias", "/users/alias/new", { user_aliases }, (model) => {
      if (byAlias(model, alias) !== undefined) return;
      const person = id === null ? fresh() : byId(model, id);
      if (person === undefined || person.aliases.has(alias.alias_label)) return;
      if (id === null) model.people.push(person);
      person.aliases.set(alias.alias_label, alias.alias_name);
    });
  }),
  aliases.map(({ alias_label, alias_name: old_alias_name }) => {
    const new_alias_name = old_alias_name === "x" ? "y" : "x";
    const alias_updates = [{ alias_label, old_alias_name, new_alias_name }];
    return command("rename alias", "/users/alias/update", { alias_updates }, (model) => {
      if (byAlias(model, { alias_label, alias_name: new_alias_name }) !== undefined) return;
      byAlias(model, { alias_label, alias_name: old_alias_name })?.aliases.set(alias_label, new_alias_name);
    });
  }),
  fc
    .tuple(ids, aliases)
    .map(([external_id, user_alias]) =>
      command("identify", "/users/identify", { aliases_to_identify: [{ external_id, user_alias }] }, (model) =>
        give(model, byAlias(model, user_alias), external_id),
      ),
    ),
  fc.tuple(ids, emails).map(([external_id, email]) => {
    const emails_to_identify = [{ external_id, email, prioritization: anonymous }];
    return command("identify by address", "/users/identify", { emails_to_identify }, (model) => {
      const [one, ...more] = model.people.filter((person) => person.email === email && person.externalId === undefined);
      if (more.length === 0) give(model, one, external_id);
    });
  }),
  fc.tuple(ids, ids).map(([from, into]) => {
    const merge_updates = [{ identifier_to_merge: { external_id: from }, identifier_to_keep: { external_id: into } }];
    return command("merge", "/users/merge", { merge_updates }, (model) => {
      const [one, other] = [byId(model, from), byId(model, into)];
      if (one !== undefined && other !== undefined && one !== other) absorb(model, one, other, true);
    });
  }),
  fc.tuple(ids, ids).map(([current_external_id, new_external_id]) => {
    const external_id_renames = [{ current_external_id, new_external_id }];
    return command("rename", "/users/external_ids/rename", { external_id_renames }, (model) => {
      const person = byId(model, current_external_id);
      if (person?.externalId !== current_external_id || byId(model, new_external_id) !== undefined) return;
      person.externalId = new_external_id;
      person.deprecated.push(current_external_id);
    });
  }),
  ids.map((id) =>
    command("remove", "/users/external_ids/remove", { external_ids: [id] }, ({ people }) => {
      for (const person of people) person.deprecated = person.deprecated.filter((other) => other !== id);
    }),
  ),
  ids.map((id) =>
    command("delete", "/users/delete", { external_ids: [id] }, (model) => remove(model, byId(model, id))),
  ),
  emails.map((email) => {
    const email_addresses = [{ email, prioritization: anonymous }];
    return command("delete by address", "/users/delete", { email_addresses }, (model) => {
      const [one, ...more] = model.people.filter((person) => person.email === email && person.externalId === undefined);
      if (more.length === 0) remove(model, one);
    });
  }),
  fc.constant<Command>({
    check: () => true,
    async run(model, mock) {
      mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
      await compare(model, mock);
    },
    toString: () => "snapshot and restore",
  }),
];

test("users are found by what they have now, whatever happened to them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 20, size: "max" }), async (sequence) => {
      await fc.asyncModelRun(() => ({ model: { people: [] }, real: mockBraze() }), sequence);
    }),
    { numRuns: 50 },
  );
});
