// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "../../data/operations.js";
import { assetError } from "./errors.js";
import { type AssetFile, extensionIn } from "./file.js";

/** What the files of an archive may take together, unpacked. */
const MAX_UNPACKED = 50 * 1024 * 1024;

// Its type is that of what is loaded: in a CommonJS module `import type` would lead to another of the same name.
const load = async () => (await import("fflate")).unzipSync;

let unzip: Awaited<ReturnType<typeof load>> | undefined;

/** Loads what reads archives, which few tests need. */
export async function loadUnzip(): Promise<void> {
  unzip ??= await load();
}

/** The files of an archive, which is not unpacked: its directory has their names and sizes. Throws the refusal. */
export function filesIn(operation: OperationData, { name, bytes }: AssetFile): AssetFile[] {
  const files = directoryOf(operation, bytes ?? new Uint8Array());
  if (files.some((file) => file.name === "")) throw assetError(operation, "ZIPPED_ENTITY_HAS_NO_NAME");
  if (files.some((file) => /[/\\]/.test(file.name)))
    throw assetError(operation, "ZIPPED_ENTITY_CANNOT_HAVE_NESTED_DIRECTORY");
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MAX_UNPACKED)
    throw assetError(operation, "ZIP_FILE_TOO_LARGE", { zip_file_name: name, zip_file_size: size });
  return files;
}

/** The Office documents are archives too: the extension that their insides ask for, or else `zip`. */
export function officeExtensionOf(operation: OperationData, { bytes }: AssetFile): string {
  const names = directoryOf(operation, bytes ?? new Uint8Array()).map(({ name }) => name);
  if (!names.includes("[Content_Types].xml")) return "zip";
  const folders = { word: "docx", ppt: "pptx", xl: "xlsx" };
  for (const [folder, ext] of Object.entries(folders))
    if (names.some((name) => name.startsWith(`${folder}/`))) return ext;
  return "zip";
}

function directoryOf(operation: OperationData, bytes: Uint8Array): AssetFile[] {
  const files: AssetFile[] = [];
  try {
    unzip?.(bytes, {
      filter({ name, originalSize }) {
        files.push({ name, ext: extensionIn(name), size: originalSize });
        return false;
      },
    });
  } catch (error) {
    const original_error = error instanceof Error ? error.message : String(error);
    throw assetError(operation, "ZIP_UPLOAD_ERROR", { original_error });
  }
  return files;
}
