import { packageNames } from "../emit/package-names.ts";

export const HELP = `braze-codegen: from an OpenAPI description to a typed client, permission constants, a mock server and MCP tools.

Usage, from a clone
  npm run generate -- [options]    write all packages
  npm run check -- [options]       say nothing when they are up to date; otherwise print a diff
  npx --no-install braze-codegen [generate | check] [options]

Options
  --spec FILE        the OpenAPI document (default: spec/openapi.yaml of the clone)
  --out FOLDER       where to write (default: generated/ of the clone)
  --package NAME     one of ${packageNames.join(", ")}; may be repeated (default all)
  --area NAME        only operations of this area; may be repeated
  --json             print one JSON object instead of lines
  --help             print this

Paths are read from the folder that you call it in, also with npm --prefix.

Exit codes
  0 fine · 1 the spec, a flag or the output folder is at fault · 2 the output differs from the spec (check) · 3 a fault of braze-codegen

Examples
  npm run generate
  npm run generate -- --out ../service/src/braze --package client --area catalogs
  npm --prefix ../braze-codegen run check -- --out src/braze --package client --area catalogs
  npm run check
`;
