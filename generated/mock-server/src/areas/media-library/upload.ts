// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import type { MediaAsset } from "../../state/media-asset.js";
import { filesIn, officeExtensionOf } from "./archive.js";
import { assetError } from "./errors.js";
import { type AssetFile, type GivenFile, fileOf } from "./file.js";
import { UPLOADABLE } from "./file-types.js";

/** What a file may have. */
export const MAX_BYTES: number = 5 * 1024 * 1024;

/** Why a file of an archive was left out. */
interface Failure {
  readonly name: string;
  readonly size: number;
  readonly ext: string;
  readonly error: string;
}

/** `mediaLibrary.create` */
export const upload: Handler = (call) => {
  const { name, ...given } = call.body as GivenFile & { readonly name?: string };
  const file = fileOf(call.operation, given);
  const ext = file.ext === "zip" && file.bytes !== undefined ? officeExtensionOf(call.operation, file) : file.ext;
  return ext === "zip" ? uploadArchive(call, file, name) : uploadFile(call, { ...file, ext }, name);
};

function uploadFile(call: CallContext, file: AssetFile, name: string | undefined) {
  const { operation } = call;
  // Behind a URL without an extension Braze finds out what it is; the mock cannot, and takes it for a picture.
  const ext = file.ext ?? (file.bytes === undefined ? "png" : undefined);
  if (ext === undefined || !UPLOADABLE.has(ext))
    throw assetError(operation, "UNSUPPORTED_FILE_TYPE", { file_type: ext ?? "unknown" });
  if (file.size > MAX_BYTES) throw assetError(operation, "ASSET_SIZE_EXCEEDS_LIMIT");
  return answer([add(call, name ?? file.name, ext, file.size)], []);
}

/** The files of an archive: those that the library does not take are left out, and named. */
function uploadArchive(call: CallContext, archive: AssetFile, name: string | undefined) {
  // What lies behind a URL nobody opens; it holds one picture, so that the answer has one.
  const files =
    archive.bytes === undefined
      ? [{ name: archive.name.replace(/zip$/i, "png"), ext: "png", size: archive.size }]
      : filesIn(call.operation, archive);
  const errors: Failure[] = [];
  const assets: MediaAsset[] = [];
  for (const { name: own, ext = "", size } of files) {
    const error = !UPLOADABLE.has(ext) ? "Unsupported file type" : size > MAX_BYTES ? "File is too large" : undefined;
    if (error !== undefined) errors.push({ name: own, size, ext, error });
    else assets.push(add(call, name === undefined ? own : `${name} ${assets.length + 1}`, ext, size));
  }
  return answer(assets, errors);
}

function add({ state, now }: CallContext, name: string, ext: string, size: number): MediaAsset {
  return state.mediaAssets.add({ name, ext, size }, now);
}

function answer(assets: readonly MediaAsset[], errors: readonly Failure[]) {
  const new_assets = assets.map(({ asset_id: _, ...asset }) => asset);
  return { body: { new_assets, errors, dashboard_url: "https://dashboard-01.braze.com/media_library" } };
}
