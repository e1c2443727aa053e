import { execFileSync } from "node:child_process";

/** Tests use the packages as their users do, through dist/; so dist/ follows the sources before the first test. */
export default function buildPackages(): void {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}
