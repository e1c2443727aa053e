import { OPERATIONS } from "../data.js";
import { code, element, refill } from "../dom.js";
import { control } from "./control.js";
import { takeBackButton } from "./faults.js";
import { labelled, leftWords, leverGroup, localForm, operationNames, timesOf } from "./lever.js";

/** Answers in place of the mock's own, held against the description. */
export function answersLever() {
  const { group, turn } = leverGroup("Answers");
  const operation = element("input", {
    type: "text",
    list: "answer-operations",
    placeholder: "campaigns.details",
    required: true,
    autocomplete: "off",
    spellcheck: "false",
  });
  const status = element("input", { type: "number", min: 200, max: 599, placeholder: "of success" });
  const body = element("textarea", { rows: 6, spellcheck: "false", placeholder: "JSON" });
  const times = element("input", {
    type: "text",
    value: "always",
    pattern: "[1-9][0-9]*|always",
    title: "A number, or always",
    size: 6,
    required: true,
  });
  const list = element("ul", { class: "waiting" });
  let example = "";
  operation.addEventListener("input", () => {
    const answer = OPERATIONS.get(operation.value)?.calls.answer;
    if (answer === undefined || (body.value !== "" && body.value !== example)) return;
    example = JSON.stringify(answer, null, 2);
    body.value = example;
  });
  const add = () =>
    turn(async () => {
      const options = {
        ...(status.value === "" ? {} : { status: Number(status.value) }),
        times: timesOf(times.value),
      };
      await control("POST", "answers", { operation: operation.value, body: parsed(body.value), options });
      return `${operation.value} will answer so.`;
    });
  const form = localForm(
    () => void add(),
    labelled("Operation", operation),
    operationNames("answer-operations", false),
    labelled("Status", status),
    labelled("Times", times),
    labelled("Body", body),
    element("button", {}, "Give answer"),
  );
  let seen = "";
  return {
    made: group(list, element("details", {}, element("summary", {}, "Give an answer"), form)),
    update: (/** @type {Overview} */ { answers }) => {
      if (JSON.stringify(answers) === seen) return;
      seen = JSON.stringify(answers);
      refill(
        list,
        answers.map(({ id, operation: of, status: with_, left }) =>
          element(
            "li",
            {},
            element(
              "div",
              {},
              code(of),
              " ",
              element("strong", {}, String(with_)),
              " ",
              element("span", { class: "faint" }, leftWords(left)),
            ),
            takeBackButton(id, "answers", `the answer of ${of}`, turn),
          ),
        ),
      );
    },
  };
}

/** @param {string} text */
function parsed(text) {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The body is no JSON: ${/** @type {Error} */ (error).message}.`);
  }
}
