import { usersTrackBatch } from "@braze-codegen/client/batches/users";
import { sendAll } from "@braze-codegen/client/bulk";
import { createTransport } from "@braze-codegen/client/core";
import { createSharedLimiter } from "@braze-codegen/client/limits";
import { UnrecoverableError, Worker } from "bullmq";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { markOf, QUEUE, redis } from "./connect.mjs";

const { BRAZE_API_KEY: apiKey, BRAZE_URL: baseUrl, BRAZE_CONTRACT = "{}", LOCK_MS = "30000" } = process.env;

const limits = createSharedLimiter({
  contract: JSON.parse(BRAZE_CONTRACT),
  store: ({ key, requests, seconds }) =>
    new RateLimiterRedis({ storeClient: redis, keyPrefix: key, points: requests, duration: seconds }),
});

/** Waits for the limit, and then writes down that the job's request leaves: only the first one who does may send it. */
function markingLimits(job) {
  let isMine = false;
  return {
    report: limits.report,
    acquire: async (operation, signal) => {
      await limits.acquire(operation, signal);
      isMine ||= (await redis.set(markOf(job.id), process.pid, "NX")) === "OK";
      if (!isMine) throw new Error("Another worker has sent it.");
    },
  };
}

async function send(job) {
  // A worker that had the job is gone, and nobody knows what became of its request.
  if (await redis.exists(markOf(job.id))) throw new UnrecoverableError("Parked: a worker died while it sent this.");
  const transport = createTransport({ apiKey, baseUrl, limits: markingLimits(job) });
  const { accepted, refusals, doubts, unsent, stopped } = await sendAll(transport, usersTrackBatch, job.data.records);
  if (doubts.length + unsent.length > 0) {
    await job.updateData({ records: [...doubts, ...unsent].map(({ record }) => record) });
  }
  if (doubts.length > 0) throw new UnrecoverableError(`Parked: ${doubts[0].reason}`);
  if (unsent.length > 0) {
    // Braze surely did not process these: BullMQ may bring them again.
    await redis.del(markOf(job.id));
    throw new Error(stopped);
  }
  return { accepted, refusals };
}

const worker = new Worker(QUEUE, send, {
  connection: redis,
  concurrency: 16,
  lockDuration: Number(LOCK_MS),
  stalledInterval: Number(LOCK_MS),
  maxStalledCount: 10,
});
// Only now: a job that is not yet written down as done would be sent again without its mark.
worker.on("completed", (job) => redis.del(markOf(job.id)));
worker.on("failed", (job, error) => console.error(`${job?.id}: ${error.message}`));
process.once("SIGTERM", async () => {
  await worker.close();
  await redis.quit();
});
