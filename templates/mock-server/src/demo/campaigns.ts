// Copied by braze-codegen from templates/: edit it there.
import type { CampaignSeed, StoredMessage } from "../state/campaign.js";
import type { CanvasSeed } from "../state/canvas.js";
import type { FiguresSeed } from "../state/figures.js";
import type { Moments } from "./moments.js";
import { CAMPAIGNS, CANVASES, SEGMENTS, within } from "./names.js";

const FROM = "The Menu <hello@example.com>";

function email(subject: string, text: string, name: string): StoredMessage {
  const body = `<p>Hello {{\${first_name} | default: 'guest'}},</p><p>${text}</p><a href="https://example.com/menu">Menu</a>`;
  return { channel: "email", name, subject, from: FROM, body };
}

const push = (channel: string, title: string, alert: string): StoredMessage => ({
  channel,
  name: "Variation 1",
  title,
  alert,
});

/** Six campaigns, of each state and of several channels. */
export function demoCampaigns(moments: Moments): CampaignSeed[] {
  const sent = (first: number, last: number) => ({
    created_at: moments.ago(first + 5),
    updated_at: moments.ago(last + 1),
    first_sent: moments.ago(first, 10),
    last_sent: moments.ago(last, 10),
  });
  const messages = (id: string, ...given: StoredMessage[]) => ({
    messages: Object.fromEntries(given.map((message, index) => [within(id, index + 1), message])),
  });
  return [
    {
      id: CAMPAIGNS.weekly,
      name: "Weekly menu",
      description: "What is on the table this week",
      delivery: "scheduled",
      tags: ["menu"],
      segment_ids: [SEGMENTS.everybody],
      ...messages(
        CAMPAIGNS.weekly,
        email("This week's menu", "Five new dishes this week.", "Short subject"),
        email("Five dishes that you have not had yet", "Five new dishes this week.", "Long subject"),
      ),
      conversion_behaviors: [{ type: "Performs Custom Event", window: 86_400, custom_event_name: "table_booked" }],
      ...sent(90, 0),
    },
    {
      id: CAMPAIGNS.lunch,
      name: "Lunch offer",
      delivery: "action_based",
      tags: ["menu", "loyalty"],
      segment_ids: [SEGMENTS.regulars],
      ...messages(
        CAMPAIGNS.lunch,
        push("ios_push", "Today's soup", "Onion soup, half price until two."),
        push("android_push", "Today's soup", "Onion soup, half price until two."),
      ),
      conversion_behaviors: [{ type: "Makes Specific Purchase", window: 86_400, product: "soup" }],
      ...sent(60, 0),
    },
    {
      id: CAMPAIGNS.tableReady,
      name: "Table ready",
      delivery: "api_triggered",
      ...messages(CAMPAIGNS.tableReady, {
        channel: "sms",
        name: "Variation 1",
        body: `Your table for {{api_trigger_properties.\${guests} | default: 2}} is ready.`,
      }),
      ...sent(85, 0),
    },
    {
      id: CAMPAIGNS.receipt,
      name: "Receipt",
      delivery: "api",
      ...messages(CAMPAIGNS.receipt, email("Your receipt", "Thank you for your visit.", "Variation 1")),
      ...sent(45, 0),
    },
    {
      id: CAMPAIGNS.summer,
      name: "Summer terrace",
      delivery: "scheduled",
      archived: true,
      tags: ["menu"],
      ...messages(CAMPAIGNS.summer, email("The terrace is open", "Come and sit outside.", "Variation 1")),
      ...sent(90, 70),
    },
    {
      id: CAMPAIGNS.birthday,
      name: "Birthday cake",
      delivery: "scheduled",
      draft: true,
      ...messages(CAMPAIGNS.birthday, email("A cake for you", "It is on the house.", "Variation 1")),
      created_at: moments.ago(3),
      updated_at: moments.ago(1),
    },
  ];
}

/** Two Canvases: an email and a reminder for those who are new, and a push message for those who stay away. */
export function demoCanvases(moments: Moments): CanvasSeed[] {
  const { welcome, winBack } = CANVASES;
  const [greeting, reminder, missed] = [within(welcome, 11), within(welcome, 12), within(winBack, 11)];
  const entered = (days: number) => ({
    created_at: moments.ago(days + 5),
    updated_at: moments.ago(4),
    first_entry: moments.ago(days, 10),
    last_entry: moments.ago(0, 10),
  });
  const reminderText = { channel: "sms", name: "Variation 1", body: "Your free soup waits until Friday." };
  return [
    {
      id: welcome,
      name: "Welcome to the menu",
      description: "First days of a new guest",
      entry: "api_triggered",
      tags: ["loyalty"],
      variants: [
        { id: within(welcome, 1), name: "Variant 1", first_step_ids: [greeting] },
        { id: within(welcome, 2), name: "Variant 2", first_step_ids: [greeting] },
      ],
      steps: [
        {
          id: greeting,
          name: "Greeting",
          next_step_ids: [reminder],
          messages: { [within(welcome, 21)]: email("Welcome to the menu", "The first soup is on us.", "Variation 1") },
        },
        { id: reminder, name: "Reminder", delay_seconds: 172_800, messages: { [within(welcome, 22)]: reminderText } },
      ],
      ...entered(90),
    },
    {
      id: winBack,
      name: "We miss you",
      entry: "scheduled",
      variants: [{ id: within(winBack, 1), name: "Variant 1", first_step_ids: [missed] }],
      steps: [
        {
          id: missed,
          name: "Come back",
          messages: { [within(winBack, 21)]: push("android_push", "Hungry?", "There is a table for you.") },
        },
      ],
      ...entered(40),
    },
  ];
}

/** How many users a day the campaigns reach, and enter the Canvases. */
export function demoFigures(moments: Moments): FiguresSeed[] {
  const rows: readonly [id: string, from: number, until: number, daily: number][] = [
    [CAMPAIGNS.weekly, 90, 0, 150],
    [CAMPAIGNS.lunch, 60, 0, 60],
    [CAMPAIGNS.tableReady, 85, 0, 25],
    [CAMPAIGNS.receipt, 45, 0, 40],
    [CAMPAIGNS.summer, 90, 70, 120],
    [CANVASES.welcome, 90, 0, 12],
    [CANVASES.winBack, 40, 0, 8],
  ];
  return rows.map(([id, from, until, daily]) => ({ id, from: moments.ago(from), until: moments.ago(until), daily }));
}
