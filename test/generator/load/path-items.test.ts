import { expect, test } from "vitest";
import { withOwnPathItems } from "../../../generator/load/path-items.ts";
import type { OpenApiDocument, PathItemObject } from "../../../generator/openapi.ts";
import { documentOf, operation } from "../../support/spec.ts";

const item = { get: operation("a") };
const given = (paths: object): OpenApiDocument =>
  documentOf({ paths, components: { pathItems: { Shared: item } } } as Partial<OpenApiDocument>);

test.each<[name: string, paths: object, want: object]>([
  ["written out", { "/a": item }, { "/a": item }],
  ["a component", { "/a": { $ref: "#/components/pathItems/Shared" } }, { "/a": item }],
  ["another path", { "/a": item, "/b": { $ref: "#/paths/~1a" } }, { "/a": item, "/b": item }],
  [
    "a path that is a component",
    { "/a": { $ref: "#/components/pathItems/Shared" }, "/b": { $ref: "#/paths/~1a" } },
    { "/a": item, "/b": item },
  ],
  [
    "what stands beside the reference wins",
    { "/a": { $ref: "#/components/pathItems/Shared", summary: "Own" } },
    { "/a": { ...item, summary: "Own" } },
  ],
])("a path item that is %s", (_, paths, want) => {
  expect(withOwnPathItems(given(paths)).paths).toEqual(want);
});

test("two paths share nothing", () => {
  const shared = { $ref: "#/components/pathItems/Shared" };
  const { paths } = withOwnPathItems(given({ "/a": shared, "/b": shared }));
  const [one, other] = Object.values(paths ?? {}) as PathItemObject[];
  expect(one?.get).not.toBe(other?.get);
});

test("an id is the path's", () => {
  const { components } = withOwnPathItems(given({ "/a": { $ref: "#/components/pathItems/Shared" } }));
  const { operationId: _, ...rest } = item.get;
  expect(components).toEqual({ pathItems: { Shared: { get: rest } } });
});
