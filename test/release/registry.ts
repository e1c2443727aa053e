import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A registry of npm on this machine. */
export interface Registry {
  readonly url: string;
  close(): void;
}

/**
 * Starts verdaccio on a free port, with all that it keeps in `folder`. It has these packages itself and asks nobody for them, so that a
 * stranger's package of the same name is never installed instead; all others come from `uplink`.
 */
export async function startRegistry(folder: string, own: readonly string[], uplink: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const everyone = { access: "$all", publish: "$all" };
  const config = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: { npm: { url: uplink, timeout: "60s", max_fails: 10, maxage: "1h" } },
    packages: {
      ...Object.fromEntries(own.map((name) => [name, everyone])),
      "**": { access: "$all", proxy: "npm" },
    },
    web: { enable: false },
    max_body_size: "50mb",
    log: { type: "stdout", format: "pretty", level: "error" },
  };
  const file = join(folder, "config.json");
  // JSON is YAML, which verdaccio reads.
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(process.execPath, [join(import.meta.dirname, "registry.mjs"), file], {
    cwd: folder,
    stdio: "pipe",
  });
  const close = () => child.kill();
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += data.toString();
      const [address] = /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the registry ended with ${code}\n${said}`)));
  });
  return { url, close };
}
