// Copied by braze-codegen from templates/: edit it there.

/** The environment variable that holds the token of a security scheme: `BRAZE_SCIM_TOKEN` for `scimToken`. */
export const tokenVariable = (scheme: string): string =>
  `BRAZE_${scheme
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase()}`;
