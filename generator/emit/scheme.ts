import type { ApiModel, Operation } from "../model/model.ts";

/** The security scheme of an operation, where it is not the one that most have. */
export const otherScheme = (
  { defaultSecurity }: Pick<ApiModel, "defaultSecurity">,
  { security }: Pick<Operation, "security">,
): string | undefined => (security.includes(defaultSecurity ?? "") ? undefined : security[0]);
