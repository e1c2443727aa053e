import type { ExampleObject, MediaTypeObject } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import type { Context, OperationContext, Rule } from "../context.ts";

/** Every example fits its schema; in a curated document each body, success and required parameter has one. */
export const examples: Rule = {
  name: "examples",
  kind: "house",
  isLocal: true,
  *check(context) {
    for (const operation of context.operations) {
      yield* bodies(context, operation);
      yield* parameters(context, operation);
    }
  },
};

function* bodies(context: Context, { title, body, responses, pointer }: OperationContext) {
  const media = [
    ...contentOf(body?.value.content, body?.pointer ?? pointer, "the request", true),
    ...responses.flatMap(({ status, value, pointer: at }) => [
      ...contentOf(value.content, at, `the answer ${status}`, /^2/.test(status)),
    ]),
  ];
  for (const { name, value, at, needed } of media) {
    const found = [...examplesOf(context, value, at)];
    for (const example of found)
      yield* misfits(
        context,
        value.schema === undefined ? undefined : [...at, "schema"],
        example,
        `${name} of ${title}`,
      );
    if (found.length === 0 && needed && value.schema !== undefined)
      yield { pointer: at, message: `${name} of ${title} has no example; write a named one under examples` };
  }
}

function* parameters(context: Context, { title, parameters: all }: OperationContext) {
  for (const { parameter, pointer } of all) {
    const found = [...examplesOf(context, parameter as MediaTypeObject, pointer)];
    for (const example of found)
      yield* misfits(
        context,
        parameter.schema === undefined ? undefined : [...pointer, "schema"],
        example,
        `the parameter "${parameter.name}" of ${title}`,
      );
    if (found.length === 0 && parameter.required)
      yield {
        pointer: [...pointer, "name"],
        message: `the required parameter "${parameter.name}" of ${title} has no example; write one`,
      };
  }
}

function* contentOf(content: Record<string, MediaTypeObject> | undefined, at: Pointer, name: string, needed: boolean) {
  for (const [type, value] of Object.entries(content ?? {}))
    yield { name, value, at: [...at, "content", type], needed };
}

export function* examplesOf(context: Context, carrier: MediaTypeObject, at: Pointer) {
  if (carrier.example !== undefined) {
    const own = [...at, "example"];
    yield { value: carrier.example, at: own, whole: own, name: "" };
  }
  for (const [name, reference] of Object.entries(carrier.examples ?? {})) {
    const example = context.resolve<ExampleObject>(reference);
    if (example && "value" in example) {
      const whole = [...at, "examples", name];
      yield { value: example.value, at: [...whole, "value"], whole, name: ` "${name}"` };
    }
  }
}

function* misfits(
  context: Context,
  schema: Pointer | undefined,
  example: { value: unknown; at: Pointer; whole: Pointer; name: string },
  of: string,
) {
  if (!schema) return;
  for (const { at, message } of context.schemas.check(schema, example.value))
    yield {
      pointer: [...example.at, ...at],
      message: `the example${example.name} does not fit ${of}: ${message}`,
      step: { at: example.whole },
    };
}
