// Copied by braze-codegen from templates/: edit it there.
import { type RequestValidators, validators } from "#validators";

const loaded = new Map<string, RequestValidators>();
const NONE: RequestValidators = {};

/**
 * Loads the validators of an operation when it is first called: most programs call few. Nothing when they are there.
 */
export function loadValidators(operation: string): Promise<void> | undefined {
  if (loaded.has(operation)) return undefined;
  const load = Object.hasOwn(validators, operation) ? validators[operation] : undefined;
  return Promise.resolve(load?.()).then((found = NONE) => void loaded.set(operation, found));
}

/** The validators of an operation, once they are loaded. */
export function validatorsOf(operation: string): RequestValidators {
  const found = loaded.get(operation);
  if (found === undefined) throw new Error(`the validators of ${operation} are not loaded`);
  return found;
}
