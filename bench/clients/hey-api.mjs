// Made by `npm run bench`, of our bundle, as one module.
import { createClient, usersTrack } from "../node_modules/.cache/hey-api.mjs";

export function connect(baseUrl) {
  const client = createClient({ baseUrl, auth: () => "key" });
  return async (body) => (await usersTrack({ client, body, throwOnError: true })).data;
}
