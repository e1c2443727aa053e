/** What can be generated. Add yours here, with an emitter in emit.ts and a folder of its name in templates/. */
export const packageNames = ["spec", "client", "permissions", "mock-server", "mcp", "reference"] as const;

/** The name of a package: its folder in templates/ and in the output. */
export type PackageName = (typeof packageNames)[number];

/** A page for people, and no package of npm: a folder of static files, which is the same in every layout. */
export const PAGE: PackageName = "reference";
