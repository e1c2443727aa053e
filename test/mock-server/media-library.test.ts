import type { MockBraze } from "@braze-codegen/mock-server";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

const MB = 1024 * 1024;
const bytes = (hex: string, size = 0) =>
  Buffer.concat([Buffer.from(hex, "hex"), Buffer.alloc(Math.max(0, size - hex.length / 2))]);
const base64 = (content: Uint8Array) => Buffer.from(content).toString("base64");
const PNG = bytes("89504e470d0a1a0a", 20);
const GIF = bytes("474946383961", 14);
const zipOf = (files: Record<string, Uint8Array>) => zipSync(files, { level: 1 });

const create = (mock: MockBraze, body: object) => send(mock, "POST", "/media_library/create", body);
const replace = (mock: MockBraze, body: object) => send(mock, "PUT", "/media_library/replace_file", body);

describe("uploads", () => {
  const url = "https://example.com/pictures/soup.jpg?size=2";
  test.each<[what: string, body: object, want: object]>([
    ["a URL", { asset_url: url }, { name: "soup.jpg", ext: "jpg" }],
    ["a URL and a name", { asset_url: url, name: "Onion soup" }, { name: "Onion soup", ext: "jpg" }],
    ["a URL without an extension", { asset_url: "https://example.com/soup" }, { name: "soup", ext: "png" }],
    ["a PNG", { asset_file: base64(PNG) }, { name: "asset.png", ext: "png", size: 20 }],
    ["a GIF with a name", { asset_file: base64(GIF), name: "Dot" }, { name: "Dot", ext: "gif", size: 14 }],
    ["a JPEG", { asset_file: base64(bytes("ffd8ffe0", 9)) }, { ext: "jpg", size: 9 }],
    ["an SVG", { asset_file: base64(Buffer.from('<?xml version="1.0"?>\n<svg xmlns="x"/>')) }, { ext: "svg" }],
    ["an SVG with comments", { asset_file: base64(Buffer.from(`${"<!---->".repeat(120)}<svg>`)) }, { ext: "svg" }],
    ["a PDF", { asset_file: base64(Buffer.from("%PDF-1.7 …")) }, { ext: "pdf" }],
    [
      "a Word document",
      { asset_file: base64(zipOf({ "[Content_Types].xml": PNG, "word/document.xml": PNG })) },
      { ext: "docx" },
    ],
    ["5 MB", { asset_file: base64(bytes("89504e470d0a1a0a", 5 * MB)) }, { size: 5 * MB }],
  ])("%s", async (_, body, want) => {
    const mock = mockBraze();
    const answer = await create(mock, body);
    expect(answer).toMatchObject({ status: 200, body: { new_assets: [want], errors: [] } });
    expect(answerErrors("POST", "/media_library/create", 200, answer.body)).toEqual([]);
    const [asset] = (answer.body as { new_assets: object[] }).new_assets;
    expect(mock.state.mediaAssets.all()).toEqual([{ ...asset, asset_id: expect.any(String) }]);
  });

  test.each<[what: string, name: string | undefined, want: readonly string[]]>([
    ["with a name", "Menu", ["Menu 1", "Menu 2"]],
    ["without a name", undefined, ["a.png", "b.GIF"]],
  ])("an archive %s: what cannot be taken is left out", async (_, name, want) => {
    const files = {
      "a.png": PNG,
      "note.txt": Buffer.from("hello"),
      "b.GIF": GIF,
      "big.png": bytes("89504e47", 5 * MB + 1),
    };
    const { status, body } = await create(mockBraze(), {
      asset_file: base64(zipOf(files)),
      ...(name === undefined ? {} : { name }),
    });
    expect(status).toBe(200);
    const { new_assets, errors } = body as { new_assets: { name: string }[]; errors: object[] };
    expect(new_assets.map((asset) => asset.name)).toEqual(want);
    expect(new_assets).toMatchObject([
      { ext: "png", size: 20 },
      { ext: "gif", size: 14 },
    ]);
    expect(errors).toEqual([
      { name: "note.txt", size: 5, ext: "txt", error: "Unsupported file type" },
      { name: "big.png", size: 5 * MB + 1, ext: "png", error: "File is too large" },
    ]);
  });

  const elevenOf5 = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.png`, bytes("89", 5 * MB)]));
  test.each<[error_code: string, body: object, meta: object]>([
    ["UNSUPPORTED_FILE_TYPE", { asset_url: "https://example.com/note.txt" }, { file_type: "txt" }],
    ["UNSUPPORTED_FILE_TYPE", { asset_url: "https://example.com/film.mp4" }, { file_type: "mp4" }],
    ["UNSUPPORTED_FILE_TYPE", { asset_file: base64(Buffer.from("hello")) }, { file_type: "unknown" }],
    ["ASSET_SIZE_EXCEEDS_LIMIT", { asset_file: base64(bytes("89504e470d0a1a0a", 5 * MB + 1)) }, {}],
    ["ASSET_UPLOAD_FAILED", { asset_file: "no base64!" }, {}],
    ["ZIP_UPLOAD_ERROR", { asset_file: base64(bytes("504b0304", 40)) }, { original_error: expect.any(String) }],
    ["ZIP_FILE_TOO_LARGE", { asset_file: base64(zipOf(elevenOf5)) }, { zip_file_size: 55 * MB }],
    ["ZIPPED_ENTITY_CANNOT_HAVE_NESTED_DIRECTORY", { asset_file: base64(zipOf({ "a/b.png": PNG })) }, {}],
    ["ZIPPED_ENTITY_HAS_NO_NAME", { asset_file: base64(zipOf({ "": PNG })) }, {}],
  ])("%s", async (error_code, body, meta) => {
    const mock = mockBraze();
    const answer = await create(mock, body);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.any(String), error_code, meta } });
    expect(answerErrors("POST", "/media_library/create", 400, answer.body)).toEqual([]);
    expect(mock.state.mediaAssets.size).toBe(0);
  });

  test.each([
    [{}, "Either asset_url or asset_file must be provided."],
    [
      { asset_url: url, asset_file: base64(PNG) },
      "Both asset_url and asset_file cannot be provided. Please provide only one.",
    ],
  ])("%j", async (body, message) => {
    expect(await create(mockBraze(), body)).toMatchObject({ status: 400, body: { message } });
  });
});

describe("replacements", () => {
  const mockWith = (ext: string) =>
    mockBraze({ seed: { media_assets: [{ asset_id: "m", name: "Soup", ext, size: 7 }] } });

  test.each<[ext: string, body: object, size: number]>([
    ["png", { asset_file: base64(PNG) }, 20],
    ["jpg", { asset_url: "https://example.com/winter.jpg" }, 1024],
    ["jpg", { asset_url: "https://example.com/winter.JPG" }, 1024],
    ["jpeg", { asset_file: base64(bytes("ffd8ffe0", 9)) }, 9],
    ["css", { asset_file: base64(Buffer.from("p {}")) }, 4],
  ])("of a file with %s by %j keep ID, name and URL", async (ext, body, size) => {
    const mock = mockWith(ext);
    const before = mock.state.mediaAssets.get("m");
    const { asset_id: _, ...asset } = { ...before, size };
    const answer = await replace(mock, { asset_id: "m", ...body });
    expect(answer).toMatchObject({
      status: 200,
      body: { info: "Asset file updated successfully.", new_image_asset: asset },
    });
    expect(mock.state.mediaAssets.all()).toEqual([{ ...before, size }]);
  });

  test.each<[error_code: string, ext: string, body: object, status: number, meta: object]>([
    ["ASSET_NOT_FOUND", "png", { asset_id: "none", asset_file: base64(PNG) }, 404, { asset_id: "none" }],
    [
      "EXTENSION_MISMATCH",
      "png",
      { asset_file: base64(GIF) },
      400,
      { expected_extension: "png", received_extension: "gif" },
    ],
    [
      "EXTENSION_MISMATCH",
      "jpg",
      { asset_url: "https://example.com/a.jpeg" },
      400,
      { expected_extension: "jpg", received_extension: "jpeg" },
    ],
    [
      "UNSUPPORTED_ASSET_TYPE_FOR_REPLACE",
      "mp4",
      { asset_url: "https://example.com/a.mp4" },
      400,
      { asset_type: "video" },
    ],
    ["CORRUPT_FILE", "png", { asset_file: base64(Buffer.from("hello")) }, 400, {}],
    [
      "ASSET_SIZE_EXCEEDS_LIMIT",
      "png",
      { asset_file: base64(bytes("89504e470d0a1a0a", 5 * MB + 1)) },
      400,
      { size_limit_bytes: 5 * MB, file_size_bytes: 5 * MB + 1 },
    ],
  ])("%s of a file with %s", async (error_code, ext, body, status, meta) => {
    const mock = mockWith(ext);
    const answer = await replace(mock, { asset_id: "m", ...body });
    expect(answer).toMatchObject({ status, body: { error_code, meta } });
    expect(answerErrors("PUT", "/media_library/replace_file", status, answer.body)).toEqual([]);
    expect(mock.state.mediaAssets.get("m")?.size).toBe(7);
  });
});
