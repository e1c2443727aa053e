import type { RuleCase } from "../../../support/shop.ts";

const THING = "schemas/Thing.yaml";
const spoilt = (discriminator: string) => ({ [THING]: `type: object\ndiscriminator: ${discriminator}\n` });

export const discriminators: readonly RuleCase[] = [
  ["none", {}, []],
  [
    "by name and by reference",
    spoilt('{ propertyName: kind, mapping: { a: ThingList, b: "#/components/schemas/Refusal" } }'),
    [],
  ],
  [
    "to what there is not",
    spoilt('{ propertyName: kind, mapping: { a: Refusl, b: "#/components/schemas/Nobody" } }'),
    [
      `${THING}:2:49 the discriminator leads to "Refusl", which there is not; did you mean "Refusal"?`,
      `${THING}:2:60 the discriminator leads to "#/components/schemas/Nobody", which there is not; correct it, or take it out`,
    ],
  ],
  [
    "of no member",
    spoilt("{ mapping: {} }"),
    [`${THING}:2:1 the discriminator names no member; write the one that tells the forms apart under propertyName`],
  ],
  [
    "with a mapping that is none",
    spoilt("{ propertyName: kind, mapping: 1 }"),
    [`${THING}:2:38 mapping must be an object of values and schemas`],
  ],
];
