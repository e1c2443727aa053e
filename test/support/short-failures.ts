import { afterEach, type TestError } from "vitest";

/**
 * A failure is read on a screen, and generated files have up to 3 MB, some in lines of megabytes: so what a failure prints is cut here,
 * before it is reported. Vitest's own `diff.truncateThreshold` cuts both sides before it compares them, which loses the difference.
 */
const LINES = 14;
const WIDTH = 160;
const RESET = "\u001b[39m";

afterEach(({ task }) => {
  for (const error of task.result?.errors ?? []) shortenError(error);
});

function shortenError(error: TestError): void {
  const message = shortText(error.message);
  // The stack begins with the message; its frames are left as they are, since the code at fault is found by them.
  if (error.stack && error.message) error.stack = error.stack.split(error.message).join(message);
  error.message = message;
  if (error.diff) error.diff = shortText(error.diff);
  if (error.cause) shortenError(error.cause);
}

/** A text's first lines, each at most as wide as a screen. Vitest colours a line as a whole, and a cut line ends its colour. */
export function shortText(text: string): string {
  const lines = text
    .split("\n", LINES + 1)
    .map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…${RESET}` : line));
  return lines.length > LINES ? [...lines.slice(0, LINES), "…"].join("\n") : lines.join("\n");
}
