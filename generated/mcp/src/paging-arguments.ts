// Copied by braze-codegen from templates/: edit it there.
import type { Pagination } from "@braze-codegen/client/core";
import type { Arguments } from "./input.js";
import { nextArgument } from "./paging.js";

type Page = Parameters<typeof nextArgument>[1];

/**
 * The argument of the tool that asks for what follows a page. Paging speaks of parameters of the request, of which a
 * tool may call one by another name: a model knows its arguments alone.
 *
 * @param renamed - The parameter of each argument that has another name.
 */
export function nextArgumentOf(
  renamed: Readonly<Record<string, string>> | undefined,
  pagination: Pagination,
  page: Page,
): Arguments | undefined {
  const argumentOf = Object.fromEntries(
    Object.entries(renamed ?? {}).map(([argument, parameter]) => [parameter, argument]),
  );
  const next = nextArgument(pagination, { ...page, args: withNames(page.args, renamed ?? {}) });
  return next && withNames(next, argumentOf);
}

/** The argument of the tool for a parameter of the request. */
export const argumentOf = (
  renamed: Readonly<Record<string, string>> | undefined,
  parameter: string | undefined,
): string | undefined => Object.entries(renamed ?? {}).find(([, other]) => other === parameter)?.[0] ?? parameter;

const withNames = (values: Arguments, names: Readonly<Record<string, string>>): Arguments =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [names[name] ?? name, value]));
