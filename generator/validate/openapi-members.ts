import { METHODS } from "../openapi.ts";

/** The members of the objects of OpenAPI 3.1 that people write by hand. */
export const MEMBERS = {
  root: "openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs".split(" "),
  info: "title summary description termsOfService contact license version".split(" "),
  server: "url description variables".split(" "),
  tag: "name description externalDocs".split(" "),
  components:
    "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems".split(" "),
  pathItem: ["$ref", "summary", "description", "servers", "parameters", ...METHODS],
  operation: (
    "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security " +
    "servers"
  ).split(" "),
  parameter:
    "name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content".split(
      " ",
    ),
  header: "description required deprecated style explode schema example examples content".split(" "),
  body: "description content required".split(" "),
  response: "description headers content links".split(" "),
  mediaType: "schema example examples encoding".split(" "),
  example: "summary description value externalValue".split(" "),
  externalDocs: "description url".split(" "),
} as const satisfies Readonly<Record<string, readonly string[]>>;
