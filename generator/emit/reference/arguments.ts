import { neededParameters } from "../../constraints/example-query.ts";
import type { MemberPlace } from "../../model/members.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import { schemaMap } from "../../model/schemas.ts";
import { argumentPlaces } from "../mcp/tool.ts";

/** The arguments of the operation's tool, from the document's examples. Secrets are named, and not given. */
export function argumentsOf(model: ApiModel, operation: Operation): Readonly<Record<string, unknown>> {
  const { parameters, body, constraints } = operation;
  const { nameOf, body: place } = argumentPlaces(schemaMap(model), operation);
  const needed = new Set(
    neededParameters(
      parameters.filter((parameter) => parameter.in === "query"),
      constraints,
    ),
  );
  const given = parameters
    .filter((parameter) => parameter.required || needed.has(parameter))
    .map(({ member, example }) => [nameOf.get(member) ?? member, example ?? member.toUpperCase()] as const);
  const example = body?.examples[0] && withoutSecrets(body.examples[0].value, operation.members.secrets);
  const inBody =
    place === "flat" && typeof example === "object" && example !== null
      ? Object.entries(example)
      : example === undefined
        ? []
        : [["body", example] as const];
  return Object.fromEntries([...given, ...inBody]) as Record<string, unknown>;
}

/** The value with the name of a variable where a secret stands. */
function withoutSecrets(value: unknown, secrets: readonly MemberPlace[]): unknown {
  return secrets
    .filter((place) => place.in === "body")
    .reduce((all, { path }) => hidden(all, path.split("/").slice(1), path), value);
}

function hidden(value: unknown, [key, ...rest]: readonly string[], path: string): unknown {
  if (key === undefined) return `env:${(path.split("/").at(-1) ?? "").toUpperCase()}`;
  if (Array.isArray(value)) return value.map((item: unknown) => hidden(item, rest, path));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: hidden((value as Record<string, unknown>)[key], rest, path) };
}
