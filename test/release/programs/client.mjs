import { Braze } from "@braze-codegen/client";

// What Braze would answer, so that nothing leaves this machine.
const fetch = async (url, { method }) => {
  console.log(`${method} ${new URL(url).pathname}`);
  return Response.json({ message: "success", events_processed: 1 }, { status: 201 });
};
const braze = new Braze({ apiKey: "dev", instance: "US-01", fetch });
await braze.users.track({ events: [{ external_id: "ada", name: "signed_up", time: "2026-11-22T09:00:00Z" }] });
