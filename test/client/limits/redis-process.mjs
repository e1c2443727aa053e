// One of two processes that share a pool: sixteen workers that call as fast as they may. Prints in which window each
// request was let through.
import { call, createTransport } from "@braze-codegen/client/core";
import { createSharedLimiter } from "@braze-codegen/client/limits";
import { catalogsList } from "@braze-codegen/client/operations/catalogs";
import { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";

const [port, baseUrl, calls] = process.argv.slice(2);
const storeClient = new Redis({ port: Number(port) });
const windows = [];
const limits = createSharedLimiter({
  contract: { "catalogs-sync": { requests: 40, seconds: 1 } },
  store: ({ key, requests, seconds }) => {
    const store = new RateLimiterRedis({ storeClient, keyPrefix: key, points: requests, duration: seconds });
    return {
      consume: async (window) => {
        await store.consume(window);
        windows.push(window);
      },
      block: (window, duration) => store.block(window, duration),
    };
  },
});
const transport = createTransport({ apiKey: "key", baseUrl, limits });
const work = async () => {
  for (let count = 0; count < Number(calls); count++) await call(transport, catalogsList, {});
};
await Promise.all(Array.from({ length: 16 }, work));
console.log(JSON.stringify(windows));
await storeClient.quit();
