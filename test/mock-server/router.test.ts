import { describe, expect, test } from "vitest";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { Refusal } from "../../generated/mock-server/src/refusal.js";
import { createRouter } from "../../generated/mock-server/src/router.js";

const [any] = operations;
const paths = ["/orders", "/orders/{id}", "/v1/status"];
const table = paths.map((path) => ({ ...(any as (typeof operations)[number]), path, method: "GET" }));

describe("an API below a path of its server", () => {
  const route = createRouter(table, ["/shop/v1", "/v1"]);

  test.each<[method: string, path: string, want: string | number]>([
    ["GET", "/v1/orders", "/orders"],
    ["GET", "/shop/v1/orders/7", "/orders/{id}"],
    ["GET", "/orders", "/orders"],
    ["GET", "/v1/status", "/v1/status"],
    ["GET", "/v1/v1/status", "/v1/status"],
    ["POST", "/v1/orders", 405],
    ["GET", "/v1", 404],
    ["GET", "/v2/orders", 404],
    ["GET", "/v1orders", 404],
  ])("%s %s: %s", (method, path, want) => {
    try {
      expect(route(method, path).operation.path).toBe(want);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.status).toBe(want);
    }
  });
});
