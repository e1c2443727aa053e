/** What a workspace must have before the examples of the description can succeed. */
export const exampleSeed = {
  subscription_groups: [
    { id: "6eb251a3-df60-4284-8a7c-81a3bf4e6072", name: "Weekly menu", channel: "email" },
    { id: "9be17d2f-4a05-4c7e-b3a1-0d5f8e6c2b94", name: "Table reminders", channel: "sms" },
    { id: "4f8b1c3e-7a20-4d5b-9e6c-1b2d3f4a5c6e", name: "Tastings", channel: "email" },
  ],
  segments: [
    { id: "5c1f8a2e-regulars", name: "Regulars" },
    { id: "5d3c1b0a-7e6f-4d29-8a4b-2f1e0d9c8b7a", name: "Newcomers" },
  ],
} as const;
