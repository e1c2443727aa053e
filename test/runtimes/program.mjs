// What each runtime runs, with the client as it is built: plain JavaScript, because not all of them read TypeScript.

/**
 * Sends `names` under numbers from `first` on, and tells how each ended.
 *
 * @returns {Promise<[id: string, end: string, attempts: number][]>} an end is "resolved", an outcome, or "raw: …" for
 * what is no error of the client.
 */
export async function drive(client, { baseUrl, names, first = 0, lanes = 16, timeout = 150 }) {
  const { call, createCaller, createTransport, isBrazeError } = client;
  const options = { apiKey: "key-of-the-runtimes", baseUrl, timeout };
  const transport = createTransport({ ...options, clock: { random: () => 0.01 } });
  const ways = [(operation, input) => call(transport, operation, input), createCaller(options)];
  const ends = [];
  let next = 0;
  async function lane() {
    while (next < names.length) {
      const index = next++;
      const number = first + index;
      const id = `${names[index]}-${number}`;
      try {
        // The hundreds shift it, so that both ways come to every fate.
        await ways[(number + Math.floor(number / 100)) % 2](...target(client, id, number));
        ends.push([id, "resolved", 1]);
      } catch (error) {
        ends.push([id, isBrazeError(error) ? error.outcome : `raw: ${error}`, error?.attempts ?? 0]);
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return ends;
}

/** Messages, and every fifth time a request without a body; the hundreds shift it, so that it comes to every fate. */
function target({ messagesSend, catalogsDelete }, id, number) {
  if ((number + Math.floor(number / 97)) % 5 === 4) return [catalogsDelete, { path: { catalog_name: `id=${id}` } }];
  return [messagesSend, { body: { external_user_ids: ["ada"], messages: { android_push: { alert: `id=${id}` } } } }];
}

/** How a client behaves that has no key: without `--allow-env`, Deno does not even let one look. */
export function withoutKey({ Braze, isBrazeError }) {
  try {
    const { length } = Object.keys(new Braze({ instance: "US-01" }));
    return `a client of ${length} areas`;
  } catch (error) {
    return isBrazeError(error) ? error.name : `raw: ${error}`;
  }
}

/** The client's modules that a run needs, as one. */
export async function load(folder) {
  const names = ["index.js", "core/index.js", "operations/messages.js", "operations/catalogs.js"];
  const modules = await Promise.all(names.map((name) => import(`${folder}/${name}`)));
  return Object.assign({}, ...modules);
}
