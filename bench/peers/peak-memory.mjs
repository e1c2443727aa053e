// Loaded into each process that is measured: at its end it tells the most memory that it had, all its threads together.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Of a command that does its work in another process, it is that one's that counts.
const file = process.env["PEAK_MEMORY_FILE"];
if (isMainThread && file)
  process.on("exit", () => {
    const before = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    writeFileSync(file, String(Math.max(before, process.resourceUsage().maxRSS * 1024)));
  });
