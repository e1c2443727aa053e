// Copied by braze-codegen from templates/: edit it there.
import { type McpServer, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { plainText } from "./plain-text.js";
import type { Policy } from "./policy.js";
import { suggest } from "./suggest.js";

type Values = Readonly<Record<string, string>>;

interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** What is more than a name: a few lines. */
  readonly isText?: boolean;
}

/** A task that people ask for. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  /** Ids of operations without which it cannot be done. */
  readonly needs: readonly string[];
  /** @param tool - The name of the tool for an operation. */
  text(values: Values, tool: (operation: string) => string): string;
}

const campaign = { name: "campaign_id", description: "API identifier of the campaign.", required: true };

const prompts: Readonly<Record<string, Omit<Prompt, "name">>> = {
  // only with operation campaigns.dataSeries
  campaign_report: {
    title: "Campaign report",
    description: "How a campaign did over the last days: sent, delivered, opened, clicked, converted.",
    arguments: [campaign, { name: "days", description: "Number of days, from 1 to 100. Default: 7." }],
    needs: ["campaigns.details", "campaigns.dataSeries"],
    text: ({ campaign_id, days = "7" }, tool) => `Report on the campaign ${campaign_id} over the last ${days} days.
1. Read its name, channels and variations with ${tool("campaigns.details")}.
2. Read its figures with ${tool("campaigns.dataSeries")}, length ${days}.
3. Show a table by day, and sums by channel and variation. Give rates of what was delivered, and say of what each is a rate.
4. Say what stands out in two or three sentences, and which figures are missing. Make none up.`,
  },
  // only with operation catalogs.items.updateMany
  catalog_update: {
    title: "Catalog update with review",
    description: "Changes items of a catalog, after showing what stands there and what would.",
    arguments: [
      { name: "catalog_name", description: "Name of the catalog.", required: true },
      { name: "change", description: "What to change, in your words.", required: true, isText: true },
    ],
    needs: ["catalogs.items.list", "catalogs.items.updateMany"],
    text: ({ catalog_name, change }, tool) => `Change items of the catalog ${catalog_name}: ${change}
1. Read the items with ${tool("catalogs.items.list")}, to the last page that matters.
2. Show a table with the ID, the field, the value now and the value then, of each item that would change. Change nothing yet.
3. Wait for my yes to this table. Without it, stop.
4. Send exactly these changes with ${tool("catalogs.items.updateMany")}, at most 50 items a call.
5. Braze takes them and applies them a little later: read the items again, and say which are not as they should be.`,
  },
  // only with operation users.export.ids
  why_not_reached: {
    title: "Why was this person not reached?",
    description: "Looks for the reason why a person did not get the message of a campaign.",
    arguments: [{ name: "external_id", description: "External ID of the person.", required: true }, campaign],
    needs: ["users.export.ids", "campaigns.details"],
    text: (
      { external_id, campaign_id },
      tool,
    ) => `Why did the person with the external ID ${external_id} not get the campaign ${campaign_id}?
1. Read the campaign with ${tool("campaigns.details")}: its channels, whether it is on, when it was sent.
2. Read the person with ${tool("users.export.ids")}, and only these fields: external_id, email_subscribe, push_subscribe, push_tokens, campaigns_received, time_zone.
3. Where tools for hard bounces, unsubscribes and subscription groups are at hand, look there as well, for this person alone.
4. Name the reasons that you found, each with where it stands, and those that you could not check. Change nothing, and repeat no more of the person's data than the answer needs.`,
  },
};

/** The prompts whose tools the policy exposes. */
export const promptsFor = ({ tools }: Policy): readonly Prompt[] =>
  Object.entries(prompts)
    .map(([name, prompt]) => ({ name, ...prompt }))
    .filter(({ needs }) => needs.every((id) => tools.some(({ _meta }) => _meta.operationId === id)));

/** Serves the prompts whose tools are granted. */
export function servePrompts(server: McpServer, policy: Policy, granted: readonly Prompt[]): void {
  const nameOf = (id: string) => policy.tools.find(({ _meta }) => _meta.operationId === id)?.name ?? id;
  server.server.setRequestHandler("prompts/list", () => ({
    prompts: granted.map(({ name, title, description, arguments: args }) => ({
      name,
      title,
      description,
      arguments: args.map(({ isText: _, ...each }) => each),
    })),
  }));
  server.server.setRequestHandler("prompts/get", ({ params }) => {
    const prompt = granted.find(({ name }) => name === params.name);
    if (!prompt) throw mistake(`There is no prompt "${params.name.slice(0, 64)}" here.`);
    const values = given(prompt, params.arguments ?? {});
    const text = prompt.text(values, nameOf);
    return { description: prompt.description, messages: [{ role: "user", content: { type: "text", text } }] };
  });
}

/** A line of a name, and all of a text. */
const longestName = 200;
const longestText = 4000;

/**
 * The values of a prompt's arguments. Who fills them in may have copied them from elsewhere: a name that is several
 * lines, or holds what nobody sees, may say more to a model than to its user.
 */
function given(prompt: Prompt, values: Values): Values {
  const known = Object.entries(values).filter(([, value]) => value.trim() !== "");
  for (const [name, value] of known) {
    const argument = prompt.arguments.find((each) => each.name === name);
    if (!argument)
      throw mistake(
        `The prompt ${prompt.name} has no argument ${plainText(name, 64)}${suggest(name, namesOf(prompt))}`,
      );
    const longest = argument.isText ? longestText : longestName;
    const lines = argument.isText ? value.split(/\s*(?:\r?\n|\t)\s*/) : [value];
    const space = argument.isText ? /\s+/g : / +/g;
    if (value.length > longest || lines.some((line) => plainText(line, longest) !== line.replace(space, " ").trim()))
      throw mistake(
        `The argument ${name} should be ${argument.isText ? "a text" : "one line"} of at most ${longest} characters, all of which can be seen.`,
      );
  }
  const found = Object.fromEntries(known);
  if (found["days"] !== undefined && !/^(?:[1-9]\d?|100)$/.test(found["days"].trim()))
    throw mistake("The argument days should be a whole number from 1 to 100.");
  for (const { name, required } of prompt.arguments)
    if (required === true && !Object.hasOwn(found, name))
      throw mistake(`The prompt ${prompt.name} needs the argument ${name}.`);
  return found;
}

const namesOf = (prompt: Prompt): string[] => prompt.arguments.map(({ name }) => name);

const mistake = (sentence: string) => new ProtocolError(ProtocolErrorCode.InvalidParams, sentence);
