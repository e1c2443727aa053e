// Copied by braze-codegen from templates/: edit it there.

/**
 * What the client calls itself where nobody says otherwise: its version, and that of the description it is made from.
 */
export const userAgent: string = "braze-codegen-client/0.1.0 spec/2026.11.0";
