import type { JsonSchema, JsonSchemaObject } from "../../../openapi.ts";
import type { Resolve } from "./resolve.ts";

/** Members of an object, those of all its forms. */
export interface Members {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** The forms of an object beside its own members: choices between whole objects, and no mere rules on members. */
export const formsOf = (schema: JsonSchemaObject | undefined): readonly JsonSchema[] =>
  (schema?.anyOf ?? schema?.oneOf ?? []).filter(
    (form) => typeof form === "object" && (form.$ref !== undefined || form.properties !== undefined),
  );

export function membersOf(resolve: Resolve, schema: JsonSchemaObject): Members {
  const forms = formsOf(schema).map((form) => resolve(form).schema);
  const own = schema.required ?? [];
  const inAll = Object.keys(forms[0]?.properties ?? {}).filter((name) =>
    forms.every(({ required = [] }) => required.includes(name)),
  );
  return {
    properties: Object.assign({}, ...forms.map(({ properties }) => properties), schema.properties) as Record<
      string,
      JsonSchema
    >,
    required: [...new Set([...own, ...inAll])],
  };
}

const MOST_CHARACTERS = 50;

/** `Members (ApplePush): alert*, title, …` What is required stands first, with a star. */
export function membersText(schema: string, names: readonly string[], required: readonly string[]): string {
  const sorted = [
    ...names.filter((name) => required.includes(name)).map((name) => `${name}*`),
    ...names.filter((name) => !required.includes(name)),
  ];
  const shown: string[] = [];
  for (const name of sorted) {
    if (shown.length > 0 && [...shown, name].join(", ").length > MOST_CHARACTERS) break;
    shown.push(name);
  }
  // How many more would change with each member that the API gains.
  return `Members (${schema}): ${shown.join(", ")}${sorted.length > shown.length ? ", …" : "."}`;
}

/** Schemas that are listed by a name alone, and described when somebody asks. */
export interface OnDemand {
  add(name: string, schema: JsonSchema): void;
  readonly schemas: ReadonlyMap<string, JsonSchema>;
}

export function onDemandSchemas(): OnDemand {
  const schemas = new Map<string, JsonSchema>();
  return {
    schemas,
    add(name, schema) {
      if (!schemas.has(name)) schemas.set(name, schema);
    },
  };
}
