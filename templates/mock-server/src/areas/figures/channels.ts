// Copied by braze-codegen from templates/: edit it there.
import { shareOf } from "../../state/ids.js";

/** A part of a number that depends on the key alone: `rate`, by a quarter more or less. */
export type Part = (of: number, rate: number, what: string) => number;

export const partsFor =
  (key: string): Part =>
  (of, rate, what) =>
    Math.min(of, Math.round(of * rate * (0.75 + shareOf(`${key} ${what}`) / 2)));

type Figures = Readonly<Record<string, number>>;

function emails(sent: number, part: Part): Figures {
  const bounces = part(sent, 0.02, "bounces");
  const delivered = sent - bounces;
  const unique_opens = part(delivered, 0.4, "opens");
  const unique_clicks = part(unique_opens, 0.25, "clicks");
  return {
    sent,
    delivered,
    bounces,
    opens: unique_opens + part(unique_opens, 0.3, "repeated opens"),
    unique_opens,
    clicks: unique_clicks + part(unique_clicks, 0.2, "repeated clicks"),
    unique_clicks,
    unsubscribes: part(delivered, 0.005, "unsubscribes"),
    reported_spam: part(delivered, 0.001, "spam"),
  };
}

function push(sent: number, part: Part): Figures {
  const direct_opens = part(sent, 0.08, "opens");
  return {
    sent,
    direct_opens,
    total_opens: direct_opens + part(sent, 0.06, "influenced opens"),
    bounces: part(sent, 0.01, "bounces"),
    body_clicks: direct_opens,
  };
}

function sms(sent: number, part: Part): Figures {
  const delivery_failed = part(sent, 0.02, "failed");
  const delivered = sent - delivery_failed;
  const [opt_out, help] = [part(delivered, 0.004, "opt out"), part(delivered, 0.001, "help")];
  return {
    sent,
    sent_to_carrier: sent,
    delivered,
    rejected: 0,
    delivery_failed,
    clicks: part(delivered, 0.06, "clicks"),
    opt_out,
    help,
  };
}

function whatsApp(sent: number, part: Part): Figures {
  const failed = part(sent, 0.02, "failed");
  return { sent, delivered: sent - failed, failed, read: part(sent - failed, 0.7, "read") };
}

function contentCards(sent: number, part: Part): Figures {
  const unique_impressions = part(sent, 0.5, "impressions");
  const unique_clicks = part(unique_impressions, 0.15, "clicks");
  const unique_dismissals = part(unique_impressions, 0.1, "dismissals");
  return {
    sent,
    total_impressions: unique_impressions + part(unique_impressions, 0.5, "repeated impressions"),
    unique_impressions,
    total_clicks: unique_clicks,
    unique_clicks,
    total_dismissals: unique_dismissals,
    unique_dismissals,
  };
}

function inAppMessages(impressions: number, part: Part): Figures {
  const first_button_clicks = part(impressions, 0.15, "first button");
  const second_button_clicks = part(impressions, 0.05, "second button");
  return {
    impressions,
    clicks: first_button_clicks + second_button_clicks,
    first_button_clicks,
    second_button_clicks,
  };
}

const webhooks = (sent: number, part: Part): Figures => ({ sent, errors: part(sent, 0.01, "errors") });

/** By the name under which analytics have a channel. */
const CHANNELS: Readonly<Record<string, (sent: number, part: Part) => Figures>> = {
  email: emails,
  ios_push: push,
  android_push: push,
  kindle_push: push,
  web_push: push,
  sms,
  whats_app: whatsApp,
  webhook: webhooks,
  content_cards: contentCards,
  in_app_message: inAppMessages,
};

/** The name of a message's channel in analytics. */
export function analyticsName(channel: string): string {
  if (channel === "content_card") return "content_cards";
  return channel === "push" ? "ios_push" : channel;
}

/** What became of so many messages of a channel. */
export function resultsOf(channel: string, sent: number, part: Part): Figures {
  return CHANNELS[channel]?.(sent, part) ?? { sent };
}
