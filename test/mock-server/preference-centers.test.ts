import type { MockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { NOW, mockBraze, send } from "./support/mock.js";

const PAGES = { preference_center_page_html: "<form></form>", confirmation_page_html: "<p>Thanks</p>" };
const CENTER = { preference_center_api_id: "c1", name: "weekly", ...PAGES };
const ROOT = "/preference_center/v1";

const mockOf = (): MockBraze =>
  mockBraze({ seed: { preference_centers: [CENTER], users: [{ external_id: "ada" }, { external_id: "grace" }] } });

describe("preference centers", () => {
  test("are created, listed, read and changed", async () => {
    const mock = mockBraze();
    expect((await send(mock, "GET", `${ROOT}/list`)).body).toEqual({ preference_centers: [] });
    const options = { "meta-viewport-content": "width=device-width" };
    const created = await send(mock, "POST", ROOT, { name: "weekly", ...PAGES, state: "draft", options });
    const [{ preference_center_api_id: id = "" } = {}] = mock.state.preferenceCenters.all();
    expect(created).toMatchObject({
      status: 201,
      body: {
        preference_center_api_id: id,
        liquid_tag: `{{preference_center.\${weekly}}}`,
        created_at: NOW,
        message: "success",
      },
    });
    mock.clock.advance("1h");
    const updated_at = "2026-11-02T10:30:00.000Z";
    const change = {
      ...PAGES,
      confirmation_page_html: "<p>Saved</p>",
      name: "other",
      preference_center_title: "Yours",
    };
    const changed = await send(mock, "PUT", `${ROOT}/${id}`, change);
    expect(changed).toMatchObject({
      status: 200,
      body: { preference_center_api_id: id, created_at: NOW, updated_at, message: "success" },
    });
    const { body } = await send(mock, "GET", `${ROOT}/${id}`);
    expect(body).toEqual({
      ...change,
      name: "weekly",
      preference_center_api_id: id,
      created_at: NOW,
      updated_at,
      redirect_page_html: null,
      preference_center_options: options,
      state: "draft",
    });
    expect(answerErrors("GET", `${ROOT}/{preference_center_api_id}`, 200, body)).toEqual([]);
    expect((await send(mock, "GET", `${ROOT}/list`)).body).toEqual({
      preference_centers: [{ name: "weekly", preference_center_api_id: id, created_at: NOW, updated_at }],
    });
  });

  test("a title that is left out is the default, also in a change", async () => {
    const mock = mockBraze({ seed: { preference_centers: [{ ...CENTER, preference_center_title: "Yours" }] } });
    await send(mock, "PUT", `${ROOT}/c1`, PAGES);
    expect(mock.state.preferenceCenters.get("c1")?.preference_center_title).toBe("Preference Center");
  });

  test("have a link of its own for each user, the same each time", async () => {
    const link = async (user: string) => (await send(mockOf(), "GET", `${ROOT}/c1/url/${user}`)).body;
    expect(await link("ada")).toEqual({
      preference_center_url: expect.stringMatching(/^https:\/\/preferences\.example\.com\/[\da-f-]{36}$/),
    });
    expect(await link("ada")).toEqual(await link("ada"));
    expect(await link("ada")).not.toEqual(await link("grace"));
  });

  test.each([
    ["GET", `${ROOT}/none`],
    ["GET", `${ROOT}/none/url/ada`],
    ["GET", `${ROOT}/c1/url/nobody`],
    ["PUT", `${ROOT}/none`],
  ])("%s %s is a 400", async (method, path) => {
    const answer = await send(mockOf(), method, path, method === "PUT" ? PAGES : undefined);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining("is not the ID of") } });
  });
});
