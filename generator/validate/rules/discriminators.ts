import type { OpenApiDocument } from "../../openapi.ts";
import { type Pointer, fromFragment, valueAt } from "../../pointer.ts";
import type { Finding, Rule } from "../context.ts";
import { didYouMean } from "../did-you-mean.ts";

/** A discriminator names the member that tells forms apart, and leads to forms that there are. */
export const discriminators: Rule = {
  name: "discriminators",
  kind: "house",
  *check({ document, parts }): Generator<Finding> {
    for (const { part, kind, pointer } of parts) {
      if (kind !== "schema" || !Object.hasOwn(part, "discriminator")) continue;
      const at = [...pointer, "discriminator"];
      const { propertyName, mapping } = (part["discriminator"] ?? {}) as { propertyName?: unknown; mapping?: unknown };
      if (typeof propertyName !== "string")
        yield {
          pointer: at,
          message: "the discriminator names no member; write the one that tells the forms apart under propertyName",
          step: { at },
        };
      else if (mapping !== undefined) yield* mappingOf(document, mapping, at);
    }
  },
};

function* mappingOf(document: OpenApiDocument, mapping: unknown, at: Pointer): Generator<Finding> {
  const names = Object.keys(document.components?.schemas ?? {});
  if (typeof mapping !== "object" || mapping === null) {
    yield {
      pointer: [...at, "mapping"],
      message: "mapping must be an object of values and schemas",
      step: { at: [...at, "mapping"] },
    };
    return;
  }
  for (const [value, target] of Object.entries(mapping)) {
    const isThere =
      typeof target === "string" && (names.includes(target) || valueAt(document, fromFragment(target)) !== undefined);
    if (isThere) continue;
    const name = String(target).split("/").at(-1) ?? "";
    yield {
      pointer: [...at, "mapping", value],
      message: `the discriminator leads to "${String(target)}", which there is not${didYouMean(name, names) || "; correct it, or take it out"}`,
      step: { at: [...at, "mapping", value] },
    };
  }
}
