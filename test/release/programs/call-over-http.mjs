import { Braze } from "@braze-codegen/client";

// node call-over-http.mjs URL: a call to a mock server that somebody else has started.
const braze = new Braze({ apiKey: "dev", baseUrl: process.argv[2] });
const { message } = await braze.users.track({ attributes: [{ external_id: "ada", first_name: "Ada" }] });
console.log(message);
