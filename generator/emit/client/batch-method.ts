import type { MethodDeclarationStructure, OptionalKind } from "ts-morph";
import { counted } from "../../counted.ts";
import type { ApiModel } from "../../model/model.ts";
import { keyName } from "../../typescript/print.ts";
import { docsOf } from "../../typescript/structures.ts";
import type { BatchFacts } from "./batch-facts.ts";
import { addressOf, argumentList, pathParameters, pathValues } from "./example.ts";

/** `track` → `trackAll`, `createMany` → `createAll`. */
export const batchMethodName = (method: string): string => `${method.replace(/(?<=.)Many$/, "")}All`;

/**
 * The method that sends any number of objects with an operation that takes some.
 *
 * @param way - The way from the client to its class.
 */
export function batchMethodOf(
  model: ApiModel,
  batch: BatchFacts,
  name: string,
  way: readonly string[],
): OptionalKind<MethodDeclarationStructure> {
  const { operation, constant, record, max, needsMore } = batch;
  const path = pathParameters(operation);
  const members = path.map(({ name: parameter, argument }) =>
    parameter === argument ? parameter : `${keyName(parameter)}: ${argument}`,
  );
  const given = path.length > 0 ? `{ ...options, path: { ${members.join(", ")} } }` : "options";
  return {
    name,
    docs: docsOf(
      [`\`${operation.id}\` for any number of objects, ${counted(max, "object")} a request at most.`],
      exampleTags(model, batch, [...way, name]),
    ),
    parameters: [
      ...path.map(({ argument, type }) => ({ name: argument, type })),
      { name: "records", type: `bulk.Source<batches.${record}>` },
      { name: "options", type: `bulk.BatchOptions<typeof batches.${constant}>`, hasQuestionToken: !needsMore },
    ],
    returnType: `Promise<bulk.Summary<batches.${record}>>`,
    statements: [`return bulk.sendAll(this.transport, batches.${constant}, records, ${given});`],
  };
}

/** A call with the objects that the spec's own example begins its lists with. */
function exampleTags(model: ApiModel, { operation, lists, needsMore }: BatchFacts, way: readonly string[]) {
  const path = pathValues(operation);
  const body = operation.body?.examples[0]?.value;
  if (!path || typeof body !== "object" || body === null) return [];
  const members = Object.entries(body as Readonly<Record<string, unknown>>);
  const records = members.flatMap(([member, list]) => {
    // Some APIs take one object in place of a list.
    const [first] = lists.includes(member) ? [list].flat() : [];
    return first === undefined ? [] : [lists.length > 1 ? { [member]: first } : first];
  });
  if (records.length === 0) return [];
  const others = Object.fromEntries(members.filter(([member]) => !lists.includes(member)));
  const values = [...path, records, ...(needsMore ? [{ body: others }] : [])];
  const call = argumentList(`const summary = await ${addressOf(model, way)}(`, values, ");");
  return [{ tagName: "example", text: `\`\`\`ts\n${call}\nconsole.log(summary.accepted, summary.refusals);\n\`\`\`` }];
}
