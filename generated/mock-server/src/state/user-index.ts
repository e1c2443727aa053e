// Copied by braze-codegen from templates/: edit it there.
import type { User } from "./user.js";

/** Users by what several may share. Mostly one has it, and stands alone: a Set of one takes 200 bytes. */
export class UserIndex {
  readonly #all = new Map<string, User | Set<User>>();

  /**
   * Those who have it, the last that was changed last. They are put in order when somebody asks: a user of thousands of
   * devices may be changed again and again.
   */
  of(key: string): User[] {
    const found = this.#all.get(key);
    if (found === undefined) return [];
    return found instanceof Set ? [...found].sort((a, b) => a.revision - b.revision) : [found];
  }

  count(key: string): number {
    const found = this.#all.get(key);
    if (found === undefined) return 0;
    return found instanceof Set ? found.size : 1;
  }

  add(key: string, user: User): void {
    const found = this.#all.get(key);
    if (found === undefined) this.#all.set(key, user);
    else if (found instanceof Set) found.add(user);
    else if (found !== user) this.#all.set(key, new Set([found, user]));
  }

  remove(key: string, user: User): void {
    const found = this.#all.get(key);
    if (found === user) this.#all.delete(key);
    if (!(found instanceof Set)) return;
    found.delete(user);
    const [other] = found;
    if (found.size === 1 && other !== undefined) this.#all.set(key, other);
  }

  clear(): void {
    this.#all.clear();
  }
}
