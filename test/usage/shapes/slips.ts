import type { Shape } from "./shape.ts";

/** Members that the client does not have, which the compiler would complain about where somebody let it. */
export const slips: readonly Shape[] = [
  {
    name: "a misspelt method, and a misspelt part of the client",
    file: "src/slips.ts",
    text: `import { braze as b } from "./client.js";
// @ts-ignore
export const one = () => b.users.trak({});
// @ts-ignore
export const two = () => b.camapigns.trigger.send({ campaign_id: "c" });
// @ts-ignore
export const three = () => b.campaigns.triggerSend({ campaign_id: "c" }).withResponse();
// @ts-ignore
export const four = b.camapigns;
// @ts-ignore
export const five = () => b.withOptons({ retries: 1 });
// @ts-ignore
export const six = () => b.withOptions({ retries: 1 }).nothing.like.it();`,
    uses: [],
    unresolved: [3, 5, 7, 9, 11, 13],
    reasons: [
      'no member users.trak, so that it is not known what is called here; did you mean "users.track"?',
      'no member camapigns, so that it is not known what is called here; did you mean "campaigns.trigger.send"?',
      'did you mean "campaigns.trigger.send"?',
      'no member camapigns, so that it is not known what is called here; did you mean "campaigns"?',
      'did you mean "withOptions"?',
      "no member nothing, so that it is not known what is called here.",
    ],
  },
  {
    name: "a slip in what is taken out, in a computed name, in a class that extends the client, in a part of its type",
    file: "src/slips-taken.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { braze } from "./client.js";
// @ts-ignore
const { lst, list, details: { bind } } = braze.canvas;
// @ts-ignore
export const one = () => braze.segments["lst"]();
class Ours extends Braze {
  #kept = 1;
  helper() { return this.#kept; }
}
const ours = new Ours({ apiKey: "k", instance: "US-01" });
// @ts-ignore
export const two = () => [ours.helper(), ours.evnts.list()];
// @ts-ignore
export const three = ({ sends }: Pick<Braze, "sends">) => [lst, list, bind, sends.id.creat({ campaign_id: "c" })];
// @ts-ignore
export const four = (given: Pick<Braze, "sends"> | undefined) => given?.snds;`,
    uses: ["4 canvas.details", "4 canvas.list"],
    unresolved: [4, 6, 13, 15, 17],
    reasons: [
      'did you mean "canvas.list"?',
      'did you mean "segments.list"?',
      'did you mean "events.list"?',
      'did you mean "sends.id.create"?',
      'did you mean "sends"?',
    ],
  },
  {
    name: "a slip in JavaScript, where nothing has types",
    file: "js/slips.cjs",
    text: `const { Braze } = require("@braze-codegen/client");
const b = new Braze({ apiKey: "k", instance: "US-01" });
const run = (client) => client.canvas.lst();
function taken({ usrs, events }) { return [usrs, events.list()]; }
module.exports = { one: () => b.canvas.lst(), two: () => run(b), three: () => taken(b) };`,
    uses: ["4 events.list"],
    unresolved: [3, 4, 5],
    reasons: ['did you mean "canvas.list"?', 'did you mean "users"?', 'did you mean "canvas.list"?'],
  },
  {
    name: "what the source layout was made without",
    file: "src/slips-layout.ts",
    text: `import { Braze } from "./my/api/client/index.js";
const braze = new Braze({ apiKey: "k", instance: "US-01" });
// @ts-ignore
export const one = () => braze.campaigns.trigger.send({ campaign_id: "c" });
// @ts-ignore
export const two = () => braze.campaigns;`,
    uses: [],
    unresolved: [4, 6],
    reasons: [
      "campaigns.trigger.send is an operation that the client here was made without; add it to `include`",
      "The client here was made without campaigns; add what is called to `include`",
    ],
  },
  {
    name: "a slip with another package for the API",
    file: "src/slips-other.ts",
    text: `import { Braze } from "braze-api";
const braze = new Braze("https://rest.iad-01.braze.com", "k");
// @ts-ignore
export const one = () => [braze.users.trak({}), braze.users.track({})];
// @ts-ignore
export const two = () => braze.camapigns.trigger.send({ campaign_id: "c" });
export const three = async () => {
  const answer = await braze.users.track({});
  // @ts-ignore
  return answer.nothing;
};`,
    uses: ["4 users.track", "8 users.track"],
    unresolved: [4, 6],
  },
  {
    name: "members that are no operation are no slips",
    file: "src/no-slips.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { braze } from "./client.js";
const more = Object.assign(new Braze({ apiKey: "k", instance: "US-01" }), { name: "eu" });
class Ours extends Braze {
  count = 0;
  run() { return [this.count, this.transport.baseUrl, super.withOptions({})]; }
}
declare module "./client.js" {}
export const one = async () => {
  const maybe = braze as Braze & { then?: unknown; extra?: number };
  const answer = await braze.withOptions({ retries: 1 }).canvas.list().withResponse();
  const list = braze.campaigns.list();
  for await (const page of list.pages()) console.log(page.data);
  return [maybe.then, maybe.extra, more.name, answer.data, answer.response.headers, Braze.name, Braze.prototype, braze.toString(), braze.constructor.name, new Ours({}).run()];
};
export const two = (given: Braze | { other: number }) => ("other" in given ? given.other : given.segments.list());
// @ts-ignore
braze.cache = new Map();
// @ts-ignore
export const three = braze.then;`,
    uses: ["11 canvas.list", "12 campaigns.list", "16 segments.list"],
  },
];
