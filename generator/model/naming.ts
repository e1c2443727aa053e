/** The only place where names are made. Each maker is total: any string of a spec gives a legal name. */

const RESERVED = new Set(
  (
    "abstract any as async await boolean break case catch class const constructor continue debugger declare default delete do else enum export extends false finally for from " +
    "function get if implements import in instanceof interface is let module namespace never new null number object of package private protected public require return set static " +
    "string super switch symbol this throw true try type typeof undefined unique unknown var void while with yield arguments eval"
  ).split(" "),
);

/** Of a text that is longer, the beginning makes the name: nobody reads on, and no disk takes it. */
const LONGEST = 500;

/** `external_ids`, `external-ids`, `externalIds` and `External IDs` → `["external", "ids"]`. */
export function words(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([A-Z]{2,})s(?![a-z])/g, (_, letters: string) => ` ${letters}S `)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase())
    .slice(0, 40);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const noDigitFirst = (name: string, prefix: string): string => (/^[0-9]/.test(name) ? `${prefix}${name}` : name);

/** `users.externalIds.rename` → `UsersExternalIdsRename`: types. */
export const pascalCase = (text: string): string => noDigitFirst(words(text).map(capital).join("") || "Unnamed", "N");

/** `catalog_name` → `catalogName`: members and arguments; a reserved word stays, since members may be one. */
export const camelCase = (text: string): string => {
  const pascal = pascalCase(text);
  return words(text).length === 0 ? "unnamed" : noDigitFirst(pascal.charAt(0).toLowerCase() + pascal.slice(1), "n");
};

/** Types that generated code takes from elsewhere; a schema of such a name would hide them. */
export const TAKEN_TYPES =
  "Operation Resource PagePromise ResponsePromise RequestOptions RequestInit NonNullable Record Omit Required WithRequired OneOf Date".split(
    " ",
  );

/** Members that every resource class has already, or every object. */
export const TAKEN_MEMBERS = [
  "constructor",
  "call",
  "pages",
  "transport",
  "withOptions",
  "request",
  "then",
  "toString",
  "toJSON",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
];

/** Arguments that every method may have; a path parameter of such a name gets a number. */
export const TAKEN_ARGUMENTS = [
  "batches",
  "body",
  "bulk",
  "header",
  "operations",
  "options",
  "query",
  "records",
  "this",
];

/** Files that every folder has already. */
export const TAKEN_FILES = ["index", "shared"];

/** A name that can be declared: reserved words get an underscore. */
export const identifier = (text: string): string => {
  const name = camelCase(text);
  return RESERVED.has(name) ? `${name}_` : name;
};

/** `users.externalIds.rename` → `users_external_ids_rename`: the name of the tool. */
export const toolName = (operationId: string): string =>
  operationId.slice(0, LONGEST).split(".").flatMap(words).join("_") || "unnamed";

/** `content_blocks` → `content-blocks`: names of files, on every system and of a length that every disk takes. */
export const fileName = (text: string): string => {
  const name = words(text).join("-").slice(0, 80).replace(/-$/, "") || "unnamed";
  return DEVICES.test(name) ? `${name}-api` : name;
};

/** `UserAttributes` → `UserAttributes`: the file of a module for one schema, on every system. */
export const moduleName = (name: string): string => {
  const legal = name.replace(/\W+/g, "_").slice(0, 80) || "unnamed";
  // A second name of the kind gets a number, with which it could become a device.
  return /^(con|prn|aux|nul|com|lpt)\d*$/i.test(legal) ? `${legal}_` : legal;
};

/** What Windows takes for devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a schema in TypeScript: as the spec writes it where that is legal, since its authors chose it. */
export const typeName = (name: string): string => (/^[A-Z][A-Za-z0-9]{0,199}$/.test(name) ? name : pascalCase(name));

/** The resource classes of `catalogs.items.list`: `["catalogs", "items"]`; its method: `list`. */
export function address(operationId: string): { resource: string[]; method: string } {
  const parts = operationId.slice(0, LONGEST).split(".").map(camelCase);
  const method = parts.pop() ?? "call";
  return { resource: parts.length > 0 ? parts : ["api"], method };
}

/** `GET /pets/{petId}` → `getPetsByPetId`, for operations without an id. */
export const idFromRoute = (method: string, path: string): string =>
  camelCase(`${method} ${path.replace(/\{([^{}]*)\}/g, " by $1 ")}`);

/** `external_id[]` → `external_id`: brackets tell a server that a parameter is a list, and nobody else. */
export const memberOfParameter = (name: string): string => name.replace(/\[\]$/, "") || name;

/** Keeps names apart, whatever their case: the second `Pet` becomes `Pet2`. `taken` are names that nobody may have. */
export function uniqueNames(taken: Iterable<string> = []): (name: string) => string {
  return namer(new Set([...taken].map((name) => name.toLowerCase())));
}

function namer(taken: Set<string>): (name: string) => string {
  return (name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${name}${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}
