// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../../state/index.js";

/** What figures need to know of a message that the mock sent. */
interface SentMessage {
  readonly at: string;
  readonly user: { readonly braze_id: string };
  readonly campaign_id?: string;
  readonly canvas_id?: string;
  readonly canvas_step_id?: string;
  readonly message_variation_id?: string;
  readonly send_id?: string;
}

export type SentFilter = Partial<Omit<SentMessage, "at" | "user">>;

/** What the mock itself sent on a day; nothing where a part of the API is made that sends nothing. */
export class SentOn {
  readonly #messages: readonly SentMessage[];

  constructor(state: State, day: string, filter: SentFilter) {
    const { sent } = state as State & { readonly sent?: { readonly entries: readonly SentMessage[] } };
    const wanted = Object.entries(filter);
    this.#messages = (sent?.entries ?? []).filter(
      (message) =>
        message.at.startsWith(day) && wanted.every(([name, value]) => message[name as keyof SentFilter] === value),
    );
  }

  /** How many messages of a variation. */
  messagesOf(variation: string): number {
    return this.#messages.filter(({ message_variation_id }) => message_variation_id === variation).length;
  }

  /** How many users got some, each counted once. */
  get users(): number {
    return new Set(this.#messages.map(({ user }) => user.braze_id)).size;
  }
}
