import type { Step } from "../step.ts";
import { agent } from "./agent.ts";
import { alone } from "./alone.ts";
import { bundles } from "./bundles.ts";
import { compilers } from "./compilers.ts";
import { entries } from "./entries.ts";
import { generator } from "./generator.ts";
import { http } from "./http.ts";
import { msw } from "./msw.ts";
import { newcomerApp, newcomerService } from "./newcomer.ts";
import { readmes } from "./readmes.ts";
import { bun, deno } from "./runtimes.ts";
import { upgrade } from "./upgrade.ts";

/** All of them, those that take longest first, so that none is left alone at the end. */
export const steps: readonly Step[] = [
  newcomerApp,
  newcomerService,
  compilers,
  msw,
  upgrade,
  readmes,
  bundles,
  alone,
  entries,
  generator,
  agent,
  http,
  deno,
  bun,
];
