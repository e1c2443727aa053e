import type { OperationContext, Rule } from "../context.ts";

/**
 * In a curated document the headers by which a 429 tells of a limit stand on every success and every other refusal, so that a caller can
 * slow down in time: a refused call counts as well. One that nobody is known to have made, a 401, counts for nobody.
 */
export const limitHeaders: Rule = {
  name: "limit-headers",
  kind: "house",
  *check({ operations, rules }) {
    if (rules !== "curated") return;
    for (const entry of operations) {
      const wanted = headersOfRefusal(entry);
      for (const { status, value, pointer } of entry.responses) {
        if (!/^[24]/.test(status) || status === "401" || status === "429") continue;
        const given = new Set(Object.keys(value.headers ?? {}).map((name) => name.toLowerCase()));
        const lacking = wanted.filter((name) => !given.has(name.toLowerCase()));
        if (lacking.length > 0)
          yield {
            pointer,
            message: `the answer ${status} of ${entry.title} lacks ${lacking.join(", ")}, which its 429 has; add ${lacking.length > 1 ? "them" : "it"} under headers`,
          };
      }
    }
  },
};

/** How long to wait is told only to those who came too early. */
function headersOfRefusal({ operation, responses }: OperationContext): string[] {
  if ((operation["x-rate-limit"] ?? []).length === 0) return [];
  const refusal =
    responses.find(({ status }) => status === "429") ?? responses.find(({ status }) => status.toUpperCase() === "4XX");
  return Object.keys(refusal?.value.headers ?? {}).filter((name) => !/retry-after$/i.test(name));
}
