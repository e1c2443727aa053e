import { Queue } from "bullmq";
import { markOf, QUEUE, redis } from "./connect.mjs";

/**
 * Without arguments: lists the parked jobs, one as JSON on each line. `resume <id>` sends a job after all, `drop <id>`
 * forgets it: look in Braze which of its records went through.
 */
const [verb = "list", id] = process.argv.slice(2);
const queue = new Queue(QUEUE, { connection: redis });
const job = id === undefined ? undefined : await queue.getJob(id);
if (verb === "list") {
  for (const { id, failedReason, data } of await queue.getFailed()) {
    if (await redis.exists(markOf(id)))
      console.log(JSON.stringify({ id, reason: failedReason, records: data.records }));
  }
} else if (verb === "resume" && job) {
  await redis.del(markOf(id));
  await job.retry("failed");
} else if (verb === "drop" && job) {
  await job.remove();
  await redis.del(markOf(id));
} else {
  console.error("Usage: parked.mjs [resume <id> | drop <id>]; there is no such job or no such verb.");
  process.exitCode = 1;
}
await queue.close();
await redis.quit();
