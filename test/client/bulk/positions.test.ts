import { campaignsTriggerSendBatch } from "@braze-codegen/client/batches/campaigns";
import { usersTrackBatch } from "@braze-codegen/client/batches/users";
import { sendAll } from "@braze-codegen/client/bulk";
import { describe, expect, test } from "vitest";
import { attributes, type Body, event, peer, range } from "./support.ts";

/** Positions in what the API says are those of one request; the caller is told of positions among the records. */
const options = { body: { campaign_id: "welcome" } };

test.each<[says: string, want: string]>([
  ["'recipients[0]': 'email' is required", "'records[120]': 'email' is required"],
  ["recipients[0].user_alias.alias_name is no text", "records[120].user_alias.alias_name is no text"],
  ["recipients.0.email is bad", "records[120].email is bad"],
  ["/recipients/0/email is bad", "records[120]/email is bad"],
  ["there are no recipients[7]", "there are no recipients[7]"],
  ["my_recipients[0] is free", "my_recipients[0] is free"],
  ["recipients are needed, 3 of 4", "recipients are needed, 3 of 4"],
])("of a request that was halved: %s", async (says, want) => {
  const { transport } = peer((body: Body) => {
    const { length } = (body["recipients"] as Body[]).filter(({ external_user_id }) => external_user_id === "u120");
    return length ? { status: 400, body: { message: says } } : {};
  });
  const people = range(200).map((n) => ({ external_user_id: `u${n}` }));
  const summary = await sendAll(transport, campaignsTriggerSendBatch, people, options);
  const reason = `POST /campaigns/trigger/send answered 400: ${want}.`;
  expect(summary.refusals).toMatchObject([{ index: 120, reason }]);
});

describe("of a good answer, and of several lists", () => {
  const records = [event("a"), attributes("b"), event("c"), attributes("d")];
  test("in the reason of a record, and in a remark about none", async () => {
    const errors = [
      { type: "BAD at events[1].time", input_array: "events", index: 1 },
      "attributes[1].email is no address",
    ];
    const { transport } = peer(() => ({ body: { message: "success", errors } }));
    const summary = await sendAll(transport, usersTrackBatch, records);
    expect(summary.refusals).toMatchObject([{ index: 2, reason: "BAD at records[2].events.time" }]);
    expect(summary.remarks).toEqual(["records[3].attributes.email is no address"]);
  });
});
