// Copied by braze-codegen from templates/: edit it there.

/**
 * What the mock has to say of a request that it took: a thing that Braze takes, and drops or reads otherwise, in
 * silence.
 */
export interface Note {
  /** The number of the request: {@link RecordedRequest.number}. */
  readonly request: number;
  readonly operation: string;
  /** What it is about: a JSON pointer into the body, such as `/attributes/0/country`; for a query parameter `?name`. */
  readonly pointer?: string;
  readonly sentence: string;
}

/** Notes of all requests that `mock.notes` keeps. */
const KEPT = 1000;
/** Notes of one request: a body may have a hundred thousand members of which there is something to say. */
const KEPT_OF_ONE = 100;
/** Characters of a sentence or a pointer: both may hold what a caller wrote. */
const KEPT_CHARACTERS = 500;

/** The notes of one request, while it is served. */
export class RequestNotes {
  readonly #kept: Omit<Note, "request" | "operation">[] = [];
  #count = 0;

  /** All that were made, also those above what is kept. */
  get count(): number {
    return this.#count;
  }

  add(sentence: string, pointer?: string): void {
    this.#count++;
    if (this.#kept.length >= KEPT_OF_ONE) return;
    this.#kept.push({ ...(pointer === undefined ? {} : { pointer: cut(pointer) }), sentence: cut(sentence) });
  }

  clear(): void {
    this.#kept.length = 0;
    this.#count = 0;
  }

  of(request: number, operation: string): Note[] {
    return this.#kept.map((note) => ({ request, operation, ...note }));
  }
}

/** The notes of all requests; the oldest are forgotten. */
export class NoteLog {
  readonly entries: Note[] = [];

  add(notes: readonly Note[]): void {
    if (notes.length === 0) return;
    this.entries.push(...notes);
    if (this.entries.length > KEPT) this.entries.splice(0, this.entries.length - KEPT);
  }

  clear(): void {
    this.entries.length = 0;
  }
}

/** What an answer says of its notes: how many there are, and of which request, so that they can be looked up. */
export const noteHeader = (count: number, request: number): Record<string, string> => ({
  "x-mock-notes": `${count};request=${request}`,
});

const cut = (text: string): string => (text.length > KEPT_CHARACTERS ? `${text.slice(0, KEPT_CHARACTERS)}…` : text);
