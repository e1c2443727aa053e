import { Braze } from "@braze-codegen/client";

export function connect(baseUrl) {
  const braze = new Braze({ apiKey: "key", baseUrl });
  return (body) => braze.users.track(body);
}
