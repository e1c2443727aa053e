import { call, createTransport } from "@braze-codegen/client/core";
import { usersTrack } from "@braze-codegen/client/operations/users";

export function connect(baseUrl) {
  const transport = createTransport({ apiKey: "key", baseUrl });
  return (body) => call(transport, usersTrack, { body });
}
