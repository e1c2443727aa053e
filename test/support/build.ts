import { execFileSync } from "node:child_process";
import { cacheFolder } from "../../generator/cli/cache.ts";
import { readJobs } from "../../generator/cli/job.ts";
import { isAsLeft } from "../../generator/cli/prepare.ts";

/**
 * Tests use the packages as their users do, through dist/; so dist/ follows the sources before the first test.
 *
 * @returns Tells at the end, where it is read, that the sources themselves may be old. `npm test` without files has compared them before.
 */
export default function buildPackages(): () => Promise<void> {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  return async () => {
    if (await isStale(process.cwd())) console.error(STALE);
  };
}

const STALE =
  "\nspec/, templates/ or generator/ changed since the last `npm run generate` or `npm run check` here; the tests ran with generated/ as it was.";

async function isStale(root: string): Promise<boolean> {
  const cache = cacheFolder(root);
  const [job] = await readJobs({}, root);
  return cache !== undefined && job !== undefined && !isAsLeft(job, cache);
}
