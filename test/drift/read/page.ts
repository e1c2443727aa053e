/** What a page of Braze's documentation says of an endpoint, as far as it stands in tables and printed blocks. */
export interface Page {
  readonly file: string;
  /** The day that the page names for itself. */
  readonly date?: string;
  readonly endpoints: readonly { readonly method: string; readonly path: string }[];
  readonly permissions: readonly string[];
  readonly limits: readonly Figure[];
  readonly request: readonly Member[];
  readonly answer: readonly Member[];
  /** What a file holds that the operation has written somewhere; some answers hold the same. */
  readonly exported: readonly Member[];
  /** Whether no menu leads to it, as to pages of private betas, some of which were withdrawn long ago. */
  readonly isHidden: boolean;
  /** All words of the page, for what stands in prose alone. */
  readonly text: string;
}

/** So many requests in so many seconds. */
export interface Figure {
  readonly requests: number;
  readonly seconds: number;
}

/** A row of a table, or a line of a printed block. */
export interface Member {
  readonly name: string;
  /** Absent where it depends, or where nothing is said. */
  readonly required?: boolean;
  /** The type as the page words it. */
  readonly type?: string;
  /** Whether it stands in the whole, and not in a member of it. */
  readonly isOutermost: boolean;
}
