import { Braze } from "@braze-codegen/client";
import { createMockBraze } from "@braze-codegen/mock-server";

const mock = createMockBraze({ keys: { dev: ["users.track"] } });
const braze = new Braze({ apiKey: "dev", instance: "US-01", fetch: mock.fetch });
await braze.users.track({ events: [{ external_id: "ada", name: "signed_up", time: "2026-11-22T09:00:00Z" }] });
console.log(mock.requests.map(({ operation, status }) => `${operation} ${status}`).join("\n"));
