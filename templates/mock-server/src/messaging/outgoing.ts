// Copied by braze-codegen from templates/: edit it there.
import { isLiquidLoaded } from "../liquid.js";
import { LiquidBudget } from "../liquid/budget.js";
import type { SentMessage } from "../sent.js";
import type { State } from "../state/index.js";
import { aliasesOf, type User } from "../state/user.js";
import { type ConsentNeeded, wayTo } from "./consent.js";
import { listed, mostNames, nameOf, usersGet } from "./names.js";
import { rendered } from "./values.js";

/** What is said of all messages of one dispatch. */
export type DispatchIds = Pick<
  SentMessage,
  "operation" | "dispatch_id" | "send_id" | "schedule_id" | "campaign_id" | "canvas_id" | "external_send_id"
>;

/** One message, for anybody. */
export interface Outgoing {
  readonly channel: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly message_variation_id?: string;
  readonly canvas_step_id?: string;
}

/** Sends the messages of one dispatch, and counts who gets none. */
export class Dispatch {
  readonly #state: State;
  readonly #ids: DispatchIds;
  readonly #needed: ConsentNeeded;
  readonly #addresses = new Set<string>();
  readonly #without = new Map<string, Without>();
  /** What all Liquid of the dispatch may take. */
  readonly budget: LiquidBudget = new LiquidBudget();

  constructor(state: State, ids: DispatchIds, needed: ConsentNeeded = "subscribed") {
    this.#state = state;
    this.#ids = ids;
    this.#needed = needed;
  }

  /**
   * Sends a message to a user, if the channel reaches the user. Users who share an address get one message.
   *
   * @returns Whether it went out.
   */
  send(user: User, { channel, message, ...ids }: Outgoing, values: object, now: Date): boolean {
    const way = wayTo(this.#state, user, channel, message, this.#needed);
    if ("reason" in way) return this.#skip(user, channel, way.reason);
    const { address } = way;
    if (address !== undefined) {
      // Steps of a Canvas are messages of their own.
      const key = JSON.stringify([channel, address, ids.canvas_step_id]);
      if (this.#addresses.has(key)) return this.#skip(user, channel, "who share an address with another");
      this.#addresses.add(key);
    }
    this.budget.allowMessage();
    let content: unknown;
    try {
      content = isLiquidLoaded()
        ? rendered(this.#state, templated(this.#state, channel, message), values, this.budget)
        : message;
    } catch (error) {
      return this.#skip(user, channel, REASONS.get((error as Error).name) ?? "whose message has Liquid that fails");
    }
    const aliases = aliasesOf(user);
    this.#state.sent.add({
      at: now.toISOString(),
      ...this.#ids,
      ...ids,
      channel,
      user: {
        braze_id: user.brazeId,
        ...(user.externalId === undefined ? {} : { external_id: user.externalId }),
        ...(aliases.length === 0 ? {} : { user_aliases: aliases }),
      },
      ...(address === undefined ? {} : { address }),
      message: content as SentMessage["message"],
    });
    return true;
  }

  /** Why messages were not sent, with how many users each is about, and some of them by name. */
  sentences(): string[] {
    return [...this.#without].map(
      ([reason, { count, names }]) => `${usersGet(count)} no ${reason} (${listed(names, count)})`,
    );
  }

  #skip(user: User, channel: string, reason: string): false {
    const key = `${channel} message: ${reason}`;
    const known = this.#without.get(key) ?? { count: 0, names: [] };
    known.count++;
    if (known.names.length < mostNames) known.names.push(nameOf(user));
    this.#without.set(key, known);
    return false;
  }
}

/** Users who get no message for one reason. */
interface Without {
  count: number;
  readonly names: string[];
}

/** Why a message is not rendered, by the name of the error. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["MessageAborted", "for whom the message aborts itself"],
  ["LiquidTooLong", "whose message has more Liquid than the mock renders for one request"],
]);

type Find = (state: State, id: string) => Readonly<Record<string, unknown>>;

/** Where templates of emails are. */
const TEMPLATES: readonly Find[] = [
  // only with area templates
  ({ emailTemplates }, id) => ({ ...emailTemplates.get(id) }),
];

/** What a template gives to an email. */
const CONTENT = ["subject", "preheader", "body", "plaintext_body", "should_inline_css"];

/** An email with what its template has and the request does not give. */
function templated(state: State, channel: string, message: Readonly<Record<string, unknown>>): object {
  const id = message["email_template_id"];
  if (channel !== "email" || typeof id !== "string") return message;
  const own = TEMPLATES.flatMap((find) => Object.entries(find(state, id)));
  const content = own.filter(([name, value]) => CONTENT.includes(name) && value !== null);
  return { ...Object.fromEntries(content), ...message };
}
