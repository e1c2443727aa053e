import type ts from "typescript";
import { type Kept, nothingKept } from "../kept.ts";
import { digestsIn } from "../model/part-digests.ts";
import type { OpenApiDocument } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";
import { astToString, compiler } from "./compiler.ts";
import { directlyNamed, endlessAmong, withoutEndless } from "./endless-types.ts";
import { breakLongUnions } from "./long-unions.ts";
import { declaredName, hasDiscriminators, membersOf, typeNodes } from "./type-nodes.ts";
import { typedParts } from "./typed-parts.ts";

/** What a part adds to the text of the types. */
interface PrintedPart {
  /** Its member; empty where it has none. */
  readonly member: string;
  readonly operations: readonly string[];
  /** Types that members use. */
  readonly helpers: readonly (readonly [name: string, text: string])[];
  /** The schemas that its type names outside of objects. */
  readonly direct: readonly string[];
}

/**
 * The plain types of a document as openapi-typescript prints them: `paths`, `webhooks`, `components`, `operations`.
 *
 * @param left - Schemas that are left out.
 * @param kept - Parts that were printed before.
 */
export function documentTypes(
  document: OpenApiDocument,
  left: ReadonlySet<string> = new Set(),
  kept: Kept = nothingKept,
): string {
  const nodes = typeNodes(document);
  const printed = printer(document, kept);
  const groups = typedParts(document).map((group) => ({ ...group, parts: group.pointers.map(printed) }));
  const schemas = groups.find(({ kind }) => kind === "schemas")?.parts ?? [];
  const endless = endlessAmong(new Map(nodes.schemas.map((name, at) => [name, schemas[at]?.direct ?? []])));
  const schemaText = (name: string, part: PrintedPart): string[] => {
    if (left.has(name)) return [];
    const member = endless.has(name) ? nodes.schema(name) : undefined;
    return [member ? memberText(withoutEndless(member, endless), "schemas") : part.member];
  };
  const components = groups
    .filter(({ root }) => root === "components")
    .map(({ kind = "", parts }) => {
      if (parts.length === 0) return `    ${kind}: never;\n`;
      if (kind !== "schemas") return kindText(kind, textsOf(parts));
      return kindText(
        kind,
        parts.flatMap((part, at) => schemaText(nodes.schemas[at] ?? "", part)),
      );
    });
  const rootTexts = ["paths", "webhooks"].map((name) =>
    rootText(name, textsOf(groups.filter(({ root }) => root === name).flatMap(({ parts }) => parts))),
  );
  return [
    ...rootTexts,
    rootText("components", components),
    breakLongUnions(astToString([...nodes.root("$defs")])),
    footerText(groups.flatMap(({ parts }) => parts)),
  ].join("");
}

const textsOf = (parts: readonly PrintedPart[]): string[] => parts.map(({ member }) => member);

function printer(document: OpenApiDocument, kept: Kept): (pointer: Pointer) => PrintedPart {
  const nodes = typeNodes(document);
  const digestOf = hasDiscriminators(document) ? undefined : digestsIn(document);
  return (pointer) => {
    const from = digestOf && ["types", digestOf(pointer)];
    const known = from && (kept.recall(from) as PrintedPart | undefined);
    if (known) return known;
    const { member, footer } = nodes.part(pointer);
    const kind = pointer[0] === "components" ? String(pointer[1]) : undefined;
    const part: PrintedPart = {
      member: member ? memberText(member, kind) : "",
      operations: footer
        .filter((node) => declaredName(node) === "operations")
        .flatMap((node) => membersOf(node).map((each) => memberText(each))),
      helpers: footer
        .filter((node) => declaredName(node) !== "operations")
        .map((node) => [declaredName(node), breakLongUnions(astToString([node]))] as const),
      direct: member && kind === "schemas" ? directlyNamed(member) : [],
    };
    if (from) kept.keep(from, part);
    return part;
  };
}

/** A member as it stands in an interface, or in an object of this name in one. */
function memberText(member: ts.PropertySignature, within?: string): string {
  const { factory } = compiler;
  const inner =
    within === undefined
      ? member
      : factory.createPropertySignature(undefined, within, undefined, factory.createTypeLiteralNode([member]));
  const text = astToString([factory.createInterfaceDeclaration(undefined, "_", undefined, undefined, [inner])]);
  const around = within === undefined ? 1 : 2;
  const lines = text.trimEnd().split("\n");
  return breakLongUnions(`${lines.slice(around, -around).join("\n")}\n`);
}

const rootText = (name: string, members: readonly string[]): string =>
  members.some((text) => text !== "")
    ? `export interface ${name} {\n${members.join("")}}\n`
    : `export type ${name} = Record<string, never>;\n`;

const kindText = (kind: string, members: readonly string[]): string =>
  members.length === 0 ? `    ${kind}: {};\n` : `    ${kind}: {\n${members.join("")}    };\n`;

/** What several parts need stands once, where the first one needs it. */
function footerText(parts: readonly PrintedPart[]): string {
  const texts = new Map<string, string>();
  for (const { operations, helpers } of parts) {
    if (operations.length > 0) texts.set("operations", "");
    for (const [name, text] of helpers) texts.set(name, text);
  }
  const operations = parts.flatMap((part) => part.operations);
  texts.set("operations", rootText("operations", operations));
  return [...texts.values()].join("");
}
