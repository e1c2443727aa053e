// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "../core/errors/configuration-error.js";
import type { Operation } from "../core/operation.js";
import { type LimitId, limits, operationLimits } from "./tables.js";

/** How many requests go in how many seconds. */
export interface Figures {
  readonly requests: number;
  readonly seconds: number;
}

/** A count of requests that one or several operations share. */
export interface Pool extends Figures {
  /** Its name: the id of the limit, and that of the operation where each operation has a count of its own. */
  readonly key: string;
}

/**
 * What the contract says otherwise, by the id of a limit: other figures, `false` for a limit that does not hold, `true`
 * for one that holds although it is not the operation's default.
 */
export type Contract = { readonly [Id in LimitId]?: Figures | boolean | undefined };

/** Refuses limits that do not exist and figures that let nothing pass, or anything. */
export function checkContract(contract: Contract): void {
  for (const [id, terms] of Object.entries<Figures | boolean | undefined>(contract)) {
    if (!limits[id]) {
      throw new ConfigurationError(`There is no limit "${id}"; what exists: ${Object.keys(limits).join(", ")}.`);
    }
    if (typeof terms !== "object") continue;
    if (![terms.requests, terms.seconds].every((figure) => Number.isSafeInteger(figure) && figure > 0)) {
      throw new ConfigurationError(`The limit "${id}" needs requests and seconds, both whole numbers above 0.`);
    }
  }
}

/** The pools that a request of the operation counts in. */
export function poolsOf({ id: operation }: Pick<Operation, "id">, contract: Contract): Pool[] {
  const ids = operationLimits[operation] ?? [];
  return ids.flatMap((id, place): Pool[] => {
    const { shared, ...figures } = limits[id] ?? {};
    const terms = (contract as Readonly<Record<string, Figures | boolean | undefined>>)[id] ?? place === 0;
    if (terms === false) return [];
    const { requests, seconds } = terms === true ? figures : terms;
    // The contract sets limits without figures: who does not pass them is told by the API alone.
    if (!requests || !seconds) return [];
    return [{ key: shared ? id : `${id} ${operation}`, requests, seconds }];
  });
}
