// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadUnzip } from "./archive.js";
import { replaceFile } from "./replace.js";
import { upload } from "./upload.js";

/** The media library: files by URL, in Base64, and in archives. The mock calls no URL. */
export const mediaLibrary: AreaHandlers = {
  // keys are operations
  handlers: {
    "mediaLibrary.create": upload,
    "mediaLibrary.replaceFile": replaceFile,
  },
  // keys are operations
  prepare: { "mediaLibrary.create": loadUnzip, "mediaLibrary.replaceFile": loadUnzip },
};
