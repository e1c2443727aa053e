import { sentenceOf } from "../../constraints/sentence.ts";
import { addressOf, exampleOf } from "../../emit/client/example.ts";
import { type Resource, resourceTree } from "../../emit/client/resource-tree.ts";
import { limitWords } from "../../emit/words.ts";
import { decisionsAbout } from "../../model/decisions.ts";
import type { MemberFacts } from "../../model/members.ts";
import type { ApiModel, Decision, Operation } from "../../model/model.ts";
import { schemaMap } from "../../model/schemas.ts";
import type { ErrorWords, Effect, JsonSchemaObject, Retry } from "../../openapi.ts";
import { resolveReference } from "../../reference.ts";
import { sampleOf, samplerOf } from "../../sample/sample.ts";
import { value } from "../../typescript/print.ts";
import { curlOf, keyVariable, serverOf } from "./curl.ts";
import { typeText } from "./type-text.ts";

/** A member of a body, or a parameter. */
export interface Member {
  readonly name: string;
  readonly in?: string;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
}

/** All that is known of an operation. */
export interface Explanation {
  readonly id: string;
  readonly tool: string;
  readonly method: string;
  readonly path: string;
  readonly area: string;
  readonly summary: string;
  readonly description?: string;
  readonly effect: Effect;
  readonly destructive: boolean;
  /** What members of the request mean for the whole call. */
  readonly members: MemberFacts;
  readonly resource?: string;
  readonly personalData: boolean;
  readonly state: string;
  readonly permission?: { readonly name: string; readonly description?: string; readonly alsoOpens: readonly string[] };
  readonly limits: readonly {
    readonly id: string;
    readonly limit: string;
    readonly when?: string;
    readonly sharedWith: readonly string[];
  }[];
  readonly batch?: { readonly max: number; readonly across: readonly string[] };
  /** Rules across members, a sentence each. */
  readonly constraints: readonly string[];
  readonly maxBodyBytes?: number;
  readonly retry: { readonly rule: Retry; readonly words: string };
  readonly pagination?: string;
  readonly parameters: readonly Member[];
  readonly body?: {
    readonly type?: string;
    readonly contentTypes: readonly string[];
    readonly members: readonly Member[];
  };
  readonly answers: readonly { readonly status: string; readonly type?: string; readonly description: string }[];
  readonly errors: readonly Readonly<ErrorWords>[];
  readonly decisions: readonly Decision[];
  readonly docs?: string;
  /** How a client is made, a call of it, and the same as a command for a shell. */
  readonly example: { readonly construction: string; readonly client?: string; readonly curl: string };
}

const RETRY_WORDS: Readonly<Record<Retry, string>> = {
  safe: "repeated after a failure: a second time changes nothing",
  "rejected-only": "repeated only where it surely had no effect: after 429, or when it never left",
  never: "never repeated",
};

export function explanationOf(model: ApiModel, operation: Operation): Explanation {
  const { id, tool, method, path, area, summary, description, effect, resource, pii, batch, maxBody, retry, docs } =
    operation;
  const { destructive, members, errors } = operation;
  const called = withSamples(model, withShortestExample(operation));
  const bytes = (maxBody ?? model.document["x-max-body"])?.bytes;
  return {
    id,
    tool: tool.name,
    method,
    path,
    area,
    summary,
    ...defined({ description, resource, batch, docs, maxBodyBytes: operation.body ? bytes : undefined }),
    constraints: (operation.constraints ?? []).map(sentenceOf),
    effect,
    destructive,
    members,
    personalData: pii,
    state: operation.deprecated ? "deprecated" : (operation.stability ?? "current"),
    ...defined({ permission: permissionOf(model, operation) }),
    limits: limitsOf(model, operation),
    retry: { rule: retry, words: RETRY_WORDS[retry] },
    ...defined({
      pagination: operation.pagination && `by ${operation.pagination.style}; the client follows the pages`,
    }),
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      type: typeText(parameter.schema),
      required: parameter.required,
      ...defined({ description: parameter.description }),
    })),
    ...defined({ body: bodyOf(model, operation) }),
    answers: operation.responses.map(({ status, type, description: said }) => ({
      status,
      ...defined({ type }),
      description: said,
    })),
    errors,
    decisions: decisionsAbout(model.decisions, operation),
    example: {
      construction: construction(model, operation),
      ...defined({ client: clientCall(model, called) }),
      curl: curlOf(model, called),
    },
  };
}

function permissionOf({ permissions }: ApiModel, { permission: name, id }: Operation): Explanation["permission"] {
  if (name === undefined) return undefined;
  const found = permissions.find((permission) => permission.name === name);
  return {
    name,
    ...defined({ description: found?.description }),
    alsoOpens: (found?.operations ?? []).filter((other) => other !== id),
  };
}

const limitsOf = ({ rateLimits }: ApiModel, { rateLimit, id }: Operation): Explanation["limits"] =>
  rateLimit.flatMap((name) => {
    const limit = rateLimits.find((each) => each.id === name);
    if (!limit) return [];
    const words = limit.requests === undefined ? limit.description.trim().replace(/\.$/, "") : limitWords(limit);
    const others = limit.shared ? limit.operations.filter((other) => other !== id) : [];
    return [{ id: name, limit: words, ...defined({ when: limit.when }), sharedWith: others }];
  });

function bodyOf(model: ApiModel, { body }: Operation): Explanation["body"] {
  if (!body) return undefined;
  const { type, contentTypes } = body;
  const schema = model.schemas.find(({ name }) => name === type)?.schema;
  return { ...defined({ type }), contentTypes, members: typeof schema === "object" ? membersOf(model, schema) : [] };
}

/** Of a schema that is put together of several, the members of all. */
function membersOf(model: ApiModel, schema: JsonSchemaObject): Member[] {
  const required = new Set(schema.required ?? []);
  const own = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const whole = resolveReference<JsonSchemaObject>(model.document, part as JsonSchemaObject);
    return {
      name,
      type: typeText(part),
      required: required.has(name),
      ...defined({ description: whole?.description }),
    };
  });
  const parts = (schema.allOf ?? []).flatMap((part) => {
    const whole = resolveReference<JsonSchemaObject>(model.document, part as JsonSchemaObject);
    return whole && whole !== schema ? membersOf(model, whole) : [];
  });
  return [...new Map([...parts, ...own].map((member) => [member.name, member])).values()];
}

/** How to call is seen soonest in the shortest body. */
function withShortestExample(operation: Operation): Operation {
  const { body } = operation;
  if (!body) return operation;
  const size = (value: unknown) => JSON.stringify(value)?.length ?? 0;
  return { ...operation, body: { ...body, examples: body.examples.toSorted((a, b) => size(a.value) - size(b.value)) } };
}

/** What the document shows no example of, made of its schema: without what is required, no call works. */
function withSamples(model: ApiModel, operation: Operation): Operation {
  const schemas = schemaMap(model);
  const { body, parameters } = operation;
  const isWithout = body?.type !== undefined && body.examples.length === 0;
  const made = isWithout ? samplerOf(schemas)(body.type) : undefined;
  return {
    ...operation,
    parameters: parameters.map((parameter) =>
      parameter.example === undefined && parameter.required
        ? { ...parameter, ...defined({ example: sampleOf(schemas, parameter.schema) }) }
        : parameter,
    ),
    ...(body && made !== undefined ? { body: { ...body, examples: [{ name: "sample", value: made }] } } : {}),
  };
}

/** The same key as in the command for a shell, and the first server. */
function construction(model: ApiModel, operation: Operation): string {
  const [server] = model.servers;
  const isWhole = server !== undefined && /^https?:/.test(server.url);
  const address = isWhole ? `instance: ${value(server.id)}` : `baseUrl: ${value(serverOf(model))}`;
  return `const ${addressOf(model, [])} = new Braze({ apiKey: process.env.${keyVariable(model, operation)}, ${address} });`;
}

/** The example of the method's documentation, at the very place at which the client has it. */
function clientCall(model: ApiModel, operation: Operation): string | undefined {
  const find = (resources: readonly Resource[]): readonly string[] | undefined => {
    for (const { way, methods, children } of resources) {
      const method = methods.find(({ operation: { id } }) => id === operation.id);
      const found = method ? [...way, method.name] : find(children);
      if (found) return found;
    }
    return undefined;
  };
  const way = find(resourceTree(model));
  return way && exampleOf(model, operation, way);
}

/** Only what is there. */
function defined<T extends object>(members: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
