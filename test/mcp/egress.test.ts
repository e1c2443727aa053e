import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, OptionError, type PolicyOptions, tools } from "@braze-codegen/mcp";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { closeSessions, inProcess } from "./support/session.js";
import { tool } from "./support/tool.js";

afterEach(closeSessions);

const calling = tool("users", "write", { egress: ["/hooks/*/url"] });
const allowEgress = ["files.example.com", "*.cdn.example.com", "hooks.example.com:8443"];

describe("an address that Braze is to call", () => {
  const policy = createPolicy({ grants: ["users:write"], allowEgress }, [calling]);
  const isAllowed = (url: unknown) => policy.decide(calling.name, { hooks: [{ url }] }).allowed;

  test.each([
    "https://files.example.com",
    "https://files.example.com/",
    "HTTPS://Files.Example.COM/a.pdf",
    "https://files.example.com:443/a?b=c#d",
    "https://a.cdn.example.com/a.pdf",
    "https://a.b.cdn.example.com/a.pdf",
    "https://hooks.example.com:8443/x",
    // Whatever a template writes behind the host, it stays this host.
    "https://files.example.com/{{content.id}}?u={% if a %}{{b}}{% endif %}",
    "https://files.example.com/@evil.example",
    false,
    undefined,
  ])("%j is allowed", (url) => expect(isAllowed(url)).toBe(true));

  test.each<[why: string, urls: unknown[]]>([
    ["is not listed", ["https://evil.example/", "https://example.com/", "https://cdn.example.com/"]],
    ["only looks like a listed one", ["https://files.example.com.evil.example/", "https://evilfiles.example.com/"]],
    [
      "is another port",
      ["https://files.example.com:8443/", "https://hooks.example.com/", "https://files.example.com:"],
    ],
    [
      "is not https",
      ["http://files.example.com/", "//files.example.com/", "files.example.com", "ftp://files.example.com"],
    ],
    ["runs something", ["javascript:alert(1)", "file:///etc/passwd", "data:text/plain,x"]],
    [
      "is this machine",
      ["https://localhost/", "https://127.0.0.1/", "https://[::1]/", "https://0.0.0.0/", "https://a.localhost/"],
    ],
    ["is private", ["https://10.0.0.1/", "https://172.16.0.1/", "https://192.168.1.1/", "https://100.64.0.1/"]],
    [
      "is link-local or a metadata service",
      ["https://169.254.169.254/", "https://metadata.google.internal/", "https://[fe80::1]/"],
    ],
    ["is IPv6 of a private kind", ["https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://[::ffff:7f00:1]/"]],
    [
      "is an IP address in another form",
      ["https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/", "https://0x7f.1/"],
    ],
    ["is an IP address at all", ["https://203.0.113.5/", "https://[2001:db8::1]/"]],
    [
      "is a name of a network",
      ["https://intranet/", "https://db.internal/", "https://printer.local/", "https://nas.home.arpa/"],
    ],
    [
      "has a user in front of another host",
      [
        "https://files.example.com@evil.example/",
        "https://files.example.com:443@evil.example/",
        "https://a:b@files.example.com/",
      ],
    ],
    [
      "is read in two ways",
      [
        "https://files.example.com\\@evil.example/",
        "https://evil.example\\.files.example.com/",
        "https://files.example.com/\\evil.example",
        "https://files.example.com#@evil.example/",
        "https://files.example.com?@evil.example/",
        "https://files.example.com\t.evil.example/",
        "https://files.example.com/\r\nHost: evil.example",
        "https:/files.example.com/",
        " https://files.example.com/",
        "https://files.example.com./",
        "https://files%2eexample.com/",
        "https://files。example.com/",
        "https://ﬁles.example.com/",
      ],
    ],
    [
      "is a template",
      [
        "{{url}}",
        "https://{{host}}/",
        "https://{{x}}.example.com/",
        "https://files.example.com{{x}}",
        "{% if a %}https://files.example.com/{% endif %}",
      ],
    ],
    ["is no text", [null, "", 1, true, {}, ["https://files.example.com/"]]],
  ])("one that %s is refused", (_, urls) => {
    for (const url of urls) expect(isAllowed(url), String(url)).toBe(false);
  });

  test("whatever is allowed, a parser of URLs reads as a listed host", () => {
    const part = fc.constantFrom(
      ...[
        "https://",
        "files.example.com",
        ".cdn.example.com",
        "evil.example",
        "10.0.0.1",
        "@",
        ":",
        "8443",
        "443",
        "/",
        "\\",
      ],
      ...["#", "?", ".", "%2e", "\t", " ", "{{x}}", "[::1]", "a", "-", "//", "。", "0x7f"],
    );
    const tail = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(""));
    let allowed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom("", "https://", "https://files.example.com", "https://a.cdn.example.com"),
        tail,
        (start, end) => {
          const url = start + end;
          if (!isAllowed(url)) return;
          allowed++;
          const { protocol, hostname, port, username } = new URL(url);
          expect({ protocol, port, username }).toEqual({ protocol: "https:", port: "", username: "" });
          expect(hostname).toMatch(/^files\.example\.com$|\.cdn\.example\.com$/);
        },
      ),
      { seed: 12, numRuns: 3000 },
    );
    expect(allowed).toBeGreaterThan(100);
  });

  test("the refusal has the flag where the host only has to be listed, and never the address", () => {
    const reasonOf = (url: string) => {
      const decision = policy.decide(calling.name, { hooks: [{ url }] });
      return decision.allowed ? "" : decision.reason;
    };
    expect(reasonOf("https://evil.example/secret")).toContain("change that with --allow-egress HOST.");
    expect(reasonOf("https://10.0.0.1/secret")).not.toContain("--allow-egress");
    expect(reasonOf("https://evil.example/secret")).not.toContain("evil");
    expect(reasonOf("https://10.0.0.1/secret")).not.toContain("10.0.0.1");
  });
});

describe("a host on the list", () => {
  test.each([
    ["https://files.example.com"],
    ["files.example.com/path"],
    ["localhost"],
    ["10.0.0.1"],
    ["169.254.169.254"],
    ["[::1]"],
    ["2130706433"],
    ["0x7f.1"],
    ["*"],
    ["*.com"],
    ["intranet"],
    ["db.internal"],
    ["files.example.com:0"],
    ["files.example.com:99999"],
    ["user@files.example.com"],
    [""],
  ])("%j is refused at the start", (host) => {
    expect(() => createPolicy({ allowEgress: [host] })).toThrow(OptionError);
    expect(() => createPolicy({ allowEgress: [host] })).toThrow("is no host that Braze may be made to call");
  });
});

test("no tool that makes Braze call an address does so by default", () => {
  const open = createPolicy({ grants: ["*:write"], pii: true, allowSend: true, allowDelete: true });
  const named = tools.filter(({ _meta }) => _meta.egress);
  expect(named.length).toBeGreaterThan(5);
  for (const { name, _meta } of named)
    for (const path of _meta.egress ?? []) {
      const steps = path.split("/").slice(1);
      const args = steps.reduceRight<unknown>(
        (value, key) => (key === "*" ? [value] : { [key]: value }),
        "https://evil.example/",
      );
      expect(open.decide(name, args as Record<string, unknown>), `${name} ${path}`).toMatchObject({ rule: "egress" });
    }
});

describe("a server", () => {
  const segment = { segment_id: "s", fields_to_export: ["email"] };
  const listed = { ...segment, callback_endpoint: "https://files.example.com/done" };
  const users = { grants: ["users:write"], pii: true, allowEgress };

  test.each<[name: string, args: Record<string, unknown>, policy: PolicyOptions, want: string | undefined]>([
    ["users_export_segment", segment, { pii: true }, undefined],
    ["users_export_segment", listed, users, undefined],
    ["users_export_segment", listed, { ...users, allowEgress: [] }, "egress"],
    ["users_export_segment", listed, { ...users, grants: ["*:read"] }, "egress"],
    ["users_export_segment", listed, { ...users, readOnly: true }, "egress"],
    ["users_export_segment", { ...segment, callback_endpoint: "https://[::ffff:10.0.0.1]/" }, users, "egress"],
    [
      "media_library_create",
      { asset_url: "https://files.example.com/a.png" },
      { grants: ["media_library:write"], allowEgress },
      undefined,
    ],
    [
      "media_library_create",
      { asset_url: "https://evil.example/a.png" },
      { grants: ["media_library:write"], allowEgress },
      "egress",
    ],
    [
      "campaigns_trigger_send",
      // As text, as some clients send lists.
      { campaign_id: "c", attachments: '[{"file_name":"a","url":"https://evil.example/a.pdf"}]' },
      { grants: ["campaigns:write"], allowSend: true, allowEgress },
      "egress",
    ],
  ])("%s %j %j", async (name, args, policy, want) => {
    const sent: string[] = [];
    const lines: Record<string, unknown>[] = [];
    const { call } = await inProcess({
      transport: createTransport({
        apiKey: "key-0123456789",
        instance: "US-01",
        fetch: async (url) => {
          sent.push(url);
          return Response.json({ message: "success", new_assets: [], errors: [], dashboard_url: "" }, { status: 201 });
        },
      }),
      policy: createPolicy(policy),
      audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
      warn: () => {},
    });
    const { isError, text } = await call(name, args);
    expect({ isError, sent: sent.length, rule: lines.at(-1)?.["rule"] }, text).toEqual({
      isError: want !== undefined,
      sent: want === undefined ? 1 : 0,
      rule: want,
    });
  });
});
