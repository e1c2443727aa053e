import { curlOf } from "../../cli/explain/curl.ts";
import { explanationOf } from "../../cli/explain/explanation.ts";
import type { MemberPlace } from "../../model/members.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import type { ErrorWords } from "../../openapi.ts";
import { exampleOf } from "../client/example.ts";
import { argumentsOf } from "./arguments.ts";
import { type Member, type Shape, defined, shapeOf } from "./shape.ts";

/** An operation as the page shows it. */
export interface OperationEntry {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly area: string;
  readonly summary: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly effect: string;
  /** Whether a write overwrites or removes something. */
  readonly destructive: boolean;
  readonly resource?: string;
  /** Whether the answer has personal data. */
  readonly personalData: boolean;
  /** `current`, `beta`, `deprecated` … */
  readonly state: string;
  readonly permission?: string;
  /** How it is authorised, where that is not by the key that most operations take. */
  readonly scheme?: string;
  /** Ids of its limits, the one that applies by default first. */
  readonly limits: readonly string[];
  readonly batch?: { readonly max: number; readonly across: readonly string[] };
  readonly maxBodyBytes?: number;
  readonly pagination?: string;
  readonly retry: string;
  /** Rules across members, and what single members do, a sentence each. */
  readonly rules: readonly string[];
  readonly parameters: readonly (Member & { readonly in: string })[];
  readonly body?: Shape & { readonly contentTypes: readonly string[]; readonly required: boolean };
  readonly answers: readonly (Shape & { readonly status: string; readonly about: string })[];
  readonly errors: readonly Readonly<ErrorWords>[];
  readonly docs?: string;
  readonly calls: Calls;
}

/** One call in several forms: texts as lists of lines, of which a change is a change of few. */
export interface Calls {
  readonly client?: readonly string[];
  readonly curl: readonly string[];
  readonly tool: { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> };
  /** A success as the document's example has it. */
  readonly answer?: unknown;
}

export function operationEntry(model: ApiModel, operation: Operation): OperationEntry {
  const all = explanationOf(model, operation);
  const { id, method, path, area, summary, effect, destructive, personalData, state, errors } = all;
  const { tool, rateLimit, body, responses, security } = operation;
  return {
    id,
    method,
    path,
    area,
    summary,
    ...defined({
      description: all.description?.trim(),
      keywords: tool.keywords.length > 0 ? tool.keywords : undefined,
      resource: all.resource,
    }),
    effect,
    destructive,
    personalData,
    state,
    ...defined({
      permission: operation.permission,
      scheme: security.includes(model.defaultSecurity ?? "") ? undefined : security[0],
    }),
    limits: rateLimit,
    ...defined({ batch: all.batch, maxBodyBytes: all.maxBodyBytes, pagination: all.pagination, docs: all.docs }),
    retry: all.retry.words,
    rules: [...all.constraints, ...sentencesOnMembers(operation)],
    parameters: operation.parameters.map(({ schema, name, in: place, required, description }) => ({
      name,
      in: place,
      ...(required ? { required: true } : {}),
      ...shapeOf(schema),
      ...defined({ description: description?.trim() }),
    })),
    ...defined({
      body: body && { ...shapeOf(refTo(body.type)), contentTypes: body.contentTypes, required: body.required },
    }),
    answers: responses.map(({ status, description, type }) => ({
      status,
      about: description.trim(),
      ...(type === undefined ? { type: "none" } : shapeOf(refTo(type))),
    })),
    errors,
    calls: callsOf(model, operation),
  };
}

const refTo = (name: string | undefined) => (name === undefined ? {} : { $ref: `#/components/schemas/${name}` });

/** With the document's first example: the shortest one of a call that sends may be the one that goes to everybody. */
function callsOf(model: ApiModel, operation: Operation): Calls {
  const { names, success, tool } = operation;
  return {
    ...defined({ client: exampleOf(model, operation, [...names.resource, names.method])?.split("\n") }),
    curl: curlOf(model, operation).split("\n"),
    tool: { name: tool.name, arguments: argumentsOf(model, operation) },
    ...defined({ answer: success.examples[0]?.value }),
  };
}

function sentencesOnMembers({ members: { opens, egress, secrets } }: Operation): string[] {
  const named = ({ path }: MemberPlace) => `\`${path.split("/").slice(1).join(".").replaceAll(".*", "[]")}\``;
  return [
    ...opens.map(
      (each) => `Where ${named(each)} is given and not false, the call has the effect \`${each.effect}\` too.`,
    ),
    ...egress.map((each) => `The API calls the address in ${named(each)}.`),
    ...secrets.map((each) => `${named(each)} is a secret.`),
  ];
}
