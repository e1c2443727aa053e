/**
 * Whether a schema names a member that every object of JavaScript has from Object.prototype: `constructor`, `toString`. Without
 * `ownProperties`, ajv takes it for one of the value's own; with it, all code is longer, so only such schemas are compiled that way.
 */
export const namesInherited = (schema: unknown): boolean => INHERITED.test(JSON.stringify(schema));

const INHERITED = new RegExp(`"(?:${Object.getOwnPropertyNames(Object.prototype).join("|")})"`);
