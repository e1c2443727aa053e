import stringify from "json-stringify-pretty-compact";

/** JSON to be read and reviewed: what fits on a line stands on one, so that a change of one member is a line of the diff. */
export const jsonText = (value: unknown): string => `${stringify(value, { maxLength: 120 })}\n`;
