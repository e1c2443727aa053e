import type { ApiModel, Operation } from "../../model/model.ts";
import { pascalCase } from "../../model/naming.ts";
import type { JsonSchemaObject } from "../../openapi.ts";
import { resolveReference } from "../../reference.ts";

/** How the objects of an operation are packed into requests. */
export interface BatchFacts {
  readonly operation: Operation;
  /** `usersTrackBatch` */
  readonly constant: string;
  /** `UsersTrackRecord`: what a caller passes one by one. */
  readonly record: string;
  /** The type of the body that holds the lists. */
  readonly body: string;
  readonly lists: readonly string[];
  readonly max: number;
  readonly counted?: readonly string[];
  readonly apart?: readonly string[];
  readonly unique?: readonly string[];
  /** Whether the body has members beside the lists that every request needs. */
  readonly needsMore: boolean;
}

type Schema = JsonSchemaObject & Readonly<Record<string, unknown>>;

/** Operations that take many objects at once, with what the document says of it. */
export function batchesOf(model: ApiModel): BatchFacts[] {
  return model.operations.flatMap((operation) => {
    const packing = packingOf(operation);
    const type = operation.body?.type;
    if (!packing || packing.max < 2 || type === undefined) return [];
    const body = schemaOf(model, model.document.components?.schemas?.[type]);
    const properties = Object.keys(body?.properties ?? {});
    const isElsewhere = operation.parameters.some((parameter) => parameter.in !== "path" && parameter.required);
    if (!body || isElsewhere || !packing.lists.every((list) => properties.includes(list))) return [];
    return [
      {
        operation,
        constant: `${operation.names.constant}Batch`,
        record: `${pascalCase(operation.id)}Record`,
        body: type,
        ...packing,
        ...apartOf(model, body, packing.lists),
        ...uniqueOf(model, operation, body, packing.lists),
        needsMore: (body.required ?? []).some((member) => !packing.lists.includes(member)),
      },
    ];
  });
}

type Packing = Pick<BatchFacts, "lists" | "max" | "counted">;

/** By `x-batch`; or by a rule that bounds the sum of lists inside the objects of one list. */
function packingOf({ batch, constraints = [] }: Operation): Packing | undefined {
  if (batch) return { lists: batch.across, max: batch.max };
  for (const { rule, of, max } of constraints) {
    if (rule !== "sum" || max === undefined) continue;
    const ways = of.flat().map((way) => way.split("[]."));
    const [list] = ways[0] ?? [];
    if (list !== undefined && ways.every((way) => way.length === 2 && way[0] === list))
      return { lists: [list], max, counted: ways.map(([, member = ""]) => member) };
  }
  return undefined;
}

/** Lists, or members of the objects of a list, of which the schema lets a request have only one. */
function apartOf(model: ApiModel, body: Schema, lists: readonly string[]): { apart?: readonly string[] } {
  if (lists.length > 1) {
    if (body["maxProperties"] === 1) return { apart: lists };
    const together = (body["not"] as Schema | undefined)?.required ?? [];
    return together.length > 1 && together.every((member) => lists.includes(member)) ? { apart: together } : {};
  }
  const list = schemaOf(model, body.properties?.[lists[0] ?? ""]);
  const both = (list?.["not"] as Schema | undefined)?.allOf as readonly Schema[] | undefined;
  const members = both?.map((each) => (each["contains"] as Schema | undefined)?.required ?? []) ?? [];
  return members.length > 1 && members.every((each) => each.length === 1) ? { apart: members.flat() } : {};
}

/** Members by which the objects of a request must differ; none where the whole objects must. */
function uniqueOf(
  model: ApiModel,
  { constraints = [] }: Operation,
  body: Schema,
  lists: readonly string[],
): { unique?: readonly string[] } {
  const rule = constraints.find(
    (each) => each.rule === "unique" && each.in === undefined && each.of.flat().every((list) => lists.includes(list)),
  );
  if (rule) return { unique: rule.by ?? [] };
  const isUnique = lists.some((list) => schemaOf(model, body.properties?.[list])?.["uniqueItems"] === true);
  return isUnique ? { unique: [] } : {};
}

const schemaOf = (model: ApiModel, schema: unknown): Schema | undefined => {
  const value = resolveReference<JsonSchemaObject>(model.document, schema as JsonSchemaObject);
  return typeof value === "object" ? (value as Schema) : undefined;
};
