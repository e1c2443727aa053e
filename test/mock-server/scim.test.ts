import type { DashboardUserSeed, MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

const USERS = "/scim/v2/Users";
const SCHEMAS = ["urn:ietf:params:scim:schemas:core:2.0:User"];
const ERROR = ["urn:ietf:params:scim:api:messages:2.0:Error"];
const name = { givenName: "Ada", familyName: "Lovelace" };
const NEW = { schemas: SCHEMAS, userName: "ada@example.com", name, department: "engineering" };
const ADA: DashboardUserSeed = {
  id: "ada-id",
  userName: "ada@example.com",
  name,
  createdAt: "2026-01-12T09:00:00Z",
  lastSignInAt: "2026-11-02T00:05:00Z",
  permissions: {
    companyPermissions: ["admin"],
    appGroup: [{ appGroupId: "w1", appGroupName: "Restaurant", appGroupPermissions: ["view_campaigns"] }],
  },
};

const find = (mock: MockBraze, address: string) =>
  send(mock, "GET", `${USERS}?filter=${encodeURIComponent(`userName eq "${address}"`)}`);

describe("dashboard users", () => {
  test("have no more of a name than Braze shows, and can be loaded again", async () => {
    const mock = mockBraze({ seed: { dashboard_users: [ADA] } });
    const long = { ...name, middleName: "King" };
    const { id } = (await send(mock, "POST", USERS, { ...NEW, userName: "king@example.com", name: long })).body as {
      id: string;
    };
    const permissions = { companyPermissions: [] };
    await send(mock, "PUT", `${USERS}/ada-id`, { schemas: SCHEMAS, name: long, department: "bi", permissions });
    for (const each of ["ada-id", id]) expect(mock.state.dashboardUsers.get(each)?.name).toEqual(name);
    expect(() => mock.restore(mock.snapshot())).not.toThrow();
  });

  test("are created, found, read, changed and deleted", async () => {
    const mock = mockBraze();
    const permissions = {
      companyPermissions: ["admin"],
      roles: [{ roleName: "Kitchen" }],
      appGroup: [
        {
          appGroupName: "Restaurant",
          appGroupPermissions: ["view_campaigns"],
          team: [{ teamName: "Terrace", teamPermissions: [] }],
        },
        { appGroupId: "w2", appGroupPermissionSets: [{ appGroupPermissionSetID: "s1" }] },
      ],
    };
    const created = await send(mock, "POST", USERS, { ...NEW, permissions });
    const uuid = expect.stringMatching(/^[\da-f-]{36}$/);
    const { id } = created.body as { id: string };
    const want = {
      schemas: SCHEMAS,
      id: uuid,
      userName: "ada@example.com",
      name,
      department: "engineering",
      lastSignInAt: "N/A",
      permissions: {
        companyPermissions: ["admin"],
        roles: [{ roleName: "Kitchen", roleId: uuid, appGroup: [] }],
        appGroup: [
          {
            appGroupId: uuid,
            appGroupName: "Restaurant",
            appGroupPermissions: ["view_campaigns"],
            team: [{ teamName: "Terrace", teamId: uuid, teamPermissions: [] }],
          },
          {
            appGroupId: "w2",
            appGroupName: "w2",
            appGroupPermissionSets: [{ appGroupPermissionSetId: "s1", appGroupPermissionSetName: "s1" }],
          },
        ],
      },
    };
    expect([created.status, created.body]).toEqual([201, want]);
    expect(answerErrors("POST", USERS, 201, created.body)).toEqual([]);
    const read = await send(mock, "GET", `${USERS}/${id}`);
    expect([read.status, read.body]).toEqual([200, { ...want, createdAt: "2026 Nov 2, 9:30 AM" }]);
    const { schemas: _, ...inList } = read.body as { schemas: string[] };
    expect((await find(mock, "Ada@Example.com")).body).toMatchObject({ totalResults: 1, Resources: [inList] });
    expect((await find(mock, "Ada@Example.com")).body).not.toHaveProperty("Resources.0.schemas");

    const change = {
      schemas: SCHEMAS,
      name,
      department: "pm",
      permissions: { appGroup: [{ appGroupName: "Restaurant", appGroupPermissions: [] }] },
    };
    const { appGroup } = (created.body as { permissions: { appGroup: { appGroupId: string }[] } }).permissions;
    const changed = await send(mock, "PUT", `${USERS}/${id}`, change);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        id,
        department: "pm",
        permissions: {
          companyPermissions: [],
          appGroup: [{ appGroupName: "Restaurant", appGroupId: appGroup[0]?.appGroupId, appGroupPermissions: [] }],
        },
      },
    });
    expect(changed.body).not.toHaveProperty("permissions.roles");
    expect(await send(mock, "DELETE", `${USERS}/${id}`)).toMatchObject({ status: 204, body: "" });
    expect(mock.state.dashboardUsers.size).toBe(0);
    expect((await find(mock, "ada@example.com")).body).toMatchObject({ totalResults: 0, Resources: [] });
  });

  test("without a workspace they are in the default one", async () => {
    const { body } = await send(mockBraze(), "POST", USERS, NEW);
    expect(body).toMatchObject({ permissions: { companyPermissions: [], appGroup: [{ appGroupName: "Default" }] } });
  });

  test("a workspace that is named by its ID has the name that others have it by", async () => {
    const mock = mockBraze({ seed: { dashboard_users: [ADA] } });
    const permissions = { appGroup: [{ appGroupId: "w1", appGroupPermissions: [] }] };
    const { body } = await send(mock, "POST", USERS, { ...NEW, userName: "grace@example.com", permissions });
    expect(body).toMatchObject({ permissions: { appGroup: [{ appGroupId: "w1", appGroupName: "Restaurant" }] } });
  });

  test.each([
    ["2026-11-02T00:05:00Z", "2026 Nov 2, 12:05 AM"],
    ["2026-11-02T12:00:00Z", "2026 Nov 2, 12:00 PM"],
    ["2026-01-31T23:59:00Z", "2026 Jan 31, 11:59 PM"],
    [null, "N/A"],
  ])("signed in last at %s: %s", async (lastSignInAt, want) => {
    const mock = mockBraze({ seed: { dashboard_users: [{ ...ADA, lastSignInAt }] } });
    expect((await send(mock, "GET", `${USERS}/ada-id`)).body).toMatchObject({ lastSignInAt: want });
  });

  const change = { schemas: SCHEMAS, name, department: "pm", permissions: { appGroup: [] } };
  test.each<[method: string, path: string, body: object | undefined, status: number, detail: string]>([
    ["POST", USERS, NEW, 409, "User already exists in the database."],
    ["POST", USERS, { ...NEW, userName: "ADA@example.com" }, 409, "User already exists in the database."],
    ["GET", `${USERS}/none`, undefined, 404, "Resource not found"],
    ["PUT", `${USERS}/none`, change, 404, "User not found"],
    ["DELETE", `${USERS}/none`, undefined, 404, "User not found"],
    [
      "GET",
      `${USERS}?filter=userName`,
      undefined,
      400,
      "Request is unparsable, syntactically incorrect, or violates schema.",
    ],
  ])("%s %s %j: %i", async (method, path, body, status, detail) => {
    const mock = mockBraze({ seed: { dashboard_users: [ADA] } });
    expect(await send(mock, method, path, body)).toMatchObject({ status, body: { schemas: ERROR, status, detail } });
    expect(mock.state.dashboardUsers.size).toBe(1);
  });
});

test("dashboard users are what a Map of them would be", async () => {
  const address = fc.constantFrom("a@example.com", "b@example.com", "c@example.com");
  const acts = fc.array(fc.tuple(fc.constantFrom("create", "update", "delete", "get", "find"), address), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const mock = mockBraze();
      const model = new Map<string, { id: string; department: string }>();
      for (const [index, [act, userName]] of sequence.entries()) {
        const known = model.get(userName);
        const path = `${USERS}/${known?.id ?? "none"}`;
        const department = index % 2 === 0 ? "pm" : "bi";
        const body = { schemas: SCHEMAS, name, department };
        if (act === "create") {
          const answer = await send(mock, "POST", USERS, { ...body, userName });
          expect(answer.status).toBe(known === undefined ? 201 : 409);
          const { id } = answer.body as { id: string };
          if (known === undefined) model.set(userName, { id, department });
        } else if (act === "find") {
          expect((await find(mock, userName)).body).toMatchObject({ totalResults: known === undefined ? 0 : 1 });
        } else {
          const method = { update: "PUT", delete: "DELETE", get: "GET" }[act] as string;
          const answer = await send(
            mock,
            method,
            path,
            act === "update" ? { ...body, permissions: { appGroup: [] } } : undefined,
          );
          expect(answer.status).toBe(known === undefined ? 404 : act === "delete" ? 204 : 200);
          if (known !== undefined && act === "update") known.department = department;
          if (act === "delete") model.delete(userName);
        }
        const users = mock.state.dashboardUsers.all();
        expect(users.map((user) => [user.userName, user.id, user.department])).toEqual(
          [...model].map(([each, user]) => [each, user.id, user.department]),
        );
        expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
      }
    }),
    { numRuns: 40 },
  );
});
