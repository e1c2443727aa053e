// Loaded into each process that is measured: at its end it tells the most memory that it had, all its threads together.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.env["PEAK_MEMORY_FILE"])
  process.on("exit", () =>
    writeFileSync(process.env["PEAK_MEMORY_FILE"], String(process.resourceUsage().maxRSS * 1024)),
  );
