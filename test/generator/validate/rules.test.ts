import { describe, expect, test } from "vitest";
import { foundations, rules } from "../../../generator/validate/rules/index.ts";
import { complaintsOf } from "../../support/complaints.ts";
import { type RuleCase, shop } from "../../support/shop.ts";
import { answerMembers } from "./rules/answer-members.ts";
import { areas } from "./rules/areas.ts";
import { componentFiles } from "./rules/component-files.ts";
import { constraints } from "./rules/constraints.ts";
import { decisionAreas } from "./rules/decision-areas.ts";
import { changes } from "./rules/changes.ts";
import { decisions } from "./rules/decisions.ts";
import { defaults } from "./rules/defaults.ts";
import { destructive } from "./rules/destructive.ts";
import { discriminators } from "./rules/discriminators.ts";
import { effects } from "./rules/effects.ts";
import { errorWords } from "./rules/error-words.ts";
import { examples } from "./rules/examples.ts";
import { extensions } from "./rules/extensions.ts";
import { keywordsRule } from "./rules/keywords.ts";
import { limitHeaders } from "./rules/limit-headers.ts";
import { links } from "./rules/links.ts";
import { memberDescriptions } from "./rules/member-descriptions.ts";
import { namedCalls } from "./rules/named-calls.ts";
import { memberEffects } from "./rules/member-effects.ts";
import { openapiStructure } from "./rules/openapi-structure.ts";
import { openapiValid } from "./rules/openapi-valid.ts";
import { operationIds } from "./rules/operation-ids.ts";
import { operationNames } from "./rules/operation-names.ts";
import { operationTexts } from "./rules/operation-texts.ts";
import { paginationAndBatch } from "./rules/pagination-and-batch.ts";
import { parameterTexts } from "./rules/parameter-texts.ts";
import { parameters } from "./rules/parameters.ts";
import { pathFiles } from "./rules/path-files.ts";
import { permissions } from "./rules/permissions.ts";
import { ranges } from "./rules/ranges.ts";
import { rateLimits } from "./rules/rate-limits.ts";
import { references } from "./rules/references.ts";
import { refusals } from "./rules/refusals.ts";
import { requiredFacts } from "./rules/required-facts.ts";
import { requiredMembers } from "./rules/required-members.ts";
import { schemaKeywords } from "./rules/schema-keywords.ts";
import { schemaForm, schemasCompile } from "./rules/schemas.ts";
import { schemaValues } from "./rules/schema-values.ts";
import { securitySchemes } from "./rules/security-schemes.ts";
import { sendable } from "./rules/sendable.ts";
import { servers } from "./rules/servers.ts";
import { strayFiles } from "./rules/stray-files.ts";
import { texts } from "./rules/texts.ts";
import { toolNames } from "./rules/tool-names.ts";
import { eventsRule } from "./rules/events.ts";
import { toolsetsRule } from "./rules/toolsets.ts";
import { typeDescriptions } from "./rules/type-descriptions.ts";
import { typedAnswers } from "./rules/typed-answers.ts";
import { unused } from "./rules/unused.ts";

/** The cases of each rule, by its name. One file runs them all, since to load the validators takes longer than to run them. */
const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  references,
  "openapi-structure": openapiStructure,
  "openapi-valid": openapiValid,
  "schema-form": schemaForm,
  extensions,
  areas,
  "operation-names": operationNames,
  refusals,
  effects,
  destructive,
  "member-effects": memberEffects,
  defaults,
  discriminators,
  ranges,
  "schema-values": schemaValues,
  texts,
  "type-descriptions": typeDescriptions,
  "member-descriptions": memberDescriptions,
  "named-calls": namedCalls,
  "operation-texts": operationTexts,
  "parameter-texts": parameterTexts,
  keywords: keywordsRule,
  links,
  sendable,
  servers,
  "stray-files": strayFiles,
  "required-members": requiredMembers,
  "security-schemes": securitySchemes,
  "component-files": componentFiles,
  "operation-ids": operationIds,
  permissions,
  "rate-limits": rateLimits,
  "required-facts": requiredFacts,
  parameters,
  "pagination-and-batch": paginationAndBatch,
  constraints,
  "typed-answers": typedAnswers,
  "answer-members": answerMembers,
  "limit-headers": limitHeaders,
  "error-words": errorWords,
  "schema-keywords": schemaKeywords,
  "schemas-compile": schemasCompile,
  examples,
  "tool-names": toolNames,
  toolsets: toolsetsRule,
  events: eventsRule,
  "path-files": pathFiles,
  unused,
  decisions,
  changes,
  "decision-areas": decisionAreas,
};

describe.each(Object.entries(cases))("%s", (rule, table) => {
  test.each(table)("%s", async (_, given, want) => {
    expect(await complaintsOf(await shop(given), rule)).toEqual(want);
  });
});

test("each rule has a case that passes and one that does not", () => {
  expect(Object.keys(cases).sort()).toEqual([...foundations.flat(), ...rules].map(({ name }) => name).sort());
  for (const [rule, table] of Object.entries(cases))
    expect({ rule, wants: [...new Set(table.map(([, , want]) => want.length > 0))].sort() }).toEqual({
      rule,
      wants: [false, true],
    });
});
