/** An error of the compiler that is a fault of the generator, and not of our document. */
export interface Fault {
  /** Of the output that has it. */
  readonly file: string;
  readonly code: string;
  readonly count: number;
  /** What the generator does wrong, with the least document that shows it. */
  readonly why: string;
}

/** A generator of others, and what may be wrong with its output. */
export interface Generator {
  /** How the name of its program in `bench/peers.ts` begins. */
  readonly name: string;
  /** What of its output is compiled. */
  readonly outputs: readonly string[];
  readonly faults: readonly Fault[];
}

export const GENERATORS: readonly Generator[] = [
  { name: "openapi-typescript", outputs: ["types.ts"], faults: [] },
  { name: "hey-api", outputs: ["hey-api"], faults: [] },
  {
    name: "orval",
    // Its MCP server is left out: that would bring a second SDK, and says nothing about types that the others do not say.
    outputs: ["orval/fetch", "orval/msw", "orval/zod"],
    faults: [
      {
        file: "orval/msw/scim/scim.faker.ts",
        code: "TS2322",
        count: 7,
        why: `The items of {type: array, items: {anyOf: [{type: string, enum: [a]}, {type: string}]}} become
arrayElement([arrayElements(["a"]), alpha()]): an array where one element is wanted. It asks whether an enum stands in "[]" by the end of its path
(getEnum in @orval/mock), and a branch of anyOf, oneOf or allOf has the path of the array.`,
      },
    ],
  },
];
