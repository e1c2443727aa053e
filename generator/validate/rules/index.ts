import type { Rule } from "../context.ts";
import { decisions } from "./decisions.ts";
import { examples } from "./examples.ts";
import { extensions } from "./extensions.ts";
import { openapiStructure } from "./openapi-structure.ts";
import { openapiValid } from "./openapi-valid.ts";
import { operationIds } from "./operation-ids.ts";
import { paginationAndBatch } from "./pagination-and-batch.ts";
import { parameters } from "./parameters.ts";
import { pathFiles } from "./path-files.ts";
import { permissions } from "./permissions.ts";
import { rateLimits } from "./rate-limits.ts";
import { references } from "./references.ts";
import { requiredFacts } from "./required-facts.ts";
import { schemaKeywords } from "./schema-keywords.ts";
import { schemaForm, schemasCompile } from "./schemas.ts";
import { toolNames } from "./tool-names.ts";
import { typedAnswers } from "./typed-answers.ts";
import { unused } from "./unused.ts";

/**
 * What makes a document one that can be read, group by group: each group trusts the ones before it, and waits until they have nothing to
 * say. All other rules come last.
 */
export const foundations: readonly (readonly Rule[])[] = [
  [references],
  [openapiStructure, openapiValid],
  [schemaForm, extensions],
];

/** Every other rule. Add yours here; their order does not matter. */
export const rules: readonly Rule[] = [
  operationIds,
  permissions,
  rateLimits,
  requiredFacts,
  parameters,
  paginationAndBatch,
  typedAnswers,
  schemaKeywords,
  schemasCompile,
  examples,
  toolNames,
  pathFiles,
  unused,
  decisions,
];
