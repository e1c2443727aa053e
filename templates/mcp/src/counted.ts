// Copied by braze-codegen from templates/: edit it there.

/** `1 tool`, `1,200 tools`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
