import type { ts } from "ts-morph";
import { openedBy } from "../arguments.ts";
import { bare, compiler as ts$ } from "../compiler.ts";
import type { Reading } from "../reading.ts";
import { type Site, sitesOf } from "../sites.ts";
import { UNKNOWN, addressOf, joined, operationsAt, wordsOf } from "../url.ts";
import { type Library, libraryFinder } from "./libraries.ts";
import { type RawRequest, SENDERS, rawRequest } from "./requests.ts";

/** Reads requests that are sent without a client of the API: by `fetch` and packages like it. */
export function httpReader(reading: Reading): (call: ts.CallExpression) => void {
  const { originOf, fold, callers } = reading;
  const libraryOf = libraryFinder(reading, originOf, fold.member);
  return (call) => {
    const callee = bare(call.expression);
    const library = libraryAt(callee);
    const request = library && rawRequest(call, library, fold.member);
    if (!request) return;
    const { url, base, method } = request;
    const name = ts$.isPropertyAccessExpression(callee) ? callee.name : callee;
    for (const site of sitesOf(call, [url, base, method], fold, callers))
      judge(request, site, site.node === call ? name : calleeOf(site.node));
  };

  function libraryAt(callee: ts.Expression): Library | undefined {
    if (ts$.isIdentifier(callee)) return isPossible(callee) ? libraryOf(callee) : undefined;
    if (!ts$.isPropertyAccessExpression(callee) || !SENDERS.test(callee.name.text)) return undefined;
    return callee.name.text === "fetch"
      ? (libraryOf(callee) ?? libraryOf(callee.expression))
      : libraryOf(callee.expression);
  }

  function judge(request: RawRequest, { bindings, node }: Site, place: ts.Node): void {
    const { collect, api } = reading;
    const methods = request.verb
      ? [request.verb]
      : request.method
        ? fold.texts(request.method, bindings)
        : [request.usual];
    const bases = request.base ? fold.texts(request.base, bindings) : [""];
    // "${BRAZE_URL}/${kind}/list" goes there by the name of what it begins with.
    const isBegun = [request.base, request.url].some((each) =>
      api.words.some((word) => each?.getText().split("/")[0]?.toLowerCase().includes(word)),
    );
    const texts = bases.flatMap((base) => fold.texts(request.url, bindings).map((path) => joined(base, path)));
    const isNamed = [request.url, request.base].some((each) =>
      api.words.some((word) => each?.getText().toLowerCase().includes(word)),
    );
    for (const text of new Set(texts)) {
      const { host, path } = addressOf(api, text);
      if (host === "other") continue;
      const isApi = host === "api" || isNamed;
      if (path === undefined || path === "/" || path === `/${UNKNOWN}`) {
        if (isApi)
          collect.unresolved(
            place,
            `A request goes to ${api.title}, and its path is known only when it runs; write it where the request is sent, or type it with the paths that it may be.`,
          );
        continue;
      }
      for (const method of new Set(methods)) {
        const isOpen = method.includes(UNKNOWN);
        const [operation, other] = operationsAt(api, isOpen ? undefined : method, path);
        const shown = `${isOpen ? "a request to" : method} ${path.replaceAll(UNKNOWN, "…")}`;
        if (operation && other === undefined && (isApi || wordsOf(operation) > 1)) {
          collect.use(place, operation);
          openedBy(
            reading,
            operation,
            ts$.isCallExpression(node) || ts$.isNewExpression(node) ? (node.arguments ?? []) : [],
            place,
          );
        } else if (other)
          collect.unresolved(
            place,
            `The method of ${shown} is known only when it runs; write it where the request is sent.`,
          );
        else if (operation)
          collect.unresolved(
            place,
            `"${shown}" may be ${operation.id} or go to somebody else: its host is known only when it runs; write the host where the request is sent, or call the client.`,
          );
        else if (path.includes(UNKNOWN) && (host === "api" || isBegun))
          collect.unresolved(
            place,
            `A part of the path of ${shown} is known only when it runs; write it where the request is sent, or type it with the texts that it may be.`,
          );
        else if (host === "api")
          collect.unresolved(
            place,
            `"${shown}" is no operation of ${api.title} ${api.version}; see what there is with \`braze-codegen list\`.`,
          );
      }
    }
  }
}

/** A bare name that may be `fetch`, or what somebody called a package: `axios(…)`, `got(…)`, `http(…)`. */
const isPossible = ({ text }: ts.Identifier): boolean =>
  text !== "require" && !/^(describe|it|test|expect)$/.test(text);

const calleeOf = (node: ts.Node): ts.Node => {
  if (!ts$.isCallExpression(node)) return node;
  const callee = bare(node.expression);
  return ts$.isPropertyAccessExpression(callee) ? callee.name : callee;
};
