/** The errors of the core that a method's documentation names, by status. */
export const THROWN: Readonly<Record<string, string>> = {
  "400": "BadRequestError",
  "404": "NotFoundError",
  "413": "PayloadTooLargeError",
};
