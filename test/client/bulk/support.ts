import { adviceOn, createTransport, type Transport } from "@braze-codegen/client/core";
import { apiKey } from "../support/transport.ts";

export type Body = Readonly<Record<string, unknown>>;

/** What the server does with a request: an answer, or nothing but a broken connection. */
export type Reply = { readonly status?: number; readonly body?: unknown } | Error;

export interface Peer {
  readonly transport: Transport;
  readonly bodies: Body[];
  readonly urls: string[];
  /** The most requests that were on their way at once. */
  readonly most: () => number;
}

/** A transport whose server answers by the body, after as many turns of the event loop as `delay` says. */
export function peer(
  reply: (body: Body, count: number) => Reply | Promise<Reply> = () => ({}),
  delay: (count: number) => number = () => 1,
): Peer {
  const bodies: Body[] = [];
  const urls: string[] = [];
  let running = 0;
  let most = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    // A Blob or a text: what the transport makes of a body is its own.
    const body = JSON.parse(await new Response(init.body as BodyInit).text()) as Body;
    urls.push(`${init.method} ${new URL(url).pathname}`);
    bodies.push(body);
    const count = bodies.length;
    most = Math.max(most, ++running);
    for (let turn = delay(count); turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
    running--;
    const answer = await reply(body, count);
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer.body ?? { message: "success" }), { status: answer.status ?? 201 });
  };
  const clock = { now: () => 0, random: () => 0, sleep: async () => {} };
  const transport = createTransport({ apiKey, baseUrl: "https://rest.example", fetch, clock, advice: adviceOn });
  return { transport, bodies, urls, most: () => most };
}

export const event = (user: string, name = "seen") => ({
  events: { external_id: user, name, time: "2026-03-01T12:00:00Z" },
});

export const attributes = (user: string, members: Body = {}) => ({ attributes: { external_id: user, ...members } });

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A helper's batch with a size of the test's own: how many the description lets go together is no part of what it holds. */
export const sized = <B extends { readonly max: number }>(batch: B, max: number): B => ({ ...batch, max });
