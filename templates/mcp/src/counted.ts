// Copied by braze-codegen from templates/: edit it there.

/** `1 tool`, `12 tools`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
