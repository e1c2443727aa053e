import type { Shape } from "./shape.ts";

const CLIENT = `import { Braze } from "@braze-codegen/client";
`;

/** How the client comes to where it is called. */
export const injection: readonly Shape[] = [
  {
    name: "an interface with a second implementation",
    file: "src/second.ts",
    text: `import { braze } from "./client.js";
interface Lists { list(): unknown }
class Fake implements Lists { list() { return []; } }
const use = (lists: Lists) => lists.list();
export const all = [use(braze.catalogs), use(new Fake())];`,
    uses: ["4 catalogs.list"],
  },
  {
    name: "an interface that several parts of the client fit",
    file: "src/several.ts",
    text: `import { braze } from "./client.js";
interface Lists { list(): unknown }
const use = (lists: Lists) => lists.list();
export const all = [use(braze.campaigns), use(braze.canvas), [braze.segments].map((each: Lists) => use(each))];
export const more = [[braze.catalogs].forEach(use), [braze.events].map((each: any) => each.list())];`,
    uses: ["3 campaigns.list", "3 canvas.list", "3 catalogs.list", "3 segments.list"],
    unresolved: [5],
  },
  {
    name: "a class of one's own behind an interface",
    file: "src/adapter.ts",
    text: `${CLIENT}interface Messenger { tell(id: string): Promise<unknown> }
class BrazeMessenger implements Messenger {
  constructor(private readonly client: Braze) {}
  tell(id: string) { return this.client.messages.send({ external_user_ids: [id] }); }
}
class Silent implements Messenger { async tell() { return undefined; } }
export const make = (client?: Braze): Messenger => (client ? new BrazeMessenger(client) : new Silent());`,
    uses: ["5 messages.send"],
  },
  {
    name: "Pick, Omit and Partial of the client",
    file: "src/utility.ts",
    text: `${CLIENT}export const one = (client: Pick<Braze, "canvas" | "feed">) => client.canvas.details({ canvas_id: "c" });
export const two = (client: Partial<Braze>) => client.sms?.invalidPhoneNumbers({});
export const three = (client: Readonly<Omit<Braze, "users">>) => client.cdi.integrations.list();
export const four = ({ users }: { users: Pick<Braze["users"], "merge"> }) => users.merge({ merge_updates: [] });`,
    uses: ["2 canvas.details", "3 sms.invalidPhoneNumbers", "4 cdi.integrations.list", "5 users.merge"],
  },
  {
    name: "a default of a parameter",
    file: "src/default-parameter.ts",
    text: `import { braze } from "./client.js";
export const run = (client = braze, { alias } = client.users) => [client.segments.list(), alias.new({ user_aliases: [] })];`,
    uses: ["2 segments.list", "2 users.alias.new"],
  },
  {
    name: "fields that are functions, getters and statics",
    file: "src/fields.ts",
    text: `${CLIENT}export class Service {
  static readonly shared = new Braze({ apiKey: "k", instance: "US-01" });
  readonly track = (id: string) => this.client.users.track({ attributes: [{ external_id: id }] });
  get client() { return Service.shared; }
  static { void Service.shared.campaigns.list(); }
  protected *names() { yield this.client.canvas.list(); }
}`,
    uses: ["4 users.track", "6 campaigns.list", "7 canvas.list"],
  },
  {
    name: "decorators of methods",
    file: "src/decorators.ts",
    text: `import { braze } from "./client.js";
const logged = (_target: object, _name: string, _descriptor: PropertyDescriptor): void => undefined;
export class Job {
  @logged
  async run() { await braze.sends.id.create({ campaign_id: "c" }); }
}`,
    uses: ["5 sends.id.create"],
  },
  {
    name: "satisfies",
    file: "src/satisfies.ts",
    text: `import { braze } from "./client.js";
const jobs = {
  nightly: () => braze.users.export.globalControlGroup({ fields_to_export: ["email"] }),
  clients: { ours: braze },
} satisfies Record<string, unknown>;
export const run = () => [jobs.nightly(), (jobs.clients.ours satisfies object).segments.details({ segment_id: "s" })];`,
    uses: ["3 users.export.globalControlGroup", "6 segments.details"],
  },
  {
    name: "a spread of the client and of a part",
    file: "src/spread.ts",
    text: `import { braze } from "./client.js";
const context = { ...{ braze }, locale: "en" };
const { users, ...rest } = braze;
export const run = () => [context.braze.feed.list(), rest.canvas.list(), users.identify({ aliases_to_identify: [] })];`,
    uses: ["4 canvas.list", "4 feed.list", "4 users.identify"],
  },
  {
    name: "a factory, a singleton and a promise of a client",
    file: "src/factory.ts",
    text: `${CLIENT}let made: Braze | undefined;
export const client = () => (made ??= new Braze({ apiKey: "k", instance: "US-01" }));
const later: Promise<Braze> = Promise.resolve(client());
export const one = () => client().email.blocklist({ email: ["a@b.c"] });
export const two = async () => (await later).email.spam.remove({ email: "a@b.c" });
export const three = () => later.then((each) => each.email.bounce.remove({ email: "a@b.c" }));`,
    uses: ["5 email.blocklist", "6 email.spam.remove", "7 email.bounce.remove"],
  },
  {
    name: "one client of several, by a tag",
    file: "src/tagged.ts",
    text: `${CLIENT}type Target = { kind: "braze"; client: Braze } | { kind: "none" };
export function run(target: Target) {
  switch (target.kind) {
    case "braze": return target.client.campaigns.dataSeries({ campaign_id: "c", length: 1 });
    default: return undefined;
  }
}`,
    uses: ["5 campaigns.dataSeries"],
  },
  {
    name: "a proxy of the whole client",
    file: "src/proxy.ts",
    text: `import { braze } from "./client.js";
const logged = new Proxy(braze, { get: (target, key) => Reflect.get(target, key) as unknown });
export const run = () => logged.users.externalIds.remove({ external_ids: [] });`,
    uses: ["3 users.externalIds.remove"],
  },
  {
    name: "the result of a generic maker",
    file: "src/generic-maker.ts",
    text: `${CLIENT}const once = <T,>(make: () => T) => { let value: T | undefined; return () => (value ??= make()); };
const client = once(() => new Braze({ apiKey: "k", instance: "US-01" }));
export class Repository<C extends Braze = Braze> { constructor(readonly api: C) {} list() { return this.api.contentBlocks.list(); } }
export const run = () => [client().contentBlocks.info({ content_block_id: "b" }), new Repository(client()).list()];`,
    uses: ["4 contentBlocks.list", "5 contentBlocks.info"],
  },
  {
    name: "a wrapper that gives the client to a function",
    file: "src/with-client.ts",
    text: `${CLIENT}const withBraze = <R,>(work: (client: Braze, signal: AbortSignal) => R): R => work(new Braze({ apiKey: "k", instance: "US-01" }), AbortSignal.timeout(1));
export const run = () => withBraze(({ catalogs }) => catalogs.items.list("menu"));
export const more = () => withBraze((client) => client.catalogs.list());`,
    uses: ["3 catalogs.items.list", "4 catalogs.list"],
  },
];
