// Copied by braze-codegen from templates/: edit it there.
import { OptionError } from "./options.js";

// Braze resolves and calls the address, not this server. So a name is all that can be held against a list, and it is
// read by one narrow pattern: what two parsers of URLs could read in two ways is refused.

/** A host that Braze may be made to call. */
export interface EgressHost {
  readonly name: string;
  /** Whether hosts below it are meant, and not the host itself. */
  readonly isBelow: boolean;
  readonly port: string;
}

const httpsPort = "443";

/** A name of at least two parts. The last one begins with a letter, so that no form of an IP address fits. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Ends of names that mean something within a network, such as the metadata service of a cloud. */
const privateName = /\.(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

const isPublicName = (name: string): boolean => name.length <= 253 && hostName.test(name) && !privateName.test(name);

/**
 * Reads hosts like `files.example.com`, `*.example.com` and `files.example.com:8443`.
 *
 * @throws {OptionError} for what is no public host name.
 */
export function readEgressHosts(texts: readonly string[]): readonly EgressHost[] {
  return texts.map((text) => {
    const [, star, name = "", port = httpsPort] = /^(\*\.)?([^:]*)(?::(\d{1,5}))?$/.exec(text.toLowerCase()) ?? [];
    if (!isPublicName(name) || Number(port) < 1 || Number(port) > 65_535)
      throw new OptionError(
        `"${text.slice(0, 64)}" is no host that Braze may be made to call: write a public name, like files.example.com or *.example.com, without https:// and path, and no IP address.`,
      );
    return { name, isBelow: star !== undefined, port: String(Number(port)) };
  });
}

/** Https, a host that ends where its path begins, and no user, query or fragment in which another host could stand. */
const address = /^https:\/\/([^/:]+)(?::(\d{1,5}))?(?:\/[^\p{Cc}\p{Zl}\p{Zp}\\]*)?$/iu;

/** What keeps Braze from being made to call an address: the middle of a sentence, without the address itself. */
export function egressMistake(value: unknown, allowed: readonly EgressHost[]): EgressMistake | undefined {
  const text = String(value);
  const [, host = "", port = httpsPort] = (typeof value === "string" && address.exec(text)) || [];
  const name = host.toLowerCase();
  if (!isPublicName(name))
    return {
      reason:
        "which has to be https:// with a public host name as it is written, a path after it, and no user, IP address or template in the host",
      isUnlisted: false,
    };
  const isAllowed = allowed.some(
    (each) =>
      (each.isBelow ? name.endsWith(`.${each.name}`) : name === each.name) && each.port === String(Number(port)),
  );
  return isAllowed ? undefined : { reason: "whose host is not among those that it may call", isUnlisted: true };
}

/** Why Braze may not be made to call an address. */
export interface EgressMistake {
  readonly reason: string;
  /** Whether a list with the host would let it pass. */
  readonly isUnlisted: boolean;
}
