import type { Rule } from "../context.ts";

/** In a curated document, errors that the documentation words: each comes with an answer that is described, and is told once. */
export const errorWords: Rule = {
  name: "error-words",
  kind: "house",
  *check({ operations, rules }) {
    if (rules !== "curated") return;
    for (const { title, operation, responses, pointer } of operations) {
      const told = new Set<string>();
      for (const [index, { status, code, message }] of (operation["x-errors"] ?? []).entries()) {
        const at = [...pointer, "x-errors", index];
        const described = [String(status), `${String(status).charAt(0)}XX`];
        if (!responses.some((response) => described.includes(response.status.toUpperCase())))
          yield {
            pointer: [...at, "status"],
            message: `x-errors of ${title} speaks of an answer ${status}, which is not described; describe it, or correct the status`,
          };
        const words = JSON.stringify([status, code, message]);
        if (told.has(words))
          yield { pointer: at, message: `x-errors of ${title} tells "${code ?? message ?? ""}" twice; take one out` };
        told.add(words);
      }
    }
  },
};
