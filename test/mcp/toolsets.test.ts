import { createPolicy, type PolicyOptions, tools, toolsets } from "@braze-codegen/mcp";
import { describe, expect, test } from "vitest";
import { help } from "../../generated/mcp/src/help.js";
import { instructionsFor } from "../../generated/mcp/src/instructions.js";
import { run } from "./support/run.js";
import { sampleTools } from "./support/tool.js";

const everything: PolicyOptions = {
  grants: ["*:write"],
  pii: true,
  allowDelete: true,
  allowSend: true,
  credentials: ["scimToken"],
};
const shown = (options: PolicyOptions) => createPolicy(options).shown.map(({ name }) => name);

describe("toolsets", () => {
  test.each<[options: PolicyOptions, has: string[], hasNot: string[]]>([
    [{}, ["campaigns_data_series", "kpi_dau_data_series", "segments_list"], ["catalogs_list", "users_export_ids"]],
    [{ toolsets: ["content"] }, ["templates_email_info"], ["kpi_dau_data_series", "templates_email_create"]],
    [{ ...everything, toolsets: ["content"] }, ["templates_email_create"], ["users_delete"]],
    [{ toolsets: ["catalogs"] }, ["catalogs_list"], ["catalogs_delete", "campaigns_list"]],
    [{ toolsets: ["kpi"] }, ["kpi_dau_data_series"], ["campaigns_list"]],
    [{ toolsets: ["all"] }, ["catalogs_list", "campaigns_list"], ["users_track"]],
    [{ toolsets: ["kpi"], tools: ["catalogs_list"] }, ["kpi_dau_data_series", "catalogs_list"], ["campaigns_list"]],
    [{ grants: ["catalogs:write"] }, ["catalogs_items_update"], ["campaigns_list"]],
    [{ pii: true }, ["users_export_ids", "catalogs_list"], ["users_track"]],
    [{ readOnly: true }, ["campaigns_list"], ["catalogs_list"]],
  ])("%j", (options, has, hasNot) => {
    const names = shown(options);
    expect(names).toEqual(expect.arrayContaining(has));
    expect(names.filter((name) => hasNot.includes(name))).toEqual([]);
  });

  test("what is not listed by default may be called, and what was not asked for may not", () => {
    expect(createPolicy().decide("catalogs_list").allowed).toBe(true);
    expect(createPolicy({ toolsets: ["kpi"] }).decide("catalogs_list").allowed).toBe(false);
  });

  test("without toolsets of its own everything is listed", () => {
    const { shown: listed, tools: exposed } = createPolicy({}, sampleTools);
    expect(listed).toEqual(exposed);
  });

  test("every tool is in one, and each is told of by --help and by errors", () => {
    expect(tools.filter(({ _meta }) => !_meta.toolsets?.length)).toEqual([]);
    const { stderr } = run(["--toolsets", "nonsense", "--list"]);
    for (const { name, description } of toolsets) {
      expect(help()).toContain(`  ${name.padEnd(10)} ${description}`);
      expect(stderr).toContain(name);
    }
  });
});

describe("instructions", () => {
  test.each<[options: PolicyOptions, searches: boolean, has: RegExp[], hasNot: RegExp]>([
    [
      {},
      false,
      [
        /\d+ of \d+ tools may be used\. \d+ of them are not listed \(--toolsets all\)/,
        /without a grant \(--grant/,
        /personal data \(--pii\)/,
      ],
      /search_operations/,
    ],
    [{}, true, [/Find an operation with search_operations/], /not listed/],
    [{ grants: ["catalogs:write"] }, false, [/tools? that delete \(--allow-delete\)/], /not listed/],
    [
      { toolsets: ["kpi"] },
      false,
      [/that are not among the chosen ones \(--tools NAME, or --toolsets all\)/],
      /not listed/,
    ],
    [
      { allowEgress: ["files.example.com"] },
      false,
      [/Braze is to call may be at files\.example\.com\./],
      /more tools?, a call/,
    ],
    [
      { grants: ["catalogs:write"] },
      false,
      [/can ask its user may run \d+ more tools, a call at a time/],
      /is to call/,
    ],
    [everything, false, [/(\d+) of \1 tools may be used\.$/], /Hidden/],
  ])("%j, searched: %s", (options, searches, has, hasNot) => {
    const text = instructionsFor(createPolicy(options), { searches, preview: false });
    for (const words of has) expect(text).toMatch(words);
    expect(text).not.toMatch(hasNot);
  });
});
