// Copied by braze-codegen from templates/: edit it there.

// API identifiers of the demo workspace, by which its parts refer to each other.

export const APPS = {
  ios: "d3a10000-0000-4000-8000-000000000001",
  android: "d3a10000-0000-4000-8000-000000000002",
  web: "d3a10000-0000-4000-8000-000000000003",
} as const;

export const GROUPS = {
  menu: "d3b10000-0000-4000-8000-000000000001",
  tastings: "d3b10000-0000-4000-8000-000000000002",
  tables: "d3b10000-0000-4000-8000-000000000003",
} as const;

export const SEGMENTS = {
  everybody: "d3c10000-0000-4000-8000-000000000001",
  regulars: "d3c10000-0000-4000-8000-000000000002",
  newcomers: "d3c10000-0000-4000-8000-000000000003",
  vegans: "d3c10000-0000-4000-8000-000000000004",
  control: "d3c10000-0000-4000-8000-000000000005",
} as const;

export const CAMPAIGNS = {
  weekly: "d3d10000-0000-4000-8000-000000000001",
  lunch: "d3d10000-0000-4000-8000-000000000002",
  tableReady: "d3d10000-0000-4000-8000-000000000003",
  receipt: "d3d10000-0000-4000-8000-000000000004",
  summer: "d3d10000-0000-4000-8000-000000000005",
  birthday: "d3d10000-0000-4000-8000-000000000006",
} as const;

export const CANVASES = {
  welcome: "d3e10000-0000-4000-8000-000000000001",
  winBack: "d3e10000-0000-4000-8000-000000000002",
} as const;

/**
 * The API identifier of something inside a campaign or a Canvas: its variations, variants and steps, counted from 1.
 */
export const within = (id: string, count: number): string =>
  `${id.slice(0, -4)}${String(count).padStart(2, "0")}${id.slice(-2)}`;
