export function connect(baseUrl) {
  const headers = { authorization: "Bearer key", "content-type": "application/json" };
  return async (body) => {
    const response = await fetch(`${baseUrl}/users/track`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };
}
