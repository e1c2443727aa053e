import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Budget, partsOf, tarballs } from "./measure.ts";

/** `npm run release:sizes`: what the packages weigh now, and 5 % more, is what they may weigh from now on. */
const mayBe = (bytes: number): number => Math.ceil((bytes * 1.05) / 1000) * 1000;

execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit", shell: process.platform === "win32" });
const budgets: Record<string, Budget> = {};
for (const tarball of tarballs()) {
  const { name, size, unpackedSize } = tarball;
  budgets[name] = { packed: mayBe(size), unpacked: mayBe(unpackedSize), parts: partsOf(tarball) };
  console.log(`${name}: ${size} bytes packed, ${unpackedSize} unpacked`);
}
writeFileSync(join(import.meta.dirname, "sizes.json"), `${JSON.stringify(budgets, null, 2)}\n`);
