// Copied by braze-codegen from templates/: edit it there.

/** The calls of a log that have left and not ended. */
export interface CallsInFlight {
  /** @param end - Writes the last line of a call that nobody knows the end of. */
  begin(call: string, end: () => Promise<void>): void;
  end(call: string): void;
  /** Ends all of them. */
  endAll(): Promise<void>;
}

export function callsInFlight(): CallsInFlight {
  const open = new Map<string, () => Promise<void>>();
  return {
    begin: (call, end) => void open.set(call, end),
    end: (call) => void open.delete(call),
    async endAll() {
      const ends = [...open.values()];
      open.clear();
      await Promise.allSettled(ends.map((end) => end()));
    },
  };
}
