import { decisionsOn, formsOf, membersOf, saidOf } from "./data.js";
import { code, counted, element, fill } from "./dom.js";
import { decisionList, rulesOf } from "./operation.js";
import { firstSentence, inline, prose } from "./prose.js";

/**
 * A shape as a tree, which opens member by member.
 *
 * @param {Shape} shape
 * @param {readonly Decision[]} decisions - Those on the operation, which may be about a member.
 * @param {boolean} [isRoot]
 * @returns {Child}
 */
export function shapeTree(shape, decisions, isRoot = false) {
  const { description, limits, values, rules } = saidOf(shape);
  const members = membersOf(shape);
  const forms = formsOf(shape);
  const own = shape.of === undefined ? [] : decisionsOn(shape.of);
  return [
    isRoot && description && prose(description),
    isRoot && limits && element("p", { class: "limit-words" }, inline(limits)),
    values.length > 0 && valueList(values),
    rulesOf(rules),
    members.length > 0 && memberList(members, [...decisions, ...own]),
    forms.length > 0 &&
      element(
        "div",
        { class: "forms" },
        element("p", { class: "faint" }, members.length > 0 ? "and one of" : "one of"),
        element(
          "ul",
          { class: "tree" },
          forms.map((form) => element("li", {}, formOf(form, decisions))),
        ),
      ),
    own.length > 0 && element("details", { class: "why" }, element("summary", {}, "Why is it so?"), decisionList(own)),
  ];
}

/** @param {readonly (Member & { readonly in?: string })[]} members @param {readonly Decision[]} decisions */
export function memberList(members, decisions) {
  return element(
    "ul",
    { class: "tree" },
    members.map((member) => element("li", {}, memberOf(member, decisions))),
  );
}

/** @param {Member & { readonly in?: string }} member @param {readonly Decision[]} decisions */
function memberOf(member, decisions) {
  const { name, required, deprecated } = member;
  const { description, limits, values } = saidOf(member);
  const why = decisions.filter(({ at = "" }) => isOn(at, name));
  const head = [
    element("code", { class: "name" }, name === "*" ? "any other name" : name),
    required && element("span", { class: "required" }, "required"),
    member.in !== undefined && element("span", { class: "faint" }, member.in),
    element("code", { class: "type" }, member.type),
    deprecated && element("span", { class: "mark state" }, "deprecated"),
  ];
  const about =
    (description || limits) &&
    element(
      "div",
      { class: "text" },
      description && inline(description.replace(/\s+/g, " ")),
      " ",
      limits && element("span", { class: "limit-words" }, inline(limits)),
    );
  const reasons =
    why.length > 0 &&
    element("details", { class: "why" }, element("summary", {}, "Why is it so?"), decisionList(why, true));
  const choices = values.length > 0 && valueList(values);
  if (!opensBelow(member)) return [element("div", { class: "line" }, head), about, choices, reasons];
  return [opening([element("div", { class: "line" }, head), about], () => shapeTree(member, [])), reasons];
}

/** Whether a decision is about a member: `partner`, `attributes.partner`, `items[].partner`. @param {string} at @param {string} name */
function isOn(at, name) {
  return /^[\w.[\]*]+$/.test(at) && at.replace(/\[\]/g, "").split(".").at(-1) === name;
}

/** @param {Shape} form @param {readonly Decision[]} decisions */
function formOf(form, decisions) {
  const { description } = saidOf(form);
  const title = firstSentence(description ?? "");
  const kind = form.members?.find(({ type }) => /^"[^|]*"$/.test(type));
  const head = [
    element("code", { class: "type" }, form.of ?? form.type),
    kind && [" ", code(`${kind.name}: ${kind.type}`)],
    form.of === undefined && title && element("span", { class: "text" }, inline(title)),
  ];
  const line = element("div", { class: "line" }, head);
  return opensBelow(form) ? opening(line, () => shapeTree(form, decisions)) : line;
}

/** @param {Shape} shape */
function opensBelow(shape) {
  return membersOf(shape).length + formsOf(shape).length > 0;
}

/** What is made only when somebody looks. @param {Child} head @param {() => Child} content */
function opening(head, content) {
  const made = element("details", {}, element("summary", {}, head));
  made.addEventListener("toggle", () => fill(made, content()), { once: true });
  return made;
}

const FEW_VALUES = 12;

/** @param {readonly string[]} values */
function valueList(values) {
  const list = element(
    "p",
    { class: "values" },
    values.map((value) => [code(value), " "]),
  );
  return values.length <= FEW_VALUES
    ? list
    : element("details", { class: "more" }, element("summary", {}, counted(values.length, "value")), list);
}
