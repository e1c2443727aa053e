// Copied by braze-codegen from templates/: edit it there.
import { redactor } from "./redact.js";

/** A pattern for a text of ASCII, each character as it is or as JSON and URLs may write it. */
const withEscapes = (text: string): string =>
  text.replace(/./g, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `(\\x${code}|(\\\\u00|%)${code})`;
  });

/** Like {@link redactor}, and also where a text has the tokens escaped. */
export function thoroughRedactor(tokens: readonly string[]): (text: string) => string {
  const hide = redactor(tokens);
  // Large, and hardly ever needed.
  let hideEscaped: ((text: string) => string) | undefined;
  return (text) => {
    const hidden = hide(text);
    if (!/\\u00|%/.test(hidden)) return hidden;
    hideEscaped ??= redactor(tokens, withEscapes);
    return hideEscaped(hidden);
  };
}
