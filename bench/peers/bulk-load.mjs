// Sends as many events as the argument says to a server in this process's neighbourhood; run by itself, so that its
// memory is its own.
import { Braze } from "@braze-codegen/client";

const [count, baseUrl] = process.argv.slice(2);

function* events() {
  for (let index = 0; index < Number(count); index++) {
    const properties = { page: `/shelf/${index % 97}`, referrer: "https://shop.example/home", items: index % 7 };
    yield {
      events: { external_id: `user-${index % 50_000}`, name: "page_seen", time: "2026-03-01T12:00:00Z", properties },
    };
  }
}

const braze = new Braze({ apiKey: "key", baseUrl });
const summary = await braze.users.trackAll(events(), { concurrency: 8 });
if (summary.accepted !== Number(count))
  throw new Error(`Only ${summary.accepted} events were accepted: ${summary.stopped}`);
