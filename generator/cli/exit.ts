/** Exit codes: what a script may rely on. */
export const EXIT = { fine: 0, input: 1, drift: 2, internal: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
