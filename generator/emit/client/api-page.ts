import type { ApiModel, Operation } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { headerText } from "../header.ts";
import { defaultLimit } from "../words.ts";
import { addressOf, pathParameters } from "./example.ts";
import { isPlaceRequired } from "./operations.ts";
import { type Resource, areaOf, resourceTree } from "./resource-tree.ts";

/** Every method on one page, by area: what it needs, what it does, how often it may be called, and where the API describes it. */
export function apiPage(model: ApiModel, path: string): OutputFile {
  const areas = resourceTree(model).map((resource) => {
    const about = areaOf(model, resource)?.description;
    const rows = [resource, ...below(resource)].flatMap((each) => rowsOf(model, each));
    return [
      `## ${plain(resource.way.join("."))}`,
      ...(about ? [plain(about)] : []),
      [...HEAD, ...rows].join("\n"),
    ].join("\n\n");
  });
  const intro =
    "Every method of the client. In brackets stands what may be left out; the options of the call come last in each. " +
    "Beside a method that takes many objects stands the one that takes any number of them.";
  const text = [`<!-- ${headerText(model)} -->`, "# Methods", intro, ...areas].join("\n\n");
  return { path, text: `${text}\n`, format: false };
}

const HEAD = ["| method | permission | effect | limit | source |", "| --- | --- | --- | --- | --- |"];

const below = ({ children }: Resource): Resource[] => children.flatMap((child) => [child, ...below(child)]);

function rowsOf(model: ApiModel, { way, methods, batches }: Resource): string[] {
  return methods.map(({ operation, name }) => {
    const { permission, effect, stability, deprecated } = operation;
    const helper = batches.find(({ batch }) => batch.operation === operation);
    const call = `\`${plain(addressOf(model, [...way, name]))}(${argumentNames(operation)})\``;
    const cells = [
      helper ? `${call}, ${code(helper.name)}` : call,
      permission ? code(permission) : "",
      plain([effect, stability, deprecated && "deprecated"].filter(Boolean).join(", ")),
      plain(defaultLimit(model, operation) ?? ""),
      sourceOf(operation),
    ];
    return `| ${cells.join(" | ")} |`;
  });
}

/** `catalogName, body, [query]` */
function argumentNames(operation: Operation): string {
  const { names, body } = operation;
  const optional = (name: string, isRequired: boolean) => (isRequired ? name : `[${name}]`);
  return [
    ...pathParameters(operation).map(({ argument }) => argument),
    ...(body ? [optional("body", body.required)] : []),
    ...(names.query ? [optional("query", isPlaceRequired(operation, "query"))] : []),
    ...(names.header ? [optional("header", isPlaceRequired(operation, "header"))] : []),
  ].join(", ");
}

function sourceOf({ method, path, docs = "" }: Operation): string {
  const words = code(`${method} ${path}`);
  return /^https?:\/\/[^\s()<>|]+$/.test(docs) ? `[${words}](${docs})` : words;
}

const code = (text: string): string => `\`${plain(text)}\``;

/** Words without what is markup in HTML, Markdown or a template, and nothing that ends a cell or a line. */
const plain = (text: string): string =>
  text
    .replace(/[<>`[\]|\\]/g, "")
    .replace(/\{+/g, "{")
    .replace(/[\s\p{C}]+/gu, " ")
    .trim();
