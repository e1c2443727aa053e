import type { Decision, Operation } from "./model.ts";

type Titled = Pick<Operation, "method" | "path">;

/** A title of an operation, whatever the parameters are called there. */
export const nameless = (title: string): string => title.replace(/\{[^}]*\}/g, "{}");

/** By what decisions and changes name an operation. */
export const titleOf = ({ method, path }: Titled): string => nameless(`${method} ${path}`);

/** The decisions that name an operation. */
export function decisionsAbout(decisions: readonly Decision[], operation: Titled): readonly Decision[] {
  const byTitle = known.get(decisions) ?? grouped(decisions);
  known.set(decisions, byTitle);
  return byTitle.get(titleOf(operation)) ?? [];
}

function grouped(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const byTitle = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const title = nameless(decision.operation ?? "");
    byTitle.set(title, [...(byTitle.get(title) ?? []), decision]);
  }
  return byTitle;
}

/** Whoever asks for one operation asks for all of them. */
const known = new WeakMap<readonly Decision[], ReadonlyMap<string, readonly Decision[]>>();
