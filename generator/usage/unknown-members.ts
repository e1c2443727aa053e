import type { ts } from "ts-morph";
import { suggest } from "../suggest.ts";
import { compiler as ts$ } from "./compiler.ts";
import type { Reading } from "./reading.ts";

/** What members a client does not have: slips, and operations that it was not made with. */
export interface UnknownMembers {
  /** `braze.users.trak`. */
  readonly access: (node: ts.PropertyAccessExpression) => void;
  /** A member that is taken by its name from what is of a type, with the names that follow on it. */
  readonly take: (place: ts.Node, type: ts.Type, names: readonly string[]) => void;
}

/** What run times, promises and tools look for on whatever they meet. */
const LOOKED_FOR = /^(then|catch|finally|toJSON|inspect|default|prototype|\$\$typeof|asymmetricMatch)$/;
/** What code does with a method. */
const OF_METHODS = /^(bind|call|apply|withResponse|asResponse)$/;

/** The compiler complains about these, where it is asked: nobody asks it in JavaScript. */
export function unknownMembers({
  api,
  checker,
  collect,
  standsFor,
  originOf,
}: Pick<Reading, "api" | "checker" | "collect" | "standsFor" | "originOf">): UnknownMembers {
  return { access, take };

  function access(node: ts.PropertyAccessExpression): void {
    if (!ts$.isIdentifier(node.name) || isAssigned(node)) return;
    take(node.name, checker.getTypeAtLocation(node.expression), [node.name.text, ...namesBehind(node)]);
  }

  function take(place: ts.Node, given: ts.Type, names: readonly string[]): void {
    const [name = ""] = names;
    if (LOOKED_FOR.test(name)) return;
    const type = checker.getApparentType(checker.getNonNullableType(given));
    const parts = type.isUnion() ? type.types : [type];
    if (parts.some((each) => has(each, name))) return;
    const way = parts.map((each) => wayOf(checker.getApparentType(each))).find((each) => each !== undefined);
    if (way) collect.unresolved(place, reasonFor(way, names, type));
  }

  /** The way from the client to the part of it that a type is; undefined where it is none. */
  function wayOf(type: ts.Type): readonly string[] | undefined {
    // The class itself, rather than what it makes.
    if (type.getConstructSignatures().length > 0) return undefined;
    const symbol = type.symbol as ts.Symbol | undefined;
    for (const meaning of standsFor(symbol)) if (meaning.kind === "holder") return meaning.way;
    if (type.isIntersection()) return first(type.types);
    const below = type.isClassOrInterface() ? first(checker.getBaseTypes(type)) : undefined;
    return below ?? (isPartOfClient(type, symbol) ? [] : undefined);
  }

  function first(types: readonly ts.Type[]): readonly string[] | undefined {
    return types.map(wayOf).find((way) => way !== undefined);
  }

  /** `Pick<Braze, "users">`; and the members of another package for the API, which have no class. */
  function isPartOfClient(type: ts.Type, symbol: ts.Symbol | undefined): boolean {
    const [declaration] = symbol?.declarations ?? [];
    const members = type.getProperties();
    if (!declaration || members.length === 0) return false;
    const isMapped = ts$.isMappedTypeNode(declaration);
    if (!isMapped && originOf(declaration.getSourceFile()).kind !== "other client") return false;
    return isMapped ? members.every(leadsOn) : members.some((each) => leadsOn(each) || holdsMethods(each));
  }

  function leadsOn(member: ts.Symbol): boolean {
    if (standsFor(member).length > 0) return true;
    const below = checker.getTypeOfSymbol(member);
    return standsFor(below.symbol as ts.Symbol | undefined).some(({ kind }) => kind === "holder");
  }

  /** `users` of another package's client: an object of methods. */
  function holdsMethods(member: ts.Symbol): boolean {
    return checker
      .getTypeOfSymbol(member)
      .getProperties()
      .some((each) => standsFor(each).some(({ kind }) => kind === "operation"));
  }

  function has(type: ts.Type, name: string): boolean {
    if ((type.flags & ts$.TypeFlags.Any) !== 0 || type.getStringIndexType()) return true;
    return type.getProperty(name) !== undefined;
  }

  function reasonFor(way: readonly string[], names: readonly string[], type: ts.Type): string {
    const end = names.findIndex((name) => OF_METHODS.test(name));
    const whole = [...way, ...(end > 0 ? names.slice(0, end) : names)];
    const asked = whole.slice(0, way.length + 1).join(".");
    const left = whole
      .map((_, index) => whole.slice(0, whole.length - index).join("."))
      .find((address) => address.length >= asked.length && api.byAddress.has(address));
    if (left !== undefined)
      return `${left} is an operation that the client here was made without; add it to \`include\` of the config and generate the client again.`;
    const addresses = [...api.byAddress.keys()];
    if (addresses.some((address) => address.startsWith(`${asked}.`)))
      return `The client here was made without ${asked}; add what is called to \`include\` of the config and generate the client again.`;
    const own = type.getProperties().map(({ name }) => [...way, name].join("."));
    const found =
      suggest(whole.join("."), [...addresses, ...own]) || suggest(asked, [...addresses.flatMap(prefixes), ...own]);
    return `The client has no member ${asked}, so that it is not known what is called here${found === "" ? "." : found}`;
  }
}

/** The names that follow on an access: `trigger` and `send` of `braze.campaigns.trigger.send`. */
export function namesBehind(node: ts.Node): readonly string[] {
  const { parent } = node;
  if (ts$.isNonNullExpression(parent) || ts$.isParenthesizedExpression(parent)) return namesBehind(parent);
  return ts$.isPropertyAccessExpression(parent) && parent.expression === node
    ? [parent.name.text, ...namesBehind(parent)]
    : [];
}

/** `braze.cache = …`: what code gives a client itself is no operation. */
const isAssigned = (node: ts.Node): boolean =>
  ts$.isBinaryExpression(node.parent) &&
  node.parent.operatorToken.kind === ts$.SyntaxKind.EqualsToken &&
  node.parent.left === node;

const prefixes = (address: string): readonly string[] =>
  address.split(".").map((_, index, words) => words.slice(0, index + 1).join("."));
