const range = (length: number) => Array.from({ length }, (_, index) => index);

/** Two outputs that share some files, differ in some, and have some, and a folder, that the other has not. */
const versionsOf = (size: number) =>
  ["old", "new"].map((version) =>
    range(size).flatMap((index) => [
      { path: `client/src/${index}.ts`, text: `${version} ${index}\n` },
      { path: `client/same/${index}.ts`, text: `${index}\n` },
      { path: `client/${version}/${index}.ts`, text: `${version}\n` },
    ]),
  );

export const VERSIONS = { small: versionsOf(3), large: versionsOf(200) };
