import type { Shape } from "./shape.ts";

/** JavaScript, with comments for types and without. */
export const typed: readonly Shape[] = [
  {
    name: "JavaScript with types in comments",
    file: "js/jsdoc.js",
    text: `/** @import { Braze } from "@braze-codegen/client" */
/** @param {import("@braze-codegen/client").Braze} client */
export const one = (client) => client.users.track({});
/** @param {{ api: Braze }} options */
export const two = ({ api }) => api.campaigns.list();
/** @type {Map<string, Braze>} */
const clients = new Map();
export const three = () => clients.get("eu")?.canvas.list();
/** @returns {Braze} */
function made() { return globalThis["braze"]; }
export const four = () => made().feed.list();`,
    uses: ["3 users.track", "5 campaigns.list", "8 canvas.list", "11 feed.list"],
  },
  {
    name: "JavaScript that exports a client, and takes it elsewhere",
    file: "js/common-user.cjs",
    text: `const { braze, people } = require("./common.cjs");
const all = require("./common.cjs");
exports.run = () => [braze.segments.list(), people.merge({ merge_updates: [] }), all.braze.events.list()];`,
    beside: {
      "js/common.cjs": `const client = require("@braze-codegen/client");
const braze = new client.Braze({ apiKey: "k", instance: "US-01" });
module.exports = { braze, people: braze.users };`,
    },
    uses: ["3 events.list", "3 segments.list", "3 users.merge"],
  },
  {
    name: "JavaScript whose functions take and keep the client",
    file: "js/keep.mjs",
    text: `import { Braze } from "@braze-codegen/client";
let kept;
export function setUp(client) { kept = client; return kept; }
export const one = () => kept.campaigns.details({ campaign_id: "c" });
const later = (client, work) => work(client);
export const two = () => later(new Braze({ apiKey: "k", instance: "US-01" }), (each) => each.users.delete({}));
setUp(new Braze({ apiKey: "k", instance: "US-01" }));`,
    uses: ["4 campaigns.details"],
    unresolved: [3, 5, 6],
  },
  {
    name: "JavaScript with a prototype",
    file: "js/prototype.cjs",
    text: `const { Braze } = require("@braze-codegen/client");
function Service(braze) { this.braze = braze; }
Service.prototype.run = function () { return this.braze.canvas.dataSeries({ canvas_id: "c", ending_at: "2026-11-01" }); };
module.exports = new Service(new Braze({ apiKey: "k", instance: "US-01" }));`,
    uses: ["3 canvas.dataSeries"],
  },
  {
    name: "JavaScript with a default of a parameter and a spread",
    file: "js/spread.mjs",
    text: `import { braze } from "../src/client.js";
export const one = ({ client = braze, ...options } = {}) => client.feed.list(options);
const context = { ...{ braze } };
export const two = () => context.braze.sends.id.create({ campaign_id: "c" });`,
    uses: ["2 feed.list", "4 sends.id.create"],
  },
];
