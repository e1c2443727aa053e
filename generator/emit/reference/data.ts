import { addressOf } from "../client/example.ts";
import { limitWords } from "../words.ts";
import type { ApiChange } from "../../model/changes.ts";
import { nameless, titleOf } from "../../model/decisions.ts";
import type { ApiModel, Area, Decision, Permission, Server } from "../../model/model.ts";
import { type OperationEntry, operationEntry } from "./operation.ts";
import { type Shape, defined, shapeOf } from "./shape.ts";

/** All that the page knows: facts in words where the words need the generator, and everything else as it stands in the model. */
export interface ReferenceData {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  /** What the client is called in examples. */
  readonly client: string;
  readonly instances: readonly Server[];
  readonly areas: readonly Area[];
  readonly operations: readonly OperationEntry[];
  readonly permissions: readonly Omit<Permission, "constant" | "areas">[];
  readonly limits: readonly LimitEntry[];
  readonly decisions: readonly DecisionEntry[];
  readonly events: readonly EventEntry[];
  /** Dated changes of the API, the newest first. */
  readonly changes: readonly ChangeEntry[];
  readonly schemas: Readonly<Record<string, Shape>>;
}

/** An event that the API exports elsewhere. */
export interface EventEntry {
  readonly type: string;
  readonly description: string;
  readonly operations: readonly string[];
}

/** A change of the API, as the ledger beside the document tells it. */
export interface ChangeEntry {
  readonly date: string;
  readonly kind: string;
  readonly sentence: string;
  readonly operations: readonly string[];
  readonly source?: string;
  /** The first version of the description that knows of it. */
  readonly described: string;
}

export interface LimitEntry {
  readonly id: string;
  /** `20,000 requests a minute`; absent where a contract sets the figures. */
  readonly words?: string;
  readonly description: string;
  readonly when?: string;
  readonly scope: string;
  readonly shared: boolean;
  readonly operations: readonly string[];
}

/** Why something is as it is: about operations, or about an object of the documentation. */
export interface DecisionEntry {
  readonly about: string;
  readonly operations: readonly string[];
  readonly at?: string;
  readonly decision: string;
  readonly because: string;
  readonly source?: string;
}

export function referenceData(model: ApiModel): ReferenceData {
  const { title, version, description, servers, areas, operations, permissions, rateLimits, decisions } = model;
  const titled = operations.map((operation) => ({ id: operation.id, title: titleOf(operation) }));
  // What only groups the parameters of an operation is shown as these.
  const groups = new Set(operations.flatMap(({ names }) => [names.query ?? [], names.header ?? []].flat()));
  const schemas = model.schemas.filter(({ name }) => !groups.has(name));
  return {
    title,
    version,
    ...defined({ description: description.trim() || undefined }),
    client: addressOf(model, []),
    instances: servers,
    areas,
    operations: operations.map((operation) => operationEntry(model, operation)),
    permissions: permissions.map(({ constant: _, areas: __, ...permission }) => permission),
    limits: rateLimits.map((limit) => ({
      id: limit.id,
      ...defined({ words: limit.requests === undefined ? undefined : limitWords(limit) }),
      description: limit.description.trim(),
      ...defined({ when: limit.when }),
      scope: limit.scope,
      shared: limit.shared === true,
      operations: limit.operations,
    })),
    events: Object.entries(model.document["x-events"] ?? {}).map(([type, event]) => ({ type, ...event })),
    decisions: decisions.map((decision) => decisionEntry(titled, decision)),
    changes: model.changes.map((change) => changeEntry(titled, change)).reverse(),
    schemas: Object.fromEntries(schemas.map(({ name, schema }) => [name, shapeOf(schema)])),
  };
}

function changeEntry(titled: readonly Titled[], change: ApiChange): ChangeEntry {
  const { date, kind, text, source, described, operations: titles = [] } = change;
  return {
    date,
    kind,
    sentence: text.trim(),
    operations: idsOf(titled, titles),
    ...defined({ source }),
    described,
  };
}

/** An operation, by what titles say of it. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** The operations that these titles name, in the order of the document. */
function idsOf(titled: readonly Titled[], titles: readonly string[]): string[] {
  const named = new Set(titles.map(nameless));
  return titled.filter(({ title }) => named.has(title)).map(({ id }) => id);
}

function decisionEntry(titled: readonly Titled[], decision: Decision): DecisionEntry {
  const text = (name: string) => (decision[name] === undefined ? undefined : String(decision[name]).trim());
  return {
    about: text("operation") ?? text("object") ?? "",
    operations: idsOf(titled, [decision.operation ?? ""]),
    ...defined({ at: text("at") }),
    decision: text("decision") ?? "",
    because: text("because") ?? "",
    ...defined({ source: text("source") }),
  };
}
