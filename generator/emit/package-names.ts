/** The packages that can be generated. Add yours here, with an emitter in emit.ts and a folder of its name in templates/. */
export const packageNames = ["spec", "client", "permissions", "mock-server", "mcp"] as const;

/** The name of a package: its folder in templates/ and in the output. */
export type PackageName = (typeof packageNames)[number];
