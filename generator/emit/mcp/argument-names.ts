import { membersNamed, rootOf } from "../../constraints/constraint.ts";
import { below, stepsOf } from "../../constraints/place.ts";
import type { MemberPlace } from "../../model/members.ts";
import type { Operation } from "../../model/model.ts";
import type { Constraint } from "../../openapi.ts";

/** Where the members of a body stand among the arguments of a tool: beside its parameters, or in one argument. */
export type BodyPlace = "none" | "flat" | "nested";

/** Names of arguments by those of the parameters. */
export type ArgumentNames = ReadonlyMap<string, string>;

/** The name of a root property that Anthropic and OpenAI take. */
export const ARGUMENT = /^[A-Za-z0-9_-]{1,64}$/;

/** Parameters may have characters that clients refuse. */
export function argumentNames({ parameters }: Operation): ArgumentNames {
  const taken = new Set(parameters.map(({ member }) => member).filter((member) => ARGUMENT.test(member)));
  return new Map(
    parameters.map(({ member }) => {
      if (ARGUMENT.test(member)) return [member, member];
      const plain = member.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 60) || "argument";
      let name = plain;
      for (let number = 2; taken.has(name); number++) name = `${plain}_${number}`;
      taken.add(name);
      return [member, name];
    }),
  );
}

/** JSON pointer, below the arguments, of a member of the request. */
export function argumentPointer(names: ArgumentNames, body: BodyPlace, { in: place, path }: MemberPlace): string {
  if (place === "body") return body === "nested" ? `/body${path}` : path;
  const [, name = "", ...rest] = path.split("/");
  return ["", names.get(name) ?? name, ...rest].join("/");
}

/** A constraint on a request as one on the arguments of its tool: a model knows these alone. */
export function onArguments(names: ArgumentNames, body: BodyPlace, constraint: Constraint): Constraint {
  const isOnParameters = names.has(rootOf(constraint)) || membersNamed(constraint).some((name) => names.has(name));
  if (!isOnParameters)
    return body === "nested" ? { ...constraint, in: below("body", constraint.in ?? "") } : constraint;
  const argument = (name: string): string => {
    const root = stepsOf(name)[0]?.name ?? "";
    return names.get(name) ?? (names.get(root) ?? root) + name.slice(root.length);
  };
  const { of, in: place, unless } = constraint;
  if (place !== undefined) return { ...constraint, in: argument(place) };
  return {
    ...constraint,
    of: of.map((choice) => (typeof choice === "string" ? argument(choice) : choice.map(argument))),
    ...(unless === undefined ? {} : { unless: argument(unless) }),
  };
}
