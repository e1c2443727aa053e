import type { MethodDeclarationStructure, OptionalKind } from "ts-morph";
import { counted } from "../../counted.ts";
import { keyName } from "../../typescript/print.ts";
import { docsOf } from "../../typescript/structures.ts";
import type { BatchFacts } from "./batches.ts";
import { pathParameters } from "./example.ts";

/** `track` → `trackAll`, `createMany` → `createAll`. */
export const batchMethodName = (method: string): string => `${method.replace(/(?<=.)Many$/, "")}All`;

/** The method that sends any number of objects with an operation that takes some. */
export function batchMethodOf(
  { operation, constant, record, max, needsMore }: BatchFacts,
  name: string,
): OptionalKind<MethodDeclarationStructure> {
  const path = pathParameters(operation);
  const members = path.map(({ name: parameter, argument }) =>
    parameter === argument ? parameter : `${keyName(parameter)}: ${argument}`,
  );
  const given = path.length > 0 ? `{ ...options, path: { ${members.join(", ")} } }` : "options";
  return {
    name,
    docs: docsOf([
      `\`${operation.id}\` for any number of objects.`,
      `Packs up to ${counted(max, "object")} into a request, keeps the order of those about the same thing, and says what became of each.`,
    ]),
    parameters: [
      ...path.map(({ argument, type }) => ({ name: argument, type })),
      { name: "records", type: `bulk.Source<batches.${record}>` },
      { name: "options", type: `bulk.BatchOptions<typeof batches.${constant}>`, hasQuestionToken: !needsMore },
    ],
    returnType: `Promise<bulk.Summary<batches.${record}>>`,
    statements: [`return bulk.sendAll(this.transport, batches.${constant}, records, ${given});`],
  };
}
