// Copied by braze-codegen from templates/: edit it there.

/** The names of the workspace's tags: those that a seed lists, and those that something in it carries. */
export class Tags {
  readonly #all = new Set<string>();

  has(name: string): boolean {
    return this.#all.has(name);
  }

  dump(): string[] {
    return [...this.#all];
  }

  /** @param workspace - All parts of a seed; whatever has `tags` counts. */
  load(workspace: Readonly<Record<string, unknown>>): void {
    this.#all.clear();
    for (const tag of namesIn(workspace["tags"])) this.#all.add(tag);
    for (const part of Object.values(workspace))
      if (Array.isArray(part)) for (const entry of part) for (const tag of namesIn(entry?.tags)) this.#all.add(tag);
  }
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}
