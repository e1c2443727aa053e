import type { Context, OperationContext, Rule } from "../context.ts";

/** In a curated document an operation describes the refusals that follow from what it asks for: a key, a permission, a limit. */
export const refusals: Rule = {
  name: "refusals",
  kind: "house",
  *check(context) {
    for (const entry of context.operations) {
      const { title, responses, pointer, reasons } = entry;
      // Without any answer there is a graver complaint.
      if (responses.length === 0) continue;
      const answered = (status: string) =>
        responses.some((response) => response.status === status || response.status === `${status.charAt(0)}XX`);
      const excused = (reasons["x-no-answer"] ?? {}) as Readonly<Record<string, string>>;
      const due = dueRefusals(context, entry);
      const lacking = [...due].filter(([status]) => !answered(status) && !Object.hasOwn(excused, status));
      const [them, come] = lacking.length > 1 ? ["them", "they never come"] : ["it", "it never comes"];
      if (lacking.length > 0)
        yield {
          pointer: [...pointer, "responses"],
          message: `${title} lacks the answer${lacking.length > 1 ? "s" : ""} ${listed(lacking.map(([status, why]) => `${status} (${why})`))}; describe ${them}, or say under x-no-answer why ${come}`,
        };
      for (const status of Object.keys(excused))
        // Where there ought to be a permission and is none, that is told by itself.
        if (status !== "429" && !due.has("403") && entry.operation["x-no-permission"] === undefined) continue;
        else if (answered(status) || !due.has(status))
          yield {
            pointer: [...pointer, "x-no-answer", status],
            message: `x-no-answer of ${title} says why there is no ${status}, ${answered(status) ? "and there is one" : "and none is due"}; take it out`,
          };
    }
  },
};

function dueRefusals({ document }: Context, { operation }: OperationContext): Map<string, string> {
  const security = operation.security ?? document.security ?? [];
  const scopes = security.flatMap((requirement) => Object.values(requirement).flat());
  const due = new Map<string, string>();
  if (security.length > 0) due.set("401", "it needs a key");
  if (scopes.length > 0) due.set("403", "it needs a permission");
  if ((operation["x-rate-limit"] ?? []).length > 0) due.set("429", "it has a limit");
  return due;
}

const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}` : words.join("");
