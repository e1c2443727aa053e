// What the scripts of the page are checked with; nothing of it reaches the page.
type Data = import("../../../generator/emit/reference/data.ts").ReferenceData;
type Operation = import("../../../generator/emit/reference/operation.ts").OperationEntry;
type Shape = import("../../../generator/emit/reference/shape.ts").Shape;
type Member = import("../../../generator/emit/reference/shape.ts").Member;
type Limit = import("../../../generator/emit/reference/data.ts").LimitEntry;
type Decision = import("../../../generator/emit/reference/data.ts").DecisionEntry;

type Child = Node | string | number | false | null | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>;

/** What the address says: the page, and what is chosen on it. */
interface Place {
  page: string;
  /** Values by the name of a filter, of what is open, of what is ticked. */
  chosen: Map<string, string[]>;
}

interface Facet {
  readonly key: string;
  readonly label: string;
  readonly of: (operation: Operation) => string;
  /** Whether it is a list to choose one from, since there are too many values to tick. */
  readonly long?: boolean;
}

interface Hit {
  readonly operation: Operation;
  readonly score: number;
  /** The members by which it was found, where nothing else tells. */
  readonly members: readonly string[];
}

/** An operation in the table: its row, and the one that opens below it. */
interface Row {
  readonly operation: Operation;
  readonly row: HTMLTableRowElement;
  readonly button: HTMLButtonElement;
  readonly hit: HTMLElement;
  detail?: HTMLTableRowElement;
}

// Of the mock server, where the page comes from one.
type Overview = import("../../../generated/mock-server/src/control/watched.ts").Overview;
type RequestLine = import("../../../generated/mock-server/src/control/watched.ts").RequestLine;
type StatePart = import("../../../generated/mock-server/src/control/watched.ts").StatePart;
type RecordedRequest = import("../../../generated/mock-server/src/requests.ts").RecordedRequest;
type SentMessage = import("../../../generated/mock-server/src/sent.ts").SentMessage;
