import type { Context, Rule } from "../context.ts";
import { type Use, namesAgainst } from "../registry-names.ts";

/** Every permission that an operation names is registered; every operation names one, or says why not. */
export const permissions: Rule = {
  name: "permissions",
  *check(context) {
    const { document, operations } = context;
    const registry = document["x-permissions"];
    if (!registry) return;
    const uses: Use[] = [];
    for (const { operation, title, pointer } of operations) {
      const requirements = operation.security ?? document.security ?? [];
      for (const [index, requirement] of requirements.entries())
        for (const [scheme, scopes] of Object.entries(requirement))
          for (const [place, name] of scopes.entries())
            uses.push({ name, title, pointer: [...pointer, "security", index, scheme, place] });
      const scopes = requirements.flatMap((requirement) => Object.values(requirement).flat());
      const excused = operation["x-no-permission"] !== undefined;
      if (scopes.length === 0 && !excused)
        yield {
          pointer,
          message: `${title} names no permission; write one under security, or the reason under x-no-permission`,
        };
      if (scopes.length > 1)
        yield {
          pointer: [...pointer, "security"],
          message: `${title} names ${scopes.length} permissions; a call of this API needs exactly one`,
        };
      if (scopes.length > 0 && excused)
        yield {
          pointer: [...pointer, "x-no-permission"],
          message: `${title} names a permission, and why it has none; take one away`,
        };
    }
    const { findings, meant } = namesAgainst(context, "x-permissions", "asks for the permission", uses);
    yield* findings;
    yield* registryEntries(context, new Set(uses.map(({ name }) => name)), meant);
  },
};

function* registryEntries({ document }: Context, used: ReadonlySet<string>, meant: ReadonlySet<string>) {
  for (const [name, entry] of Object.entries(document["x-permissions"] ?? {})) {
    const pointer = ["x-permissions", name];
    const excused = entry["without-operation"] !== undefined;
    if (!used.has(name) && !meant.has(name) && !excused)
      yield {
        pointer,
        message: `no operation needs the permission "${name}"; take it out, or say why it stays under without-operation`,
      };
    if (used.has(name) && excused)
      yield {
        pointer: [...pointer, "without-operation"],
        message: `the permission "${name}" has an operation; take without-operation away`,
      };
  }
}
