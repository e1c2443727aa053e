// Copied by braze-codegen from templates/: edit it there.

/** Pictures that the library takes. */
export const PICTURES: readonly string[] = ["gif", "ico", "jpeg", "jpg", "png", "webp", "svg"];

const DOCUMENTS = ["doc", "docx", "pdf", "ppt", "pptx", "xls", "xlsx"];

/** What the call that uploads takes, beside archives. */
export const UPLOADABLE: ReadonlySet<string> = new Set([...PICTURES, ...DOCUMENTS]);

/** Whose files cannot be replaced. */
export const VIDEOS: ReadonlySet<string> = new Set(["avi", "m4v", "mov", "mp4", "mpeg", "mpg", "webm"]);

/** How files of a type begin, in hexadecimal; a dot stands for any digit. */
const SIGNATURES: readonly (readonly [begins: RegExp, ext: string])[] = [
  [/^474946383[79]61/, "gif"],
  [/^00000100/, "ico"],
  [/^ffd8ff/, "jpg"],
  [/^89504e470d0a1a0a/, "png"],
  [/^52494646.{8}57454250/, "webp"],
  [/^255044462d/, "pdf"],
  [/^504b(0304|0506)/, "zip"],
  [/^d0cf11e0a1b11ae1/, "doc"],
];

/** The extension that the bytes of a file ask for; undefined for a type that they do not tell. */
export function extensionOf(bytes: Uint8Array): string | undefined {
  const start = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const found = SIGNATURES.find(([begins]) => begins.test(start))?.[1];
  if (found !== undefined) return found;
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  const inside = text.replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, "");
  return /^\s*<svg[\s>]/.test(inside) ? "svg" : undefined;
}

/** Of those types that begin alike, an extension may mean the other one as well. */
export function fits(ext: string, expected: string): boolean {
  const family = (one: string) => (one === "jpeg" ? "jpg" : ["xls", "ppt"].includes(one) ? "doc" : one);
  return ext === expected || family(ext) === family(expected);
}
