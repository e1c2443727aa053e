// Copied by braze-codegen from templates/: edit it there.
import type { Range } from "../cidr.js";
import type { OperationData } from "../data/operations.js";
import type { Key } from "../keys.js";
import { type Refusal, refuse } from "../refusal.js";

/**
 * The scheme whose keys carry permissions. Other schemes (SCIM has its own token) are met by a key that may do
 * everything.
 */
const KEY_SCHEME = "restApiKey";

/** Finds the key in an Authorization header, or throws the 401 that says what is wrong with it. */
export function checkKey(header: string | null, keys: ReadonlyMap<string, Key>): Key {
  if (header === null) throw unauthorized("send the header 'Authorization: Bearer YOUR_REST_API_KEY'");
  const secret = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (secret === undefined) throw unauthorized("the Authorization header must be the word Bearer, a space and the key");
  const key = keys.get(secret);
  if (key !== undefined) return key;
  if (/^["']|["']$/.test(secret)) throw unauthorized("send the key without quotes");
  throw unauthorized("no such key on this instance");
}

/**
 * Throws 403 when the caller's address is known and lies in none of the ranges. Without ranges every address may call.
 */
export function checkAddress(address: string | undefined, ranges: readonly Range[]): void {
  if (address === undefined || ranges.length === 0 || ranges.some((contains) => contains(address))) return;
  throw refuse(403, `Access Denied: the address ${address} is not on the key's list`);
}

/** Throws 403 when the key lacks what the operation needs. */
export function checkPermission(key: Key, operation: OperationData): void {
  const { id, method, path, permission, security } = operation;
  if (permission !== undefined && key.may(permission)) return;
  const place = `${method} ${path} (${id})`;
  if (permission !== undefined)
    throw refuse(403, `Access Denied: the key ${key.label} lacks the permission "${permission}", which ${place} needs`);
  if (key.everything || security.length === 0 || security.includes(KEY_SCHEME)) return;
  throw refuse(403, `Access Denied: ${place} needs ${security.join(" or ")}; in the mock a key with "*" stands for it`);
}

function unauthorized(cure: string): Refusal {
  return refuse(401, `Invalid API key: ${cure}`);
}
