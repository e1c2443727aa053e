// Copied by braze-codegen from templates/: edit it there.
import { shareOf } from "../state/ids.js";
import type { UserProfile } from "../state/profile.js";
import type { Moments } from "./moments.js";
import { APPS } from "./names.js";

const COUNT = 200;
const FIRST = ["Ada", "Grace", "Alan", "Edith", "Linus", "Mary", "Omar", "Priya", "Sofia", "Kenji"];
const LAST = ["Archer", "Baker", "Carter", "Dyer", "Fisher", "Gardner", "Hunter", "Mason", "Potter", "Weaver"];
const CITIES = [
  { home_city: "London", country: "GB", language: "en", time_zone: "Europe/London" },
  { home_city: "Berlin", country: "DE", language: "de", time_zone: "Europe/Berlin" },
  { home_city: "Madrid", country: "ES", language: "es", time_zone: "Europe/Madrid" },
  { home_city: "New York", country: "US", language: "en", time_zone: "America/New_York" },
];
const DISHES = ["soup", "bread", "salad", "pasta", "cake"];
const PRICES: Readonly<Record<string, number>> = { soup: 6.5, bread: 3, salad: 8, pasta: 11, cake: 4.5 };
const PLATFORMS = [
  { name: "Menu for iOS", platform: "iOS", app_id: APPS.ios },
  { name: "Menu for Android", platform: "Android", app_id: APPS.android },
  { name: "Menu on the web", platform: "Web", app_id: APPS.web },
];

/** 200 guests of some restaurants, who came in the last half year. */
export function demoUsers(moments: Moments): UserProfile[] {
  return Array.from({ length: COUNT }, (_, index) => guest(index, moments));
}

function guest(index: number, moments: Moments): UserProfile {
  const external_id = `guest-${String(index + 1).padStart(3, "0")}`;
  const part = (what: string, of: number): number => Math.floor(shareOf(`${external_id} ${what}`) * of);
  const [first_name, last_name] = [pick(FIRST, index), pick(LAST, Math.floor(index / FIRST.length))];
  const since = 1 + part("since", 180);
  const lastSeen = part("last seen", Math.min(since, 45));
  const visits = 1 + part("visits", 20);
  const dish = pick(DISHES, part("dish", DISHES.length));
  const { app_id, ...app } = pick(PLATFORMS, part("platform", PLATFORMS.length));
  const happened = (count: number) => ({ first: moments.ago(since, 12), last: moments.ago(lastSeen, 18), count });
  return {
    external_id,
    first_name,
    last_name,
    email: `${first_name}.${last_name}.${index + 1}@example.com`.toLowerCase(),
    ...(index % 2 === 0 ? { phone: `+1555010${String(index).padStart(4, "0")}` } : {}),
    ...pick(CITIES, part("city", CITIES.length)),
    email_subscribe: index % 20 === 7 ? "unsubscribed" : index % 3 === 0 ? "opted_in" : "subscribed",
    push_subscribe: index % 4 === 1 ? "unsubscribed" : "subscribed",
    created_at: moments.ago(since, 8),
    updated_at: moments.ago(lastSeen, 18),
    ...(index % 25 === 9 ? { uninstalled_at: moments.ago(Math.max(lastSeen - 2, 0), 20) } : {}),
    custom_attributes: { visits, favourite_dish: dish, vegan: index % 4 === 0 },
    custom_events: [
      { name: "menu_viewed", ...happened(visits * 3) },
      {
        name: "table_booked",
        first: moments.ago(Math.max(since - 9, lastSeen), 12),
        last: moments.ago(Math.min(lastSeen + 4, since), 18),
        count: visits,
      },
      ...(index % 3 === 0 ? [{ name: "soup_rated", ...happened(1 + part("ratings", 4)) }] : []),
    ],
    ...(index % 5 === 4 ? {} : { purchases: [{ name: dish, ...happened(visits) }] }),
    total_revenue: index % 5 === 4 ? 0 : visits * (PRICES[dish] ?? 0),
    apps: [
      {
        ...app,
        version: `2.${part("version", 5)}.0`,
        sessions: visits * 4,
        first_used: moments.ago(since, 8),
        last_used: moments.ago(lastSeen, 19),
      },
    ],
    ...(index % 4 === 1 ? {} : { push_tokens: [{ app_id, token: `demo-token-${external_id}` }] }),
  };
}

const pick = <Entry>(entries: readonly Entry[], index: number): Entry => entries[index % entries.length] as Entry;
