// Copied by braze-codegen from templates/: edit it there.
import { CLIENT_INFO_META_KEY } from "@modelcontextprotocol/server";
import { plainText } from "./plain-text.js";

/** Name and version of a client, as it says itself, for the log. */
export function clientName(info: unknown): string | undefined {
  const { name, version } = Object(info) as Readonly<Record<string, unknown>>;
  if (typeof name !== "string") return undefined;
  return plainText(typeof version === "string" ? `${name} ${version}` : name, 100);
}

/** The same from what newer clients send with each request. */
export const clientNameIn = (envelope: object | undefined): string | undefined =>
  clientName((envelope as Readonly<Record<string, unknown>> | undefined)?.[CLIENT_INFO_META_KEY]);
