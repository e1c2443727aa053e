import { Queue } from "bullmq";
import { QUEUE, redis } from "./connect.mjs";

/** Prints how many jobs are still to do, as a number. */
const queue = new Queue(QUEUE, { connection: redis });
const counts = await queue.getJobCounts("wait", "active", "delayed", "prioritized", "paused");
console.log(Object.values(counts).reduce((sum, count) => sum + count, 0));
await queue.close();
await redis.quit();
