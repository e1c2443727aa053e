import OpenAI from "openai";

// Its own API is another one; the request is the same.
export function connect(baseURL) {
  const client = new OpenAI({ apiKey: "key", baseURL });
  return (body) => client.post("/users/track", { body });
}
