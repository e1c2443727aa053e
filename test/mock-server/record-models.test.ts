import type { MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

type Call = readonly [method: string, path: string, body: object];

/** How records of a kind are made and changed, each by one text, and how the text is found again. */
interface Kind {
  readonly create: (text: string) => Call;
  readonly update: (id: string, text: string) => Call;
  readonly stored: (mock: MockBraze) => readonly (readonly [id: string, text: string])[];
}

const html = (text: string) => ({ preference_center_page_html: text, confirmation_page_html: "" });
const file = (text: string) => ({ asset_file: Buffer.from(`%PDF-${text}`).toString("base64") });

const kinds: Readonly<Record<string, Kind>> = {
  "email templates": {
    create: (text) => ["POST", "/templates/email/create", { template_name: "a", subject: text, body: "b" }],
    update: (email_template_id, text) => ["POST", "/templates/email/update", { email_template_id, subject: text }],
    stored: ({ state }) => state.emailTemplates.all().map((each) => [each.email_template_id, each.subject ?? ""]),
  },
  "preference centers": {
    create: (text) => ["POST", "/preference_center/v1", { name: "a", ...html(text) }],
    update: (id, text) => ["PUT", `/preference_center/v1/${id}`, html(text)],
    stored: ({ state }) =>
      state.preferenceCenters.all().map((each) => [each.preference_center_api_id, each.preference_center_page_html]),
  },
  // Of a file only its size is kept.
  "media assets": {
    create: (text) => ["POST", "/media_library/create", { ...file(text), name: "a" }],
    update: (asset_id, text) => ["PUT", "/media_library/replace_file", { asset_id, ...file(text) }],
    stored: ({ state }) => state.mediaAssets.all().map(({ asset_id, size }) => [asset_id, "x".repeat(size - 5)]),
  },
};

test.each(Object.entries(kinds))("%s are what a list of them would be", async (name, { create, update, stored }) => {
  const texts = fc.array(fc.constantFrom("x"), { maxLength: 8 }).map((letters) => letters.join(""));
  const text = name === "media assets" ? texts : fc.string({ maxLength: 8 });
  const act = fc.record({ act: fc.constantFrom("create", "update", "restore"), index: fc.nat(5), text });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (sequence) => {
      const mock = mockBraze();
      let model: (readonly [id: string, text: string])[] = [];
      for (const { act: what, index, text: given } of sequence) {
        const known = model[index];
        if (what === "restore") {
          const before = mock.snapshot();
          await send(mock, ...create("lost"));
          mock.restore(JSON.parse(JSON.stringify(before)));
        } else if (what === "create") {
          expect((await send(mock, ...create(given))).status).toBeLessThan(300);
          const made = stored(mock).filter(([id]) => !model.some(([other]) => other === id));
          expect(made.map(([, own]) => own)).toEqual([given]);
          model = [...model, ...made];
        } else {
          const { status } = await send(mock, ...update(known?.[0] ?? "none", given));
          expect(status < 300).toBe(known !== undefined);
          model = model.map((each) => (each === known ? [each[0], given] : each));
        }
        expect(stored(mock)).toEqual(model);
      }
    }),
    { numRuns: 40 },
  );
});

test("Banners are shown to whom they would be by a list of dismissals", async () => {
  const user = fc.constantFrom("ada", "grace");
  const id = fc.constantFrom("a", "b", "c");
  const acts = fc.array(fc.tuple(fc.constantFrom("dismiss", "click"), user, id), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const all = ["a", "b", "c"];
      const mock = mockBraze({ seed: { banners: all.map((each) => ({ id: each, placement_id: "top" })) } });
      const gone = new Set<string>();
      const who = (external_user_id: string) => ({ external_user_id, app_id: "a", app_version: "1" });
      for (const [event_type, whom, banner] of sequence) {
        const events = [{ id: banner, event_type, timestamp: "2026-11-02T09:30:00Z" }];
        await send(mock, "POST", "/v1/device-messaging/banners/track", { ...who(whom), events });
        if (event_type === "dismiss") gone.add(`${whom} ${banner}`);
        for (const each of ["ada", "grace"]) {
          const request = { ...who(each), placements: ["top"] };
          const { body } = await send(mock, "POST", "/v1/device-messaging/banners/sync", request);
          const { top } = (body as { banners: { top: { id: string } | null } }).banners;
          expect(top?.id).toBe(all.find((one) => !gone.has(`${each} ${one}`)));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("syncs of Cloud Data Ingestion run one at a time, and end when they are due", async () => {
  const acts = fc.array(fc.constantFrom("sync", "minute", "restore"), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const seed = { cdi_integrations: [{ integration_id: "i", integration_name: "Guests" }] };
      const mock = mockBraze({ seed, asyncDelay: "2m" });
      let ended = 0;
      /** Minutes that the sync still runs; 0 when none does. */
      let left = 0;
      for (const act of sequence) {
        if (act === "sync") {
          const { status } = await send(mock, "POST", "/cdi/integrations/i/sync");
          expect(status).toBe(left > 0 ? 429 : 202);
          if (left === 0) left = 2;
        } else if (act === "minute") {
          mock.clock.advance("1m");
          if (left === 1) ended++;
          left = Math.max(0, left - 1);
        } else mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
        const syncs = mock.state.cdiIntegrations.get("i")?.syncs ?? [];
        expect(syncs.map(({ job_status }) => job_status)).toEqual([
          ...(left > 0 ? ["running"] : []),
          ...Array(ended).fill("success"),
        ]);
      }
    }),
    { numRuns: 40 },
  );
});
