// Copied by braze-codegen from templates/: edit it there.
import { stateOf } from "./launch.js";
import type { RecordKind } from "./records.js";

/** A message of a campaign or a Canvas step, as its details show it; `channel` says what kind of message it is. */
export interface StoredMessage {
  /** Such as `email`, `ios_push`, `android_push`, `web_push`, `sms`, `whats_app`, `webhook`, `content_card`. */
  readonly channel?: string;
  readonly name?: string;
  /** `control` for a variation of which nothing is sent. */
  readonly type?: string;
  /**
   * The content, named as in `GET /campaigns/details`: `subject`, `body`, `alert`, `title`, … Texts may hold Liquid.
   */
  readonly [member: string]: unknown;
}

/** What starts a campaign. Only those that the API starts can be triggered. */
export type CampaignDelivery = "api_triggered" | "api" | "transactional_email" | "scheduled" | "action_based";

/** What campaigns and Canvases have in common, as a seed gives it. */
export interface LaunchSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly id?: string;
  readonly name: string;
  readonly description?: string | null;
  readonly tags?: readonly string[];
  readonly teams?: readonly string[];
  readonly created_at?: string;
  readonly updated_at?: string;
  /** Default: false. */
  readonly archived?: boolean;
  /** Whether it was never launched. Default: false. */
  readonly draft?: boolean;
  /** Whether it is active; one that is not is paused. Default: true, unless it is a draft or archived. */
  readonly enabled?: boolean;
  readonly has_post_launch_draft?: boolean;
  readonly schedule_type?: string | null;
  /** Default: those of the messages. */
  readonly channels?: readonly string[];
  /** The target audience: the users of all these segments. Default: everybody. */
  readonly segment_ids?: readonly string[];
  /** When the dashboard sends it next; null when it has no schedule. It goes out then, on the mock's clock. */
  readonly next_send_time?: string | null;
  /** `local_time_zones`, `intelligent_delivery`, or the name of the time zone in which the time is meant. */
  readonly next_send_zone?: string | null;
}

/** A campaign, as a seed gives it. */
export interface CampaignSeed extends LaunchSeed {
  /** Default: `api_triggered`. */
  readonly delivery?: CampaignDelivery;
  /** By the API identifier of the variation. Each channel sends one of its variations. */
  readonly messages?: Readonly<Record<string, StoredMessage>>;
  readonly conversion_behaviors?: readonly Readonly<Record<string, unknown>>[];
  readonly first_sent?: string | null;
  readonly last_sent?: string | null;
}

/** A campaign in plain data. */
export type Campaign = Required<CampaignSeed>;

export const campaignKind: RecordKind<CampaignSeed, Campaign> = {
  name: "campaign",
  idOf: ({ id }) => id,
  complete: (seed, id, now) => {
    const messages = seed.messages ?? {};
    return {
      ...stateOf(seed, Object.values(messages), now),
      delivery: "api_triggered",
      conversion_behaviors: [],
      first_sent: null,
      last_sent: null,
      ...seed,
      messages,
      id,
    };
  },
};
