const range = (length: number) => Array.from({ length }, (_, index) => index);

/** Two outputs of which most files differ in one folder and one differs in another, and that share some, and have a folder that the other has not. */
const versionsOf = (size: number) =>
  ["old", "new"].map((version) => [
    ...range(size).map((index) => ({ path: `client/src/${index}.ts`, text: `${version} ${index}\n` })),
    ...range(size / 3).map((index) => ({ path: `client/src/same/${index}.ts`, text: `${index}\n` })),
    ...range(size).map((index) => ({ path: `client/${version}/${index}.ts`, text: `${version}\n` })),
    ...range(size * 3).map((index) => ({ path: `client/some/${index}.ts`, text: index < 2 ? version : `${index}\n` })),
  ]);

export const VERSIONS = { small: versionsOf(9), large: versionsOf(90) };
