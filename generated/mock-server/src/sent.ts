// Copied by braze-codegen from templates/: edit it there.
import { copy } from "./copy.js";
import type { UserAlias } from "./state/profile.js";
import { uuidOf } from "./state/ids.js";

/** A message that went out to one user. */
export interface SentMessage {
  /** When, on the mock's clock (ISO 8601). */
  readonly at: string;
  /** The call that made it go out; `scheduled` for what the dashboard scheduled, as a seed says. */
  readonly operation: string;
  /**
   * As the request or the campaign names it: `email`, `sms`, `apple_push` or `ios_push`, …; `live_activity` for one.
   */
  readonly channel: string;
  readonly user: {
    readonly braze_id: string;
    readonly external_id?: string;
    readonly user_aliases?: readonly UserAlias[];
  };
  /** The email address or phone number that it went to. */
  readonly address?: string;
  /** The message with its Liquid rendered for the user. */
  readonly message: Readonly<Record<string, unknown>>;
  /** One for all users of the request. */
  readonly dispatch_id: string;
  readonly send_id?: string;
  readonly schedule_id?: string;
  readonly campaign_id?: string;
  readonly canvas_id?: string;
  readonly canvas_step_id?: string;
  readonly message_variation_id?: string;
  readonly external_send_id?: string;
}

/** How many characters a value has, about: to write a large email for each user takes longer than to send it. */
function textIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  let size = 1;
  for (const name of Object.keys(value)) size += name.length + textIn((value as Record<string, unknown>)[name]);
  return size;
}

/** Messages that the log keeps. */
const KEPT = 10_000;
/** Bytes of their content, about: ten thousand large emails would be gigabytes. */
const KEPT_CHARACTERS = 16_000_000;

/** What went out, oldest first; the oldest are forgotten. */
export class SentLog {
  readonly entries: SentMessage[] = [];
  readonly #sizes: number[] = [];
  #characters = 0;
  #dispatches = 0;
  /** Of messages that came with a seed; those that were made since count up. */
  readonly #given = new Set<string>();

  add(message: SentMessage): void {
    const size = textIn(message.message);
    this.entries.push(message);
    this.#sizes.push(size);
    this.#characters += size;
    while (this.entries.length > KEPT || (this.#characters > KEPT_CHARACTERS && this.entries.length > 1)) {
      this.entries.shift();
      this.#characters -= this.#sizes.shift() ?? 0;
    }
  }

  /**
   * An ID for a dispatch, in Braze's form: 32 hexadecimal digits. They count up, past those that are known.
   *
   * @param isTaken - Whether something other than a message has it, such as a schedule.
   */
  nextDispatchId(isTaken: (id: string) => boolean): string {
    let id: string;
    do id = uuidOf(`dispatch ${++this.#dispatches}`).replaceAll("-", "");
    while (this.#given.has(id) || isTaken(id));
    return id;
  }

  /** Takes dispatches that were made and wait for their time, so that no other gets their IDs. */
  reserve(ids: readonly unknown[]): void {
    for (const id of ids) if (typeof id === "string") this.#given.add(id);
  }

  dump(): SentMessage[] {
    return copy(this.entries);
  }

  load(messages: readonly SentMessage[]): void {
    this.entries.length = 0;
    this.#sizes.length = 0;
    this.#characters = 0;
    this.#dispatches = 0;
    this.#given.clear();
    for (const message of messages) {
      this.#given.add(message.dispatch_id);
      this.add(copy(message));
    }
  }
}
