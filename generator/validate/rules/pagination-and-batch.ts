import type { Rule } from "../context.ts";
import { unworded } from "./constraints.ts";
import { membersOf, roomOf } from "../members.ts";
import { suggest } from "../../suggest.ts";

/** What x-pagination, x-batch and x-partial name exists: query parameters, members of the answer, members of the body. */
export const paginationAndBatch: Rule = {
  name: "pagination-and-batch",
  kind: "house",
  *check(context) {
    for (const each of context.operations) {
      const { operation, title, pointer, parameters, responses, body } = each;
      const pagination = operation["x-pagination"];
      if (pagination) {
        const at = [...pointer, "x-pagination"];
        const query = parameters
          .filter(({ parameter }) => parameter.in === "query")
          .map(({ parameter }) => parameter.name);
        const named = [
          ["parameter", pagination.parameter],
          ["limit", pagination.style === "offset" ? pagination.limit : undefined],
        ] as const;
        for (const [member, name] of named)
          if (name !== undefined && !query.includes(name))
            yield {
              step: { at },
              pointer: [...at, member],
              message: `x-pagination of ${title} names the query parameter "${name}", which the operation lacks${suggest(name, query) || "; declare it"}`,
            };
        const success = responses.find(({ status }) => status.startsWith("2"));
        const members = membersOf(context, Object.values(success?.value.content ?? {})[0]?.schema);
        const cursor = pagination.style === "cursor" && pagination.from !== "link-header" ? pagination.from : undefined;
        for (const [member, name] of [
          ["from", cursor],
          ["items", pagination.items],
          ["total", pagination.style === "offset" ? pagination.total : undefined],
        ] as const)
          if (name !== undefined && !members.has(name))
            yield {
              step: { at },
              pointer: [...at, member],
              message: `x-pagination of ${title} names the member "${name}", which the answer lacks${suggest(name, members) || "; correct the name"}`,
            };
      }
      const listed = responses
        .filter(({ status }) => status.startsWith("2"))
        .flatMap(({ value }) => [...membersOf(context, Object.values(value.content ?? {})[0]?.schema)]);
      for (const name of Object.keys(operation["x-partial"] ?? {}))
        if (!listed.includes(name))
          yield {
            step: { at: [...pointer, "x-partial"] },
            pointer: [...pointer, "x-partial", name],
            message: `x-partial of ${title} names the member "${name}", which no success has${suggest(name, listed) || "; correct the name"}`,
          };
      const members = membersOf(context, Object.values(body?.value.content ?? {})[0]?.schema);
      for (const [index, name] of (operation["x-batch"]?.across ?? []).entries())
        if (!members.has(name))
          yield {
            step: { at: [...pointer, "x-batch"] },
            pointer: [...pointer, "x-batch", "across", index],
            message: `x-batch of ${title} names the member "${name}", which the body lacks${suggest(name, members) || "; correct the name"}`,
          };
      const [batch, schema] = [operation["x-batch"], Object.values(body?.value.content ?? {})[0]?.schema];
      for (const fault of unworded(each, batch ?? {}, [...pointer, "x-batch"]))
        yield { ...fault, message: `x-batch of ${title} names ${fault.message}` };
      const room = (batch?.across ?? []).map((name) => roomOf(context, schema, name));
      const most = room.reduce<number>((sum, each) => sum + (each ?? Number.POSITIVE_INFINITY), 0);
      if (batch && room.length > 0 && batch.max > most)
        yield {
          pointer: [...pointer, "x-batch", "max"],
          message: `x-batch of ${title} says that ${batch.max} fit into a call, and ${batch.across.map((name) => `"${name}"`).join(" and ")} take${room.length === 1 ? "s" : ""} ${most} by maxItems; correct one of the two`,
        };
    }
  },
};
