import { batchesOf } from "../emit/client/batch-facts.ts";
import { type Resource, resourceTree } from "../emit/client/resource-tree.ts";
import type { ApiModel, Operation } from "../model/model.ts";

/** A description as code names it: by methods, by constants, by tools, and by URLs. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly Operation[];
  readonly byId: ReadonlyMap<string, Operation>;
  /** By the method's address in the client, `users.track`; helpers that send many are among them. */
  readonly byAddress: ReadonlyMap<string, Operation>;
  /** By the constant that holds the operation, or how its objects are packed. */
  readonly byConstant: ReadonlyMap<string, Operation>;
  /** By the name of the tool, and its aliases. */
  readonly byTool: ReadonlyMap<string, Operation>;
  /** How the hosts of the API end: `example.com`. */
  readonly domains: readonly string[];
  /** The first words of these hosts: `api` of `api.example.com`. */
  readonly hostWords: readonly string[];
  /** The word by which other people's packages for the API are known: `example`. */
  readonly words: readonly string[];
}

export function apiOf(model: ApiModel): Api {
  const { operations, title, version, servers } = model;
  const constants = [
    ...operations.map((operation) => [operation.names.constant, operation] as const),
    ...batchesOf(model).map(({ constant, operation }) => [constant, operation] as const),
  ];
  const hosts = servers.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).hostname] : []));
  // An address of numbers, or a name of one word, says nothing of whose it is.
  const named = hosts.filter((host) => /\.[a-z]+$/.test(host));
  const domains = [...new Set(named.map((host) => host.split(".").slice(-2).join(".")))];
  return {
    title,
    version,
    operations,
    byId: new Map(operations.map((operation) => [operation.id, operation])),
    byAddress: new Map(resourceTree(model).flatMap(addresses)),
    byConstant: new Map(constants),
    byTool: new Map(operations.flatMap((each) => [each.tool.name, ...each.tool.aliases].map((name) => [name, each]))),
    domains,
    hostWords: [...new Set(named.map((host) => host.split(".")[0] ?? ""))],
    words: [...new Set(domains.map((domain) => domain.split(".")[0] ?? ""))].filter((word) => word.length > 3),
  };
}

function addresses({ way, methods, batches, children }: Resource): (readonly [string, Operation])[] {
  const at = (name: string) => [...way, name].join(".");
  return [
    ...methods.map(({ name, operation }) => [at(name), operation] as const),
    ...batches.map(({ name, batch }) => [at(name), batch.operation] as const),
    ...children.flatMap(addresses),
  ];
}
