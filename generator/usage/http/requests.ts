import type { ts } from "ts-morph";
import { bare, compiler as ts$ } from "../compiler.ts";
import type { Bound } from "../fold.ts";
import type { Library } from "./libraries.ts";

/** A request that code sends, by the expressions that say where to. */
export interface RawRequest {
  readonly url: ts.Expression | undefined;
  readonly base: ts.Expression | undefined;
  /** The HTTP method, where the name of the call says it. */
  readonly verb: string | undefined;
  /** The expression that says the method. */
  readonly method: ts.Expression | undefined;
  /** What holds where nothing says one. */
  readonly usual: string;
}

type Member = (expression: ts.Expression | undefined, name: string) => Bound | undefined;

const VERBS = /^(get|post|put|patch|delete|del|head|options)$/;
/** Names of calls that may send a request: no other call is looked at. */
export const SENDERS = /^(fetch|request|stream|raw|native|\$fetch|ofetch|get|post|put|patch|delete|del|head)$/;

/** What a call of a client of HTTP sends: by the name of the method, or by what it is given. */
export function rawRequest(call: ts.CallExpression, library: Library, member: Member): RawRequest | undefined {
  const { expression: callee, arguments: args } = call;
  const [first, second] = args;
  const name = ts$.isPropertyAccessExpression(callee) ? callee.name.text : "";
  if (!first) return undefined;
  const isOptions = member(first, "url") ?? member(first, "path") ?? member(first, "method");
  const options = isOptions
    ? first
    : VERBS.test(name) && library.name === "axios"
      ? /^(get|delete|head|options)$/.test(name)
        ? second
        : args[2]
      : second;
  const { base } = library;
  const baseOf = ["baseURL", "prefixUrl", "baseUrl", "prefix", "origin", "hostname", "host"].flatMap(
    (key) => member(options, key)?.value ?? [],
  )[0];
  const url = isOptions ? (member(first, "url") ?? member(first, "path"))?.value : requestUrl(first);
  const inner = isOptions ? undefined : requestOptions(first);
  return {
    url,
    base: baseOf ?? base,
    verb: VERBS.test(name) ? name.replace(/^del$/, "delete").toUpperCase() : undefined,
    method: member(options, "method")?.value ?? member(inner, "method")?.value,
    usual: "GET",
  };
}

/** `fetch(new Request(url, { method }))`. */
const requestOf = (node: ts.Expression): ts.NewExpression | undefined => {
  const inner = bare(node);
  return ts$.isNewExpression(inner) && inner.expression.getText() === "Request" ? inner : undefined;
};
const requestUrl = (node: ts.Expression): ts.Expression | undefined => requestOf(node)?.arguments?.[0] ?? node;
const requestOptions = (node: ts.Expression): ts.Expression | undefined => requestOf(node)?.arguments?.[1];
