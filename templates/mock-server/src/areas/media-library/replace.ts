// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { officeExtensionOf } from "./archive.js";
import { assetError } from "./errors.js";
import { type AssetFile, type GivenFile, fileOf } from "./file.js";
import { PICTURES, VIDEOS, fits } from "./file-types.js";
import { MAX_BYTES } from "./upload.js";

/** `mediaLibrary.replaceFile`: the asset keeps its ID, its name and its URL. */
export const replaceFile: Handler = (call) => {
  const { operation, state } = call;
  const { asset_id, ...given } = call.body as GivenFile & { readonly asset_id: string };
  const asset = state.mediaAssets.get(asset_id);
  if (asset === undefined) throw assetError(operation, "ASSET_NOT_FOUND", { asset_id });
  if (VIDEOS.has(asset.ext)) throw assetError(operation, "UNSUPPORTED_ASSET_TYPE_FOR_REPLACE", { asset_type: "video" });
  const file = fileOf(operation, given);
  if (file.size > MAX_BYTES)
    throw assetError(operation, "ASSET_SIZE_EXCEEDS_LIMIT", {
      size_limit_bytes: MAX_BYTES,
      file_size_bytes: file.size,
    });
  const ext = receivedExtension(call, file, asset.ext);
  if (ext !== asset.ext) {
    const meta = { expected_extension: asset.ext, received_extension: ext };
    throw assetError(operation, "EXTENSION_MISMATCH", meta);
  }
  const { asset_id: _, ...changed } = state.mediaAssets.put({ ...asset, size: file.size });
  return { body: { info: "Asset file updated successfully.", new_image_asset: changed } };
};

/** Of a URL what it ends in; of bytes what they are, where the mock can tell. */
function receivedExtension({ operation }: CallContext, file: AssetFile, expected: string): string {
  if (file.bytes === undefined) return file.ext ?? expected;
  const ext = file.ext === "zip" ? officeExtensionOf(operation, file) : file.ext;
  if (ext !== undefined) return fits(ext, expected) ? expected : ext;
  if (PICTURES.includes(expected)) throw assetError(operation, "CORRUPT_FILE", { file_name: file.name });
  return expected;
}
