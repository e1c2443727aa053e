import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Queue } from "bullmq";
import { QUEUE, redis } from "./connect.mjs";

const RECORDS_A_JOB = 75;

/** Adds the records of a file, one as JSON on each line, to the queue. */
const queue = new Queue(QUEUE, { connection: redis });
const options = { attempts: 10, backoff: { type: "exponential", delay: 1000 }, removeOnComplete: true };
let records = [];
const add = async () => {
  if (records.length > 0) await queue.add("track", { records }, options);
  records = [];
};
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  records.push(JSON.parse(line));
  if (records.length === Number(process.env.RECORDS_A_JOB ?? RECORDS_A_JOB)) await add();
}
await add();
await queue.close();
await redis.quit();
