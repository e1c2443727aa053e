import createClient from "openapi-fetch";

export function connect(baseUrl) {
  const client = createClient({ baseUrl, headers: { authorization: "Bearer key" } });
  return async (body) => {
    const { data, error } = await client.POST("/users/track", { body });
    if (error) throw error;
    return data;
  };
}
