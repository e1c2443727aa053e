import type { ts } from "ts-morph";
import { openedBy } from "./arguments.ts";
import { compiler as ts$ } from "./compiler.ts";
import type { Meaning } from "./meanings.ts";
import type { Reading } from "./reading.ts";
import { sitesOf } from "./sites.ts";
import { UNKNOWN, operationsAt } from "./url.ts";

/** Members of an operation's constant that only tell of it. */
const TELLS =
  /^(id|method|path|effect|retry|pii|permission|docs|pagination|security|contentType|styles|answer|refusals|stability|deprecated|lists|max|maxBytes|unique|apart|counted|name|length)$/;

/** Takes a name of code that stands for something of the API. Whoever holds a method may call it, so that the name is the use. */
export function mention(reading: Reading, name: ts.Node, meaning: Meaning): void {
  const { collect } = reading;
  const whole = wholeOf(name);
  if (isOnlyTold(whole)) return;
  const call = callOf(whole);
  if (meaning.kind === "unknown")
    collect.unresolved(
      name,
      `${meaning.name} is no operation of the description ${reading.api.version}; read the code with the description that the client was made from: --spec or --config.`,
    );
  else if (meaning.kind === "operation") {
    collect.use(name, meaning.operation);
    if (call) openedBy(reading, meaning.operation, call.arguments ?? [], name);
  } else if (meaning.kind === "request") {
    if (call) request(reading, call, meaning.position, name);
    else if (!isBound(reading, whole))
      collect.unresolved(name, "`request` is handed on here, and with it any path; call it where it is.");
  }
}

/** `braze.request("POST", "/users/track")`, and the function of the core that takes a transport first. */
export function request(reading: Reading, call: ts.CallExpression, position: number, name: ts.Node): void {
  const { collect, fold, api, callers } = reading;
  const [method, path] = call.arguments.slice(position);
  for (const site of sitesOf(call, [method, path], fold, callers)) {
    const place = site.node === call ? name : site.node;
    for (const verb of fold.texts(method, site.bindings))
      for (const text of fold.texts(path, site.bindings)) {
        const isOpen = verb.includes(UNKNOWN);
        const [operation, other] = text === UNKNOWN ? [] : operationsAt(api, isOpen ? undefined : verb, text);
        const shown = `${isOpen ? "a method" : verb} ${text.replaceAll(UNKNOWN, "…")}`;
        if (operation && other === undefined) {
          collect.use(place, operation);
          openedBy(reading, operation, call.arguments, place);
        } else if (isOpen || text.includes(UNKNOWN))
          collect.unresolved(
            place,
            `The method or the path of this request is known only when it runs (${shown}); write it here, or type it with the texts that it may be.`,
          );
        else
          collect.unresolved(
            place,
            `"${shown}" is no operation of ${api.title} ${api.version}, so that its permission is not known.`,
          );
      }
  }
}

/** The name with what stands before it: `braze.users.track`. */
function wholeOf(name: ts.Node): ts.Node {
  const { parent } = name;
  const isMember = ts$.isPropertyAccessExpression(parent) && parent.name === name;
  let whole: ts.Node = isMember ? parent : name;
  while (
    ts$.isParenthesizedExpression(whole.parent) ||
    ts$.isNonNullExpression(whole.parent) ||
    ts$.isAsExpression(whole.parent)
  )
    whole = whole.parent;
  return whole;
}

/** The call of a method; or the one that is given an operation: `call(transport, usersTrack, { body })`. */
export function callOf(whole: ts.Node): ts.CallExpression | undefined {
  const { parent } = whole;
  if (
    ts$.isCallExpression(parent) &&
    (parent.expression === whole || parent.arguments.includes(whole as ts.Expression))
  )
    return parent;
  // `braze.users.track.call(braze.users, body)`
  const isBorrowed = ts$.isPropertyAccessExpression(parent) && /^(call|apply|bind)$/.test(parent.name.text);
  return isBorrowed && ts$.isCallExpression(parent.parent) && parent.parent.expression === parent
    ? parent.parent
    : undefined;
}

const isOnlyTold = (whole: ts.Node): boolean => {
  const { parent } = whole;
  return ts$.isPropertyAccessExpression(parent) && parent.expression === whole && TELLS.test(parent.name.text);
};

/** Whether the method only gets another name here; its calls are found by what they resolve to. */
function isBound(reading: Reading, whole: ts.Node): boolean {
  const call = callOf(whole);
  const holder = ts$.findAncestor(call ?? whole, (each) => ts$.isVariableDeclaration(each) || ts$.isStatement(each));
  if (!holder || !ts$.isVariableDeclaration(holder)) return false;
  const names = ts$.isIdentifier(holder.name)
    ? [holder.name.text]
    : holder.name.elements.flatMap((each) => (ts$.isBindingElement(each) ? [each.name.getText()] : []));
  for (const name of names) reading.aliases.add(name);
  return names.length > 0;
}
