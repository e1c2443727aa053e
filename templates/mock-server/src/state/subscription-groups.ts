// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";

/** A subscription group of the workspace: what its users can be in or out of. */
export interface SubscriptionGroup {
  readonly id: string;
  readonly name: string;
  /** `email`, `sms`, `whatsapp`, … */
  readonly channel: string;
}

/** What a subscription goes by: the email address, the phone number, or on channels that have neither, the user. */
export type AddressKind = "email" | "phone";

/** Of the channels whose users are known by no address. */
const BY_USER: ReadonlySet<string> = new Set(["line"]);

export function addressKindOf({ channel }: SubscriptionGroup): AddressKind | undefined {
  if (channel === "email") return "email";
  return BY_USER.has(channel) ? undefined : "phone";
}

/** The subscription groups of the workspace, by ID. No operation makes one: they come with the seed. */
export class SubscriptionGroups {
  readonly #all = new Map<string, SubscriptionGroup>();

  get(id: string): SubscriptionGroup | undefined {
    return this.#all.get(id);
  }

  values(): SubscriptionGroup[] {
    return [...this.#all.values()];
  }

  dump(): SubscriptionGroup[] {
    return copy(this.values());
  }

  load(groups: readonly SubscriptionGroup[]): void {
    this.#all.clear();
    for (const group of groups) this.#all.set(group.id, copy(group));
  }
}

/** A state as answers word it: `Subscribed` for `subscribed`. */
export const stateWords = (state: string): string =>
  state
    .split("_")
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(" ");
