import { Braze } from "braze-api";

export function connect(baseUrl) {
  const braze = new Braze(baseUrl, "key");
  return (body) => braze.users.track(body);
}
