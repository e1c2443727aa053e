import { createCaller } from "@braze-codegen/client/core";
import { usersTrack } from "@braze-codegen/client/operations/users";

export function connect(baseUrl) {
  const braze = createCaller({ apiKey: "key", baseUrl });
  return (body) => braze(usersTrack, { body });
}
