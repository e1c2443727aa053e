// Copied by braze-codegen from templates/: edit it there.

/** What base64 makes of a token, wherever in a text it begins: without the characters that its neighbours share. */
const encoded = (token: string): string[] =>
  [0, 1, 2].map((before) =>
    btoa("x".repeat(before) + token).slice(before && before + 1, ((before + token.length) * 4) / 3),
  );

/**
 * Makes a function that takes these tokens out of a text: in either case, and in base64. What `patternOf` makes of each
 * form of a token is looked for.
 */
export function redactor(
  tokens: readonly string[],
  patternOf = (form: string): string => form.replace(/\W/g, "\\$&"),
): (text: string) => string {
  // Shorter is no secret but the key of a mock server, and would be found in ordinary words.
  const shortest = 8;
  const forms = tokens.filter(({ length }) => length >= shortest).flatMap((token) => [token, ...encoded(token)]);
  const pattern = new RegExp(forms.map(patternOf).join("|") || "$.", "gi");
  return (text) => text.replace(pattern, "[redacted]");
}
