// Copied by braze-codegen from templates/: edit it there.

/**
 * Whether Braze took the request but not all of it: a good answer whose `errors` is not empty. What no entry of
 * `errors` speaks of went through, so the call must not be repeated as a whole.
 *
 * @example
 * ```ts
 * const answer = await braze.users.track({ events });
 * if (isPartial(answer)) console.warn(answer.errors);
 * ```
 */
export function isPartial<T>(answer: T): answer is T & { readonly errors: readonly [unknown, ...unknown[]] } {
  const errors = (answer as { errors?: unknown } | null | undefined)?.errors;
  return Array.isArray(errors) && errors.length > 0;
}
