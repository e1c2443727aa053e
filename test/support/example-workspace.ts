import type { MockOptions } from "@braze-codegen/mock-server";

type Seed = NonNullable<MockOptions["seed"]>;

/** What the examples of the description speak of, beside users and catalogs, so that each of them can succeed. */
export const exampleWorkspace: Seed = {
  tags: ["menu"],
  contentBlocks: [
    {
      content_block_id: "80d473c5-f182-44a6-929e-a0c5d1608294",
      name: "opening_hours",
      content: "<p>Open from 18:00, closed on Mondays.</p>",
    },
  ],
  emailTemplates: [{ email_template_id: "7fc362b4-e071-4395-818d-9fb4c05f7183", template_name: "Weekly menu" }],
};

/** What of it stands in the way of an example. */
export const exampleWorkspaces: Readonly<Record<string, Seed>> = {
  "contentBlocks.create": { contentBlocks: [] },
};
