import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { CONFIG_FILES } from "../../config/find.ts";
import { isClone, root } from "../../installation.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { configName, configText } from "../init/config-text.ts";
import { lookAt } from "../init/repository.ts";
import { UsageError } from "../usage-error.ts";

/** `init`: writes a config file that works in this repository, and says what to run next. */
export async function run({ flags, cwd }: Call): Promise<ExitCode> {
  const repository = await lookAt(cwd);
  const { folder, packageManager, isInstalled } = repository;
  if (isClone && folder === root)
    throw new UsageError("this is the clone of braze-codegen itself; call init in the repository that is to use it");
  const present = CONFIG_FILES.find((name) => existsSync(join(folder, name)));
  if (present !== undefined)
    throw new UsageError(
      `${relative(cwd, join(folder, present))} is there already, and stays as it is; take it away to begin anew`,
    );

  const fromFolder = (path: string) => relative(folder, resolve(cwd, path)).replaceAll("\\", "/") || ".";
  const name = configName(repository);
  const out = flags.out === undefined ? `${repository.sources}/braze` : fromFolder(flags.out);
  const spec = flags.spec === undefined ? undefined : fromFolder(flags.spec);
  const file = join(folder, name);
  try {
    await writeFile(file, configText(repository, { spec, out }), { flag: "wx" });
  } catch (error) {
    throw new UsageError(`${relative(cwd, file)} cannot be written: ${(error as Error).message}`);
  }

  const { add, exec } = packageManager;
  const next = [
    ...(isInstalled ? [] : [`${add} ${source(cwd)}`]),
    `${exec} braze-codegen generate`,
    `${exec} braze-codegen check`,
  ];
  const written = relative(cwd, file);
  const { importExtension, because } = repository;
  if (flags.json)
    console.log(
      JSON.stringify({ config: written, out, importExtension, because, packageManager: packageManager.name, next }),
    );
  else {
    console.log(
      `${written} is written: the client and the permissions, as TypeScript below ${out}; look at it, then run`,
    );
    for (const command of next) console.log(`  ${command}`);
    console.log(
      "The last one is for CI: it ends with exit code 2 when what stands there is not what the config asks for.",
    );
  }
  return EXIT.fine;
}

/** What to install: what a clone has packed, since its package is on no registry. */
function source(cwd: string): string {
  if (!isClone) return "braze-codegen";
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return join(relative(cwd, root), `packed/braze-codegen-${version}.tgz`);
}
