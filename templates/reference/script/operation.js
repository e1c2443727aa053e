import { changesOf, DATA, decisionsOf, eventsOf, formsOf, LIMITS, membersOf, PERMISSIONS } from "./data.js";
import { code, counted, element, outside } from "./dom.js";
import { examplesOf } from "./examples.js";
import { operationLink, pageLink } from "./place.js";
import { plannerButton } from "./planner.js";
import { inline, prose } from "./prose.js";
import { memberList, shapeTree } from "./tree.js";

/** All that is known of an operation. @param {Operation} operation */
export function operationDetail(operation) {
  const { description, parameters, body, answers, errors, id } = operation;
  const decisions = decisionsOf(id);
  return element(
    "article",
    { class: "detail", "aria-label": `${operation.method} ${operation.path}` },
    element("div", { class: "about" }, prose(description), rulesOf(operation.rules)),
    element("div", { class: "side" }, examplesOf(operation), factsOf(operation)),
    element(
      "div",
      { class: "shapes" },
      parameters.length > 0 && section("Parameters", memberList(parameters, decisions)),
      body && section("Request", bodyOf(body, decisions)),
      section(
        "Answers",
        answers.map((answer) => answerOf(answer, decisions)),
      ),
      errors.length > 0 && section("Errors", errorTable(errors)),
      decisions.length > 0 && section("Why is it so?", decisionList(decisions, true)),
    ),
  );
}

/** @param {string} title @param {...Child} children */
function section(title, ...children) {
  return element("section", {}, element("h2", {}, title), ...children);
}

/** @param {readonly string[]} rules */
export function rulesOf(rules) {
  return (
    rules.length > 0 &&
    element(
      "ul",
      { class: "rules" },
      rules.map((rule) => element("li", {}, inline(rule))),
    )
  );
}

/** @param {Operation} operation */
function factsOf(operation) {
  const {
    effect,
    destructive,
    resource,
    permission,
    state,
    batch,
    maxBodyBytes,
    pagination,
    retry,
    docs,
    id,
    limits,
    scheme,
    personalData,
    calls,
  } = operation;
  /** @type {[string, Child][]} */
  const facts = [
    [
      "Access",
      [
        element("span", { class: `effect ${effect}` }, effect),
        resource && [" of ", code(resource)],
        destructive && effect === "write" && ", overwrites or removes",
      ],
    ],
    [
      "Permission",
      permission === undefined
        ? scheme
          ? ["no permission; authorised by ", code(scheme)]
          : "none"
        : permissionFact(permission, id),
    ],
    [
      "Rate limit",
      limits.length === 0
        ? "none known"
        : element(
            "ul",
            {},
            limits.map((name) => element("li", {}, limitFact(name, id))),
          ),
    ],
    ["Batch", batch && `at most ${counted(batch.max, "object")} in ${batch.across.join(", ")}`],
    ["Body", maxBodyBytes !== undefined && `at most ${counted(maxBodyBytes, "byte")}`],
    ["Pages", pagination],
    ["Personal data", personalData ? "in the answer" : "none in the answer"],
    ["Events", eventList(id)],
    ["Retry", retry],
    ["Version", `${DATA.version}, ${state}`],
    ["Changes", changeList(id)],
    ["Client", code(`${DATA.client}.${id}`)],
    ["Tool", code(calls.tool.name)],
    ["Source", docs && outside(docs, "Documentation")],
    ["Key", PERMISSIONS.size > 0 && permission !== undefined && plannerButton(id)],
  ];
  return element(
    "dl",
    { class: "facts" },
    facts.flatMap(([name, value]) =>
      value ? [element("div", {}, element("dt", {}, name), element("dd", {}, value))] : [],
    ),
  );
}

/** @param {string} id */
function eventList(id) {
  const events = eventsOf(id).map(({ type, description }) =>
    element("li", {}, code(type), " ", element("span", { class: "faint" }, inline(description))),
  );
  return events.length > 0 && element("ul", {}, events);
}

/** @param {string} id */
function changeList(id) {
  const changes = changesOf(id).map(({ date, sentence }) =>
    element("li", {}, element("time", { datetime: date }, date), " ", inline(sentence)),
  );
  return changes.length > 0 && element("ul", {}, changes);
}

/** @param {string} name @param {string} id */
function permissionFact(name, id) {
  const others = (PERMISSIONS.get(name)?.operations ?? []).filter((each) => each !== id);
  return [pageLink("permissions", name), others.length > 0 && [" also opens ", listed(others)]];
}

/** @param {string} name @param {string} id */
function limitFact(name, id) {
  const limit = LIMITS.get(name);
  if (!limit) return code(name);
  const others = limit.shared ? limit.operations.filter((each) => each !== id) : [];
  return [
    element("a", { href: `#limits?at=${encodeURIComponent(name)}` }, limit.words ?? "by contract"),
    limit.when && `, where ${limit.when}`,
    limit.words === undefined && [": ", inline(limit.description)],
    others.length > 0 && [", shared with ", listed(others)],
  ];
}

const SOME = 4;

/** Links to operations, one a line; where they are many, the first ones and how many more. @param {readonly string[]} ids */
export function listed(ids) {
  const shown = ids.length === SOME + 1 ? ids : ids.slice(0, SOME);
  const rest = ids.slice(shown.length);
  const line = (/** @type {string} */ id) => element("li", {}, operationLink(id));
  return [
    element("ul", { class: "links" }, shown.map(line)),
    rest.length > 0 &&
      element(
        "details",
        { class: "more" },
        element("summary", {}, `and ${rest.length} more`),
        element("ul", { class: "links" }, rest.map(line)),
      ),
  ];
}

/** @param {NonNullable<Operation["body"]>} body @param {readonly Decision[]} decisions */
function bodyOf(body, decisions) {
  const { contentTypes, required } = body;
  return [
    element(
      "p",
      { class: "type" },
      code(body.type),
      ` ${contentTypes.join(", ")}${required ? "" : ", may be left out"}`,
    ),
    shapeTree(body, decisions, true),
  ];
}

/** @param {Operation["answers"][number]} answer @param {readonly Decision[]} decisions */
function answerOf(answer, decisions) {
  const { status, about, type } = answer;
  const isSuccess = /^[23]/.test(status);
  const head = [
    element("span", { class: `status ${isSuccess ? "good" : "bad"}` }, status),
    " ",
    inline(about),
    " ",
    type !== "none" && element("span", { class: "type" }, code(type)),
  ];
  if (type === "none" || membersOf(answer).length + formsOf(answer).length === 0)
    return element("p", { class: "answer" }, head);
  return element(
    "details",
    { class: "answer", open: isSuccess },
    element("summary", {}, head),
    shapeTree(answer, decisions, true),
  );
}

/** @param {Operation["errors"]} errors */
function errorTable(errors) {
  const rows = errors.map(({ status, code: name, message, when }) =>
    element(
      "tr",
      {},
      element("td", {}, String(status)),
      element(
        "td",
        {},
        name !== undefined && code(name),
        name !== undefined && message !== undefined && " ",
        message !== undefined && element("q", {}, message),
      ),
      element("td", {}, inline(when)),
    ),
  );
  return element(
    "div",
    { class: "wide", tabindex: 0, role: "group", "aria-label": "Errors" },
    element(
      "table",
      { class: "plain" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ["Status", "Says", "When"].map((name) => element("th", { scope: "col" }, name)),
        ),
      ),
      element("tbody", {}, rows),
    ),
  );
}

/** @param {readonly Decision[]} decisions @param {boolean} [isShort] */
export function decisionList(decisions, isShort = false) {
  return element(
    "dl",
    { class: "decisions" },
    decisions.map(({ about, at, decision, because, source }) =>
      element(
        "div",
        {},
        element("dt", {}, !isShort && [code(about), at && " "], at && code(at), isShort && !at && "The operation"),
        element(
          "dd",
          {},
          inline(decision),
          element(
            "span",
            { class: "because" },
            " Because ",
            inline(because),
            ". ",
            source && outside(source, "Source"),
          ),
        ),
      ),
    ),
  );
}
