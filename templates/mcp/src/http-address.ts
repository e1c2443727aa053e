// Copied by braze-codegen from templates/: edit it there.
import { OptionError } from "./options.js";

/** Where an HTTP server listens, and by which names it may be called. */
export interface HttpAddress {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Names in the `Host` and `Origin` headers that are taken. */
  readonly names: readonly string[];
  /** The bearer token that every request has to bring. */
  readonly token: string;
}

/** The environment variable of the bearer token. It is no flag, because arguments show in process lists. */
export const httpTokenVariable = "BRAZE_MCP_HTTP_TOKEN";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Fewer characters can be guessed. */
const fewest = 32;

/** What `--http` and `--http-hosts` say. */
export interface HttpFlags {
  readonly at?: string;
  readonly hosts?: readonly string[];
}

/**
 * Reads `127.0.0.1:8080` and the token.
 *
 * @throws {OptionError} when the address is none, when others than this machine could call it by no name that was
 * listed, or when the token is missing, short, or the Braze key. The message never holds the token.
 */
export function readHttpAddress(
  { at, hosts = [] }: HttpFlags,
  environment: Readonly<Record<string, string | undefined>>,
): HttpAddress {
  if (at === undefined)
    throw new OptionError("--http-hosts belongs to --http: say with --http 127.0.0.1:8080 where to listen.");
  const [, host = "", digits = ""] = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/.exec(at) ?? [];
  const port = Number(digits);
  if (host === "" || port > 65_535)
    throw new OptionError(`--http should be an address and a port, like 127.0.0.1:8080, and is "${at.slice(0, 64)}".`);
  for (const name of hosts)
    if (!/^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)$/.test(name))
      throw new OptionError(
        `--http-hosts lists names like mcp.example.com, without port, and "${name.slice(0, 64)}" is none.`,
      );
  if (!loopback.includes(host.toLowerCase()) && hosts.length === 0)
    throw new OptionError(
      `--http ${at} lets other machines in: list with --http-hosts the names by which they call this server, so that no web page can make a browser call it by another one.`,
    );
  const token = environment[httpTokenVariable] ?? "";
  const mistake = mistakeIn(token, environment["BRAZE_API_KEY"]);
  if (mistake !== undefined)
    throw new OptionError(
      `${httpTokenVariable} ${mistake}: set it to a random text that clients send as bearer token, such as that of "openssl rand -hex 32".`,
    );
  return { host, port, names: [...loopback, ...hosts.map((name) => name.toLowerCase())], token };
}

function mistakeIn(token: string, key: string | undefined): string | undefined {
  if (token === "") return "is missing";
  if (token === key) return "is the key of Braze, which no client should have";
  if (token.length < fewest) return `has fewer than ${fewest} characters`;
  return /^[\x21-\x7e]+$/.test(token) ? undefined : "holds a space or a character that is not ASCII";
}
