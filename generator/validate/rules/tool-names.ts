import { toolName } from "../../model/naming.ts";
import type { OperationContext, Rule } from "../context.ts";
import { copiesOf } from "./operation-ids.ts";

const FORM = /^[a-z][a-z0-9_]{2,36}$/;

/** The name of a tool, made from the operationId or given by x-mcp, is one that MCP clients accept, and its own. */
export const toolNames: Rule = {
  name: "tool-names",
  kind: "house",
  *check(context) {
    const { operations } = context;
    const copies = copiesOf(context);
    const seen = new Map<string, string>();
    for (const entry of operations) {
      const { operation, title, pointer } = entry;
      // Who has the id of another has its tool name too; the id is what is wrong.
      if (!operation.operationId || copies.has(entry)) continue;
      yield* argumentsOfOneName(entry);
      const own = operation["x-mcp"]?.name ?? toolName(operation.operationId);
      const at = operation["x-mcp"]?.name === undefined ? [...pointer, "operationId"] : [...pointer, "x-mcp", "name"];
      const aliases = operation["x-mcp"]?.aliases ?? [];
      if (!FORM.test(own))
        yield {
          pointer: at,
          message: `the tool name "${own}" of ${title} is not 3 to 37 characters of a-z, 0-9 and _; give it a shorter one under x-mcp.name`,
        };
      for (const [index, name] of [own, ...aliases].entries()) {
        const other = seen.get(name);
        if (other !== undefined && other !== title)
          yield {
            pointer: index === 0 ? at : [...pointer, "x-mcp", "aliases", index - 1],
            message: `the tool name "${name}" of ${title} belongs to ${other} already; give one of them another`,
          };
        seen.set(name, title);
      }
    }
  },
};

/** A tool has one flat object of arguments, in which a name stands for one parameter. */
function* argumentsOfOneName({ parameters, title }: OperationContext) {
  const places = new Map<string, string>();
  for (const { parameter, pointer } of parameters) {
    const place = places.get(parameter.name);
    if (place !== undefined && place !== parameter.in)
      yield {
        pointer,
        message: `${title} has a parameter "${parameter.name}" in its ${place} and in its ${parameter.in}, which a tool cannot tell apart; describe one of them`,
      };
    places.set(parameter.name, parameter.in);
  }
}
