import type { Rule } from "../context.ts";
import { answerMembers } from "./answer-members.ts";
import { areas } from "./areas.ts";
import { changes } from "./changes.ts";
import { componentFiles } from "./component-files.ts";
import { constraints } from "./constraints.ts";
import { decisionAreas } from "./decision-areas.ts";
import { decisions } from "./decisions.ts";
import { defaults } from "./defaults.ts";
import { destructive } from "./destructive.ts";
import { discriminators } from "./discriminators.ts";
import { effects } from "./effects.ts";
import { errorWords } from "./error-words.ts";
import { events } from "./events.ts";
import { examples } from "./examples.ts";
import { extensions } from "./extensions.ts";
import { keywords } from "./keywords.ts";
import { limitHeaders } from "./limit-headers.ts";
import { links } from "./links.ts";
import { memberDescriptions } from "./member-descriptions.ts";
import { namedCalls } from "./named-calls.ts";
import { memberEffects } from "./member-effects.ts";
import { openapiStructure } from "./openapi-structure.ts";
import { openapiValid } from "./openapi-valid.ts";
import { operationIds } from "./operation-ids.ts";
import { operationNames } from "./operation-names.ts";
import { operationTexts } from "./operation-texts.ts";
import { paginationAndBatch } from "./pagination-and-batch.ts";
import { parameterTexts } from "./parameter-texts.ts";
import { parameters } from "./parameters.ts";
import { pathFiles } from "./path-files.ts";
import { permissions } from "./permissions.ts";
import { ranges } from "./ranges.ts";
import { rateLimits } from "./rate-limits.ts";
import { references } from "./references.ts";
import { refusals } from "./refusals.ts";
import { requiredFacts } from "./required-facts.ts";
import { requiredMembers } from "./required-members.ts";
import { schemaKeywords } from "./schema-keywords.ts";
import { schemaValues } from "./schema-values.ts";
import { schemaForm, schemasCompile } from "./schemas.ts";
import { securitySchemes } from "./security-schemes.ts";
import { sendable } from "./sendable.ts";
import { servers } from "./servers.ts";
import { strayFiles } from "./stray-files.ts";
import { texts } from "./texts.ts";
import { toolNames } from "./tool-names.ts";
import { toolsets } from "./toolsets.ts";
import { typeDescriptions } from "./type-descriptions.ts";
import { typedAnswers } from "./typed-answers.ts";
import { unused } from "./unused.ts";

/**
 * What makes a document one that can be read, group by group: each group trusts the ones before it, and waits until they have nothing to
 * say. So the reader meets the cause, and not what follows from it: a keyword that is misspelt makes an example fail, and a path that is not
 * listed leaves a permission without an operation. All other rules come last.
 */
export const foundations: readonly (readonly Rule[])[] = [
  [references],
  [openapiStructure],
  [parameters],
  [openapiValid],
  [sendable],
  [schemaForm, schemaKeywords, extensions, ranges, schemaValues, requiredMembers, discriminators],
  [schemasCompile],
  [strayFiles, securitySchemes],
];

/** Every other rule. Add yours here; their order does not matter. */
export const rules: readonly Rule[] = [
  areas,
  operationIds,
  operationNames,
  permissions,
  rateLimits,
  refusals,
  effects,
  memberEffects,
  destructive,
  requiredFacts,
  paginationAndBatch,
  constraints,
  typedAnswers,
  answerMembers,
  limitHeaders,
  errorWords,
  defaults,
  examples,
  texts,
  typeDescriptions,
  memberDescriptions,
  namedCalls,
  operationTexts,
  parameterTexts,
  keywords,
  links,
  servers,
  toolNames,
  toolsets,
  events,
  pathFiles,
  componentFiles,
  unused,
  decisions,
  changes,
  decisionAreas,
];
