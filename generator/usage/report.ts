/** Where an operation is used. Lines count from 1. */
export interface UsagePlace {
  /** From the folder of the call, with slashes. */
  readonly file: string;
  readonly line: number;
  /** The operation's id. */
  readonly operation: string;
}

/** A permission that code needs. */
export interface NeededPermission {
  readonly name: string;
  readonly places: readonly UsagePlace[];
}

/** What may use the API and could not be told. */
export interface Unresolved {
  readonly file: string;
  readonly line: number;
  /** A sentence: what is not known, and what would make it known. */
  readonly reason: string;
}

/** What a call does beyond its operation, because a member of its request is given. */
export interface OpenedByArgument {
  readonly permission: string;
  /** `send`, `delete` or `write`; `egress`, where the API will call an address. */
  readonly effect: "send" | "delete" | "write" | "egress";
  /** JSON pointer of the member, below the body or by the name of the parameter; `*` stands for each element. */
  readonly member: string;
  readonly file: string;
  readonly line: number;
}

/** A name that is no permission: a slip, or a permission that is newer than the description. */
export interface UnknownPermission {
  readonly name: string;
  /** The permission that may be meant. */
  readonly didYouMean?: string;
}

/** What one key needs. */
export interface Needs {
  /** Sorted by name, each once. */
  readonly permissions: readonly NeededPermission[];
  readonly unresolved: readonly Unresolved[];
  readonly opens: readonly OpenedByArgument[];
  /** Permissions that the key lacks, or one of several keys; empty where nothing says what it has. */
  readonly missing: readonly string[];
  /** Permissions that the key has, and nothing here needs. Of a key that several entries share, the whole tells. */
  readonly excess: readonly string[];
  /** What the key is said to have, and the description has no permission of that name. */
  readonly unknown: readonly UnknownPermission[];
}

/** What a package or an entry point needs, by itself. */
export interface EntryNeeds extends Needs {
  /** The package's folder or the file, from the folder of the call. */
  readonly entry: string;
}

/** What a code base needs. */
export interface PermissionUsage extends Needs {
  /** Present where they were asked for. */
  readonly entries?: readonly EntryNeeds[];
}

/** All that was found, before it is put together. File names are absolute. */
export interface Findings {
  readonly uses: readonly (UsagePlace & { readonly permission: string | undefined })[];
  readonly unresolved: readonly Unresolved[];
  readonly opens: readonly OpenedByArgument[];
  /** Files that were read. */
  readonly files: readonly string[];
  /** The files that a file imports, of those that were read. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}
