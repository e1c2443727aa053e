// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../../data/operations.js";
import { SIZE_UNSEEN } from "../../state/media-asset.js";
import { assetError } from "./errors.js";
import { extensionOf } from "./file-types.js";

/** A file, as far as the mock knows it. */
export interface AssetFile {
  readonly name: string;
  /** Undefined where neither the name nor the bytes tell it. */
  readonly ext: string | undefined;
  readonly size: number;
  /** Absent for what lies behind a URL, which the mock does not call. */
  readonly bytes?: Uint8Array;
}

/** What the two calls that take a file give. */
export interface GivenFile {
  readonly asset_url?: string;
  readonly asset_file?: string;
}

/** The file of a request; throws the refusal when it cannot be read. */
export function fileOf(operation: OperationData, { asset_url, asset_file }: GivenFile): AssetFile {
  if (asset_url !== undefined) return fileAt(operation, asset_url);
  const bytes = bytesOf(asset_file ?? "");
  if (bytes === undefined || bytes.length === 0) throw assetError(operation, "ASSET_UPLOAD_FAILED");
  const ext = extensionOf(bytes);
  return { name: ext === undefined ? "asset" : `asset.${ext}`, ext, size: bytes.length, bytes };
}

/** The extension that a name ends in, in lower case. */
export function extensionIn(name: string): string | undefined {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
}

/** Nobody loads the file, so that only its name is known. */
function fileAt(operation: OperationData, asset_url: string): AssetFile {
  let path: string;
  try {
    path = new URL(asset_url).pathname;
  } catch {
    throw assetError(operation, "INVALID_ASSET_URL", { asset_url });
  }
  const name = path.split("/").at(-1) ?? "";
  return { name: name === "" ? "asset" : name, ext: extensionIn(name), size: SIZE_UNSEEN };
}

/** Base64 as bytes, with what a `data:` URL has before it left out; undefined when it is none. */
function bytesOf(base64: string): Uint8Array | undefined {
  try {
    const text = atob(base64.replace(/^data:[^,]{0,200},/, ""));
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
