// Copied by braze-codegen from templates/: edit it there.

const longestBody = 100_000;

/** As much of an answer's text as an error keeps. */
export const kept = (text: string): string => (text.length > longestBody ? `${text.slice(0, longestBody)}…` : text);
