import type { Decision, Operation } from "./model.ts";

/** Whether a decision names an operation: by method and path, whatever the parameters are called there. */
export const isAbout = ({ operation = "" }: Decision, { method, path }: Operation): boolean =>
  nameless(operation) === nameless(`${method} ${path}`);

const nameless = (title: string): string => title.replace(/\{[^}]*\}/g, "{}");
