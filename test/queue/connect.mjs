import { Redis } from "ioredis";

/** The name of the queue. */
export const QUEUE = "braze";

/** BullMQ waits for Redis as long as it takes. */
export const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });

/** The key in Redis that says: a request of this job has left. */
export const markOf = (id) => `${QUEUE}:left:${id}`;
