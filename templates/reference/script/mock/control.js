/** Whether the page came from a mock server, which it may then talk to. */
export const HAS_MOCK = document.documentElement?.dataset["mock"] !== undefined;

/**
 * A call of the control of the mock server that the page came from.
 *
 * @template Answer
 * @param {string} method
 * @param {string} path - Below `/__mock/`.
 * @param {unknown} [body]
 * @returns {Promise<Answer>}
 */
export async function control(method, path, body) {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new Error(answer?.message ?? `The mock server answered ${response.status}.`);
  return answer;
}
