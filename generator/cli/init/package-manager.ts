import { existsSync } from "node:fs";
import { join } from "node:path";

/** What installs packages in a repository. */
export interface PackageManager {
  readonly name: "npm" | "pnpm" | "yarn" | "bun";
  /** Adds a package for development. */
  readonly add: string;
  /** Runs a command of an installed package. */
  readonly exec: string;
}

const MANAGERS = {
  npm: { name: "npm", add: "npm install --save-dev", exec: "npx --no-install" },
  pnpm: { name: "pnpm", add: "pnpm add --save-dev", exec: "pnpm exec" },
  yarn: { name: "yarn", add: "yarn add --dev", exec: "yarn" },
  bun: { name: "bun", add: "bun add --dev", exec: "bunx" },
} as const satisfies Record<string, PackageManager>;

const LOCK_FILES = {
  "package-lock.json": "npm",
  "npm-shrinkwrap.json": "npm",
  "pnpm-lock.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
} as const;

/**
 * The one whose lock file stands in the package or above it, up to the repository's root; or else the one that package.json names; or npm.
 *
 * @param folders - From the package upwards.
 * @param declared - `packageManager` of package.json, such as `pnpm@9.1.0`.
 */
export function packageManagerOf(folders: readonly string[], declared: unknown): PackageManager {
  const [asked = ""] = typeof declared === "string" ? declared.split("@") : [];
  if (asked in MANAGERS) return MANAGERS[asked as keyof typeof MANAGERS];
  for (const folder of folders)
    for (const [file, name] of Object.entries(LOCK_FILES)) if (existsSync(join(folder, file))) return MANAGERS[name];
  return MANAGERS.npm;
}
