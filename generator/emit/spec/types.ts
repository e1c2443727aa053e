import type ts from "typescript";
import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { astToString, compiler } from "../../typescript/compiler.ts";
import { withoutEndlessTypes } from "../../typescript/endless-types.ts";
import { breakLongUnions } from "../../typescript/long-unions.ts";
import { typeNodes } from "../../typescript/type-nodes.ts";
import { header } from "../header.ts";
import { unreferencedIn } from "./unreferenced.ts";

/** The plain types of the document, for openapi-fetch. */
export function emitTypes(model: ApiModel): OutputFile[] {
  const unreferenced = unreferencedIn(model);
  const types = breakLongUnions(
    astToString(withoutEndlessTypes(typeNodes(model.document)).map((node) => withoutTypes(node, unreferenced))),
  );
  return [{ path: "spec/src/openapi-types.ts", text: `${header(model)}\n${types}`, format: false }];
}

/** Without these members of `components["schemas"]`. */
function withoutTypes(node: ts.Node, names: ReadonlySet<string>): ts.Node {
  if (!compiler.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
  const members = node.members.map((member) => {
    if (
      !compiler.isPropertySignature(member) ||
      textOf(member) !== "schemas" ||
      !member.type ||
      !compiler.isTypeLiteralNode(member.type)
    )
      return member;
    const kept = member.type.members.filter((schema) => !names.has(textOf(schema)));
    const type = compiler.factory.createTypeLiteralNode(kept);
    return compiler.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type);
  });
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return compiler.factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members);
}

const textOf = ({ name }: ts.TypeElement): string =>
  name && (compiler.isIdentifier(name) || compiler.isStringLiteral(name)) ? name.text : "";
