import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainlyValid } from "../../generated/mock-server/src/areas/users/plainly-valid.js";
import { loadValidators, validatorsOf } from "../../generated/mock-server/src/checks/validators.js";

await loadValidators("users.track");
const { body } = validatorsOf("users.track");
const isValid = (value: unknown) => body?.({ attributes: [{ external_id: "ada", value }] }) === true;

describe("values of custom attributes", () => {
  test.each<[value: unknown, isTold: boolean]>([
    ["text", true],
    [1.5, true],
    [false, true],
    [[], true],
    [["a", 1, true], true],
    [{}, true],
    [{ a: { b: "c" } }, true],
    [[{ a: 1 }, { b: {} }], true],
    [{ add: ["a"], remove: [1] }, true],
    // Valid, and left to the validator.
    [{ inc: 1 }, false],
    [{ a: [1] }, false],
    [{ a: { $time: "2026-11-02T09:30:00Z" } }, false],
    [{ $add: [{ a: 1 }] }, false],
    [{ ü: 1 }, false],
    // Bad.
    [{ a: null }, false],
    [{ "a b": 1 }, false],
    [{ "a.b": 1 }, false],
    [{ ["x".repeat(256)]: 1 }, false],
    [{ add: "a" }, false],
    [{ add: [{}] }, false],
    [{ add: ["a"], b: 1 }, false],
    [{ inc: "a" }, false],
    [[[1]], false],
    [[null], false],
    [[{ a: 1 }, 1], false],
  ])("%j: valid for sure? %j", (value, isTold) => {
    expect(isPlainlyValid(value)).toBe(isTold);
  });

  test("none is told to be valid that the description does not allow", () => {
    const name = fc.oneof(fc.constantFrom("a", "add", "remove", "inc", "$add", "$time", "a b", "", "_"), fc.string());
    const leaf = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(name, tie("value"), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, (each) => {
        expect(isPlainlyValid(each) && !isValid(each)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
