// Copied by braze-codegen from templates/: edit it there.

/** JSON pointer of a member or entry of what stands at another one. */
export const childPointer = (pointer: string, step: string | number): string =>
  `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The steps of a JSON pointer, or `undefined` where it is none. */
export function pointerSteps(pointer: string): readonly string[] | undefined {
  if (!pointer.startsWith("/")) return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
