// Copied by braze-codegen from templates/: edit it there.

const ROOT = '<html lang="en">';
const POLICY = "default-src 'none'";

/**
 * The reference page with the tab of the mock that serves it: allowed to talk to where it came from, and told so.
 *
 * @throws {TypeError} when it is another page.
 */
export function pageWithMock(reference: string): string {
  const head = reference.slice(0, 2000);
  if (!head.includes(ROOT) || !head.includes(POLICY))
    throw new TypeError("What is given as ui is not the reference page: give the text of reference/index.html.");
  return reference.replace(ROOT, ROOT.replace(">", " data-mock>")).replace(POLICY, `${POLICY}; connect-src 'self'`);
}

/** The page, for nobody to put into a frame. */
export const pageResponse = (page: string): Response =>
  new Response(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
