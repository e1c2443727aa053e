// Copied by braze-codegen from templates/: edit it there.
import { loadLiquid } from "../liquid.js";
import { loadPatterns } from "./patterns.js";

let isLoaded = false;

/** Loads what sending to an audience needs: see {@link AreaHandlers.prepare}. Nothing when it is there. */
export function loadMessaging(): Promise<void> | undefined {
  if (isLoaded) return undefined;
  return Promise.all([loadLiquid(), loadPatterns()]).then(() => {
    isLoaded = true;
  });
}
