import type { MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

/**
 * Subscriptions kept the other way round: each person has states of their own, and a change walks through all who share
 * the address. What the mock answers must be the same.
 */
interface Person {
  readonly id: string;
  email?: string;
  phone?: string;
  readonly groups: Map<string, string>;
  consent?: string;
}

/** What waits at an address that nobody has. */
interface Waiting {
  readonly groups: Map<string, { readonly state: string; readonly day: number }>;
  consent?: string;
}

interface Model {
  day: number;
  people: Person[];
  readonly waiting: Map<string, Waiting>;
  readonly bounced: Set<string>;
}
type Command = fc.AsyncCommand<Model, MockBraze>;
type Kind = "email" | "phone";

const IDS = ["a", "b"];
const EMAILS = ["ada@example.com", "grace@example.com"];
const PHONES = ["+15551234567"];
const GROUPS = [
  { id: "menu", name: "Weekly menu", channel: "email" },
  { id: "tables", name: "Table reminders", channel: "sms" },
];
const kindOf = (group: string): Kind => (group === "tables" ? "phone" : "email");

const holders = ({ people }: Model, kind: Kind, address: string) => people.filter((person) => person[kind] === address);

function waitingAt({ waiting }: Model, address: string): Waiting {
  const known = waiting.get(address) ?? { groups: new Map() };
  waiting.set(address, known);
  return known;
}

function setGroup(model: Model, kind: Kind, address: string, group: string, state: string): void {
  if (kindOf(group) !== kind) return;
  const people = holders(model, kind, address);
  for (const person of people) person.groups.set(group, state);
  if (people.length === 0) waitingAt(model, address).groups.set(group, { state, day: model.day });
}

function setGroupOf(model: Model, person: Person, group: string, state: string): void {
  const address = person[kindOf(group)];
  if (address === undefined) person.groups.set(group, state);
  else setGroup(model, kindOf(group), address, group, state);
}

function setConsent(model: Model, email: string, state: string): void {
  const people = holders(model, "email", email);
  for (const person of people) person.consent = state;
  if (people.length === 0) waitingAt(model, email).consent = state;
}

function move(model: Model, person: Person, kind: Kind, address: string | undefined): void {
  const before = person[kind];
  if (before === address) return;
  delete person[kind];
  if (address === undefined) return;
  const [other] = holders(model, kind, address);
  person[kind] = address;
  if (other !== undefined) {
    for (const { id } of GROUPS.filter((group) => kindOf(group.id) === kind)) {
      const state = other.groups.get(id);
      if (state === undefined) person.groups.delete(id);
      else person.groups.set(id, state);
    }
    if (kind === "email") setOrDelete(person, other.consent);
    return;
  }
  const { groups, consent } = model.waiting.get(address) ?? { groups: new Map<string, never>() };
  model.waiting.delete(address);
  for (const [group, { state, day }] of groups) if (day + 30 > model.day) person.groups.set(group, state);
  if (kind === "email") setOrDelete(person, consent ?? (before === undefined ? person.consent : undefined));
}

function setOrDelete(person: Person, consent: string | undefined): void {
  if (consent === undefined) delete person.consent;
  else person.consent = consent;
}

const worded = (state: string | undefined) =>
  state === undefined ? "Unknown" : `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`;

function wantedOf(model: Model, group: string, address: string): string {
  const [person] = holders(model, kindOf(group), address);
  if (person !== undefined) return worded(person.groups.get(group));
  const waiting = model.waiting.get(address)?.groups.get(group);
  return worded(waiting !== undefined && waiting.day + 30 > model.day ? waiting.state : undefined);
}

async function compare(model: Model, mock: MockBraze): Promise<void> {
  const status = async (query: string) => ((await send(mock, "GET", query)).body as { status: object }).status;
  const list = (name: string, values: readonly string[]) =>
    values.map((value) => `&${name}[]=${encodeURIComponent(value)}`).join("");
  for (const { id } of GROUPS) {
    const path = `/subscription/status/get?subscription_group_id=${id}`;
    const addresses = kindOf(id) === "email" ? EMAILS : PHONES;
    const people = IDS.map((name) => [name, worded(model.people.find((person) => person.id === name)?.groups.get(id))]);
    expect(await status(path + list("external_id", IDS))).toEqual(Object.fromEntries(people));
    expect(await status(path + list(kindOf(id), addresses))).toEqual(
      Object.fromEntries(addresses.map((address) => [address, wantedOf(model, id, address)])),
    );
  }
  for (const person of model.people)
    expect({ id: person.id, consent: mock.state.users.get({ external_id: person.id })?.["email_subscribe"] }).toEqual({
      id: person.id,
      consent: person.consent,
    });
  const listed = async (path: string) => {
    const { body } = await send(mock, "GET", `${path}?start_date=2020-01-01&end_date=2040-01-01`);
    return (body as { emails: { email: string }[] }).emails.map(({ email }) => email).sort();
  };
  const consents = EMAILS.map((email) => [
    email,
    (holders(model, "email", email)[0] ?? model.waiting.get(email))?.consent,
  ]);
  expect(await listed("/email/unsubscribes")).toEqual(
    consents.filter(([, consent]) => consent === "unsubscribed").map(([email]) => email),
  );
  expect(await listed("/email/hard_bounces")).toEqual([...model.bounced].sort());
}

function command(name: string, path: string, body: object, apply: (model: Model) => void): Command {
  return {
    check: () => true,
    async run(model, mock) {
      expect((await send(mock, "POST", path, body)).status).toBeLessThan(300);
      apply(model);
      await compare(model, mock);
    },
    toString: () => `${name} ${JSON.stringify(body)}`,
  };
}

const ids = fc.constantFrom(...IDS);
const emails = fc.constantFrom(...EMAILS);
const phones = fc.constantFrom(...PHONES);
const groups = fc.constantFrom(...GROUPS.map(({ id }) => id));
const states = fc.constantFrom("subscribed", "unsubscribed");

const write = fc
  .record(
    { email: fc.option(emails), phone: fc.option(phones), email_subscribe: states, group: fc.tuple(groups, states) },
    { requiredKeys: [] },
  )
  .chain((fields) => ids.map((id) => [id, fields] as const))
  .map(([id, { group, ...fields }]) => {
    const [subscription_group_id = "", subscription_state = ""] = group ?? [];
    const subscription_groups = [{ subscription_group_id, subscription_state }];
    const object = { external_id: id, ...fields, ...(group === undefined ? {} : { subscription_groups }) };
    return command("write", "/users/track", { attributes: [object] }, (model) => {
      const person = model.people.find((known) => known.id === id) ?? { id, groups: new Map<string, string>() };
      if (!model.people.includes(person)) model.people.push(person);
      for (const kind of ["email", "phone"] as const)
        if (fields[kind] !== undefined) move(model, person, kind, fields[kind] ?? undefined);
      const consent = fields.email_subscribe;
      if (consent !== undefined && person.email === undefined) person.consent = consent;
      else if (consent !== undefined && person.email !== undefined) setConsent(model, person.email, consent);
      if (group !== undefined) setGroupOf(model, person, ...group);
    });
  });

const commands = [
  // What matters most is who has which address, so users change oftener than anything else.
  ...Array.from({ length: 6 }, () => write),
  fc.tuple(groups, states, ids).map(([subscription_group_id, subscription_state, external_id]) =>
    command(
      "set of user",
      "/subscription/status/set",
      { subscription_group_id, subscription_state, external_id },
      (model) => {
        const person = model.people.find(({ id }) => id === external_id);
        if (person !== undefined) setGroupOf(model, person, subscription_group_id, subscription_state);
      },
    ),
  ),
  fc
    .tuple(groups, states, emails)
    .map(([subscription_group_id, subscription_state, email]) =>
      command(
        "set of address",
        "/subscription/status/set",
        { subscription_group_id, subscription_state, email: [email] },
        (model) => setGroup(model, "email", email, subscription_group_id, subscription_state),
      ),
    ),
  fc
    .tuple(groups, states, phones)
    .map(([subscription_group_id, subscription_state, phone]) =>
      command(
        "set of number",
        "/v2/subscription/status/set",
        { subscription_groups: [{ subscription_group_id, subscription_state, phones: [phone] }] },
        (model) => setGroup(model, "phone", phone, subscription_group_id, subscription_state),
      ),
    ),
  fc
    .tuple(emails, states)
    .map(([email, subscription_state]) =>
      command("consent", "/email/status", { email, subscription_state }, (model) =>
        setConsent(model, email, subscription_state),
      ),
    ),
  emails.map((email) =>
    command("block", "/email/blocklist", { email }, (model) => {
      setConsent(model, email, "unsubscribed");
      model.bounced.add(email);
    }),
  ),
  emails.map((email) =>
    command("unblock", "/email/bounce/remove", { email }, ({ bounced }) => void bounced.delete(email)),
  ),
  ids.map((id) =>
    command("delete", "/users/delete", { external_ids: [id] }, (model) => {
      model.people = model.people.filter((person) => person.id !== id);
    }),
  ),
  fc.constant<Command>({
    check: () => true,
    async run(model, mock) {
      mock.clock.advance("480h");
      model.day += 20;
      await compare(model, mock);
    },
    toString: () => "twenty days",
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

test("a state belongs to the address, and whoever has the address has the state", async () => {
  const start = () => ({
    model: { day: 0, people: [], waiting: new Map(), bounced: new Set() } as Model,
    real: mockBraze({ seed: { subscription_groups: GROUPS } }),
  });
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 20, size: "max" }), async (sequence) => {
      await fc.asyncModelRun(start, sequence);
    }),
    { numRuns: 70 },
  );
});
