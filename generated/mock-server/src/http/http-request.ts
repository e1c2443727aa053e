// Copied by braze-codegen from templates/: edit it there.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { MockRequest } from "../mock-request.js";

/** Paths and hosts that are the same in a URL as in the request. All others are read as a URL. */
const PLAIN_PATH = /^\/[\w-]+(?:\/[\w-]+)*$/;
const PLAIN_HOST = /^(?:[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)*|127\.0\.0\.1)(?::[1-9]\d{2,4})?$/;

/** A request as Node's HTTP server has it. A `Request` made of it would cost more than all the rest. */
export class HttpRequest implements MockRequest {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly path: string;
  readonly query: string;
  readonly origin: string;

  /** @throws {TypeError} when path and host are no URL. */
  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    const { url = "", headers } = incoming;
    const { host = "" } = headers;
    if (PLAIN_PATH.test(url) && PLAIN_HOST.test(host)) {
      this.path = url;
      this.query = "";
      this.origin = `http://${host}`;
    } else {
      const { pathname, search, origin } = new URL(url.startsWith("/") ? `http://${hostIn(host)}${url}` : url);
      this.path = pathname;
      this.query = search;
      this.origin = origin;
    }
  }

  get method(): string {
    return this.#incoming.method ?? "GET";
  }

  get address(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  get signal(): AbortSignal {
    const outgoing = this.#outgoing;
    const controller = new AbortController();
    if (outgoing.destroyed) controller.abort();
    else outgoing.once("close", () => controller.abort());
    return controller.signal;
  }

  /** Several are one list, as `Headers` has it; Node keeps only the first of some. */
  header(name: string): string | null {
    const { rawHeaders } = this.#incoming;
    let all: string | null = null;
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const other = rawHeaders[at] as string;
      if (other.length !== name.length || other.toLowerCase() !== name) continue;
      const value = rawHeaders[at + 1] as string;
      all = all === null ? value : `${all}, ${value}`;
    }
    return all;
  }

  read(most: number): Uint8Array | Promise<Uint8Array | undefined> {
    const incoming = this.#incoming;
    // A small body came together with the headers.
    if (incoming.complete && !incoming.destroyed && incoming.readableLength <= most)
      return (incoming.read() as Buffer | null) ?? EMPTY;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const end = () => {
        incoming.off("data", take).off("end", all).off("error", reject).off("close", brokenOff);
      };
      const take = (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= most) return;
        end();
        incoming.pause();
        resolve(undefined);
      };
      const all = () => {
        end();
        resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
      };
      const brokenOff = () => reject(new Error("the body broke off"));
      incoming.on("data", take).on("end", all).on("error", reject).on("close", brokenOff);
      if (incoming.destroyed) brokenOff();
    });
  }
}

const EMPTY = new Uint8Array();

/** @throws {TypeError} when it is none: a URL would take other things for its beginning. */
function hostIn(text: string): string {
  if (/^[^\s/?#@\\]+$/.test(text)) return text;
  throw new TypeError("the header Host is no host");
}
