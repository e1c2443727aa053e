// Copied by braze-codegen from templates/: edit it there.
import { defaultGrants, type GrantOptions, permissionEntries } from "@braze-codegen/permissions";
import { tools as allTools, type Tool } from "./data/tools.js";
import { checkOptions, type Kind } from "./given.js";
import { readGrants } from "./grants.js";
import type { Arguments } from "./input.js";
import { OptionError } from "./options.js";
import { readEgressHosts } from "./egress.js";
import { argumentRefusals, type Refusal, type ResolvedPolicy, type Rule, refusals } from "./rules.js";
import { suggest } from "./suggest.js";
import { defaultTools, inToolsets } from "./toolsets.js";

/**
 * What a server may expose. `grants`, what `GrantOptions` lists, `allowEgress` and `secretsInArguments` open;
 * everything else takes tools away.
 */
export interface PolicyOptions extends GrantOptions {
  /**
   * Accesses by area, like `catalogs:write` or `*:read`; `write` includes `read`. Default `["*:read"]`, which a list
   * replaces.
   */
  readonly grants?: readonly string[];
  /** The permissions of the API key: tools that need another one are hidden. Default: unknown, so nothing is hidden. */
  readonly permissions?: readonly string[];
  /**
   * Keep these toolsets (and what `tools` names): purposes like `reporting`, areas, or `all`. Without this, `tools`,
   * `grants` and `pii` all may be called, and the default toolset is listed.
   */
  readonly toolsets?: readonly string[];
  /** Keep these tools (and what `toolsets` names); aliases are fine. */
  readonly tools?: readonly string[];
  /** Hide these tools; aliases are fine. */
  readonly excludeTools?: readonly string[];
  /** Hide everything that is not a read, whatever else is said. */
  readonly readOnly?: boolean;
  /**
   * Hosts that Braze may be made to call by an argument, like `files.example.com`, `*.example.com` or
   * `files.example.com:8443`. Default: none.
   */
  readonly allowEgress?: readonly string[];
  /** Take secrets as text, so through a model. Default `false`: arguments name a file or an environment variable. */
  readonly secretsInArguments?: boolean;
  /**
   * Refuse at once what `allowSend` and `allowDelete` would open. Default `false`: a client that can ask its user does
   * so, call by call.
   */
  readonly neverAsk?: boolean;
  /**
   * Have the user asked before every change, call by call, also of what `allowSend` and `allowDelete` open; a client
   * that cannot ask is refused. Default `false`: writes that are granted need no yes.
   */
  readonly askChanges?: boolean;
}

const kinds = {
  grants: "names",
  permissions: "names",
  toolsets: "names",
  tools: "names",
  excludeTools: "names",
  readOnly: "switch",
  allowSend: "switch",
  allowDelete: "switch",
  pii: "switch",
  credentials: "names",
  allowEgress: "names",
  secretsInArguments: "switch",
  neverAsk: "switch",
  askChanges: "switch",
} satisfies Record<keyof PolicyOptions, Kind>;

/** May this call leave? A refusal says why in a sentence that a model can pass on. */
export type Decision =
  | { readonly allowed: true; readonly tool: Tool }
  | {
      readonly allowed: false;
      readonly tool?: Tool;
      readonly rule: Rule | "unknown-tool";
      readonly reason: string;
      /** What the call does that the user may allow for this once; absent where nobody may. */
      readonly asks?: readonly Question[];
    };

/** What a user may be asked to allow. */
export type Question = "send" | "delete" | "change";

/** What a set of options exposes. */
export interface Policy {
  /** The exposed tools, in the order of their names. */
  readonly tools: readonly Tool[];
  /** Those of them that are listed, which a model pays for by the token. */
  readonly shown: readonly Tool[];
  /** Hosts that Braze may be made to call by an argument. */
  readonly egress: readonly string[];
  /** Tools that are hidden, and of which a client that can ask its user may run a call when the user says yes. */
  readonly askable: readonly Tool[];
  /** The other tools, each with what hides it. */
  readonly hidden: readonly { readonly tool: Tool; readonly refusals: readonly Refusal[] }[];
  /** Sentences for the person who wrote the options, like a permission that no tool needs. */
  readonly notes: readonly string[];
  /** Decides on one call by the name (or alias) of the tool, and by what its arguments open. */
  decide(name: string, args?: Arguments): Decision;
}

/**
 * Works out which tools a set of options exposes.
 *
 * @param from - The tools to choose from. Default: all of this package.
 * @throws {OptionError} when an option does not exist, names something that does not exist, or is no list or no `true`
 * or `false` where it should be one.
 */
export function createPolicy(options: PolicyOptions = {}, from: readonly Tool[] = allTools): Policy {
  checkOptions(options, kinds);
  if (options.neverAsk === true && options.askChanges === true)
    throw new OptionError("neverAsk (--never-ask) and askChanges (--ask-changes) are both set: keep one of them.");
  const byName = indexNames(from);
  const resolved: ResolvedPolicy = {
    grants: options.grants ? readGrants(options.grants, new Set(from.map((tool) => tool._meta.area))) : defaultGrants,
    allowed: options,
    permissions: options.permissions && new Set(options.permissions),
    chosen: chosen(options, from, byName),
    excluded: new Set(options.excludeTools?.map((name) => named(name, byName))),
    readOnly: options.readOnly ?? false,
    askChanges: options.askChanges ?? false,
    egress: readEgressHosts(options.allowEgress ?? []),
    secretsInArguments: options.secretsInArguments ?? false,
  };
  const asks = (found: readonly Refusal[]) => (options.neverAsk === true ? undefined : questionsIn(found));
  const refusalsOf = refusals(resolved);
  const refusalsOfArguments = argumentRefusals(resolved);
  const refusalsByTool = new Map(from.map((tool) => [tool, refusalsOf(tool)]));
  const exposed = from.filter((tool) => refusalsByTool.get(tool)?.length === 0);
  return {
    tools: exposed,
    shown: shownOf(options, exposed),
    egress: options.allowEgress ?? [],
    askable: from.filter((tool) => asks(refusalsByTool.get(tool) ?? []) !== undefined),
    hidden: from.flatMap((tool) => {
      const found = refusalsByTool.get(tool) ?? [];
      return found.length > 0 ? [{ tool, refusals: found }] : [];
    }),
    notes: permissionNotes(options.permissions, from),
    decide(given, args = {}) {
      const name = String(given);
      const tool = byName.get(name);
      if (!tool) {
        const names = exposed.map((one) => one.name);
        return {
          allowed: false,
          rule: "unknown-tool",
          reason: `There is no tool "${shown(name)}"${suggest(name, names)}`,
        };
      }
      const ofTool = refusalsByTool.get(tool) ?? [];
      const [first, ...more] = [...ofTool, ...refusalsOfArguments(tool, args)];
      if (!first) return { allowed: true, tool };
      const subject = ofTool.length > 0 ? `The tool ${tool.name} is` : `This call of ${tool.name} is`;
      const reason = refusal(subject, [first, ...more]);
      // A yes to one thing is no yes to another, so the questions have to be all that is in the way.
      const questions = asks([first, ...more]);
      return { allowed: false, tool, rule: first.rule, reason, ...(questions && { asks: questions }) };
    },
  };
}

/** What a user may be asked, where that is all that is in the way. */
function questionsIn(found: readonly Refusal[]): readonly Question[] | undefined {
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const questions = rules.filter((rule): rule is Question => ["send", "delete", "change"].includes(rule));
  return questions.length > 0 && questions.length === rules.length ? questions : undefined;
}

function indexNames(tools: readonly Tool[]): ReadonlyMap<string, Tool> {
  const index = new Map<string, Tool>();
  for (const tool of tools) for (const alias of tool._meta.aliases ?? []) index.set(alias, tool);
  for (const tool of tools) index.set(tool.name, tool);
  return index;
}

function named(name: string, byName: ReadonlyMap<string, Tool>): Tool {
  const tool = byName.get(name);
  if (!tool) throw new OptionError(`There is no tool "${name}"${suggest(name, byName.keys())}`);
  return tool;
}

function chosen(
  { toolsets, tools }: PolicyOptions,
  from: readonly Tool[],
  byName: ReadonlyMap<string, Tool>,
): ReadonlySet<Tool> | undefined {
  if (!toolsets && !tools) return undefined;
  return new Set([...inToolsets(toolsets ?? [], from), ...(tools ?? []).map((name) => named(name, byName))]);
}

/** Who says what to show, or grants something, sees all of it; else the default toolset is enough to start with. */
const shownOf = ({ toolsets, tools, grants, pii }: PolicyOptions, exposed: readonly Tool[]): readonly Tool[] =>
  toolsets || tools || grants || pii ? exposed : (defaultTools(exposed) ?? exposed);

/**
 * A key may have permissions that no tool here needs, and newer ones than the spec knows, so a strange one is worth a
 * note and not an error. One that the spec lists is no misspelling: the note suggests none instead.
 */
function permissionNotes(permissions: readonly string[] | undefined, from: readonly Tool[]): string[] {
  const needed = new Set(from.flatMap((tool) => tool._meta.permission ?? []));
  const known = new Set([...needed, ...permissionEntries.map(({ name }) => name)]);
  return (permissions ?? [])
    .filter((permission) => !needed.has(permission))
    .map((name) => `No tool here needs the permission "${name}"${known.has(name) ? "." : suggest(name, known)}`);
}

function refusal(subject: string, because: readonly Refusal[]): string {
  const cures = [...new Set(because.flatMap(({ cure }) => cure ?? []))];
  const flags = cures.filter((each) => each.startsWith("--")).join(" ");
  const ways = [...(flags === "" ? [] : [flags]), ...cures.filter((each) => !each.startsWith("--"))].join(" and ");
  const cure = ways === "" ? "" : ` Whoever runs the server can change that with ${ways}.`;
  const why = because.map(({ reason }) => reason).join(", and ");
  return `${subject} not available here: ${why}. Nothing was sent.${cure} Do not look for a way around it.`;
}

function shown(name: string): string {
  return name.length > 64 ? `${name.slice(0, 64)}…` : name;
}
