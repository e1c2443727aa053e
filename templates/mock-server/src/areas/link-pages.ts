// Copied by braze-codegen from templates/: edit it there.

/** The Link header that names the neighbouring pages; undefined when everything fits on one page. */
export function linkHeader(path: string, skip: number, size: number, total: number): string | undefined {
  const link = (position: number, rel: string) => `<${path}?cursor=${btoa(`skip:${position}`)}>; rel="${rel}"`;
  const links = [
    ...(skip > 0 ? [link(Math.max(0, skip - size), "prev")] : []),
    ...(skip + size < total ? [link(skip + size, "next")] : []),
  ];
  return links.length === 0 ? undefined : links.join(",");
}

/**
 * The position in a cursor: base64 of `skip:100`; the start without one. Undefined when it is none that the mock gave.
 */
export function positionOf(cursor: unknown): number | undefined {
  if (cursor === undefined) return 0;
  try {
    const digits = /^skip:(\d{1,15})$/.exec(atob(String(cursor)))?.[1];
    return digits === undefined ? undefined : Number(digits);
  } catch {
    return undefined;
  }
}
