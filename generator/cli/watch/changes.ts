import { type FSWatcher, watch } from "node:fs";
import { isLeftBehind } from "../../left-behind.ts";
import { UsageError } from "../usage-error.ts";

/** A folder to look at, and which of its files matter; absent: all of them. What stands deeper does not count. */
export interface Watched {
  readonly folder: string;
  readonly isOurs?: (name: string) => boolean;
}

/** Tells of changes in folders. Editors write a file in several steps, so a change counts once there is quiet. */
export interface Changes {
  /** Looks at these folders from now on, and no longer at others. */
  look: (folders: readonly Watched[]) => void;
  /** Waits for a change since the last call, or for the end. */
  next: () => Promise<void>;
  close: () => void;
}

const QUIET = 100;

/** @param end - Aborted when nobody waits any more. */
export function changes(end: AbortSignal): Changes {
  let watchers: readonly FSWatcher[] = [];
  let isDirty = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const touch = () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => wake(), QUIET);
  };
  end.addEventListener("abort", () => wake());
  return {
    look: (folders) => {
      // The new ones first: in between, nothing is missed.
      const before = watchers;
      watchers = folders.map((folder) => watcherOf(folder, touch));
      for (const watcher of before) watcher.close();
    },
    next: async () => {
      if (!isDirty && !end.aborted) await new Promise<void>((resolve) => (wake = resolve));
      isDirty = false;
    },
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function watcherOf({ folder, isOurs = () => true }: Watched, touch: () => void): FSWatcher {
  const fail = ({ code, message }: NodeJS.ErrnoException) =>
    new UsageError(`${folder} cannot be watched: ${code ?? message}`);
  try {
    const watcher = watch(folder, (_, name) => {
      if (name === null || (!isLeftBehind(name) && isOurs(name))) touch();
    });
    // A folder that is taken away ends its watcher; the run that follows says what is missing.
    return watcher.on("error", touch);
  } catch (error) {
    throw fail(error as NodeJS.ErrnoException);
  }
}
