// Copied by braze-codegen from templates/: edit it there.
import { loadLiquid } from "../liquid.js";
import { loadPatterns } from "./patterns.js";

/** Loads what sending to an audience needs: see {@link AreaHandlers.prepare}. */
export async function loadMessaging(): Promise<void> {
  await Promise.all([loadLiquid(), loadPatterns()]);
}
