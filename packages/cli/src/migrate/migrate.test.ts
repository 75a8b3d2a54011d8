import { describe, expect, test } from "vitest";

import { VERSIONS, versionChanges } from "@zoho-preflight/metadata/catalogue";

import { commandLine } from "../../../../test/command-line.ts";

const url = (path: string, version = "v2"): string => `https://www.zohoapis.com/crm/${version}/${path}`;
const lines = (...requests: readonly object[]): string => requests.map((request) => JSON.stringify(request)).join("\n");
const post = (path: string, record: object): object => ({ method: "POST", url: url(path), body: { data: [record] } });
const list = { method: "GET", url: url("Leads") };

interface Printed {
  readonly requests: readonly {
    line: number;
    verdict: string;
    issues: readonly { verdict: string; check: string; code: string | null }[];
  }[];
  readonly changes: readonly { since: string; requests: number; text: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function migrated(files: string, ...flags: readonly string[]): Promise<Printed & { readonly exit: number }> {
  const { exit, stdout } = await commandLine(["migrate", "--json", ...flags, "calls.ndjson"], {
    files: { "calls.ndjson": files },
  });
  return { ...(JSON.parse(stdout) as Printed), exit };
}

/** What a request gets in v8 that it did not get in v2: `"newly refused REQUIRED_PARAM_MISSING"`. */
async function changed(request: object): Promise<readonly string[]> {
  const { requests } = await migrated(lines(request), "--from", "v2", "--to", "v8");
  return requests.flatMap(({ issues }) => issues.map(({ verdict, check, code }) => `${verdict} ${code ?? check}`));
}

describe("each documented change of versions", () => {
  test("fields is required in a list", async () => {
    expect(await changed(list)).toEqual(["newly refused REQUIRED_PARAM_MISSING"]);
  });

  test("line items are called after their module", async () => {
    expect(
      await changed(post("Quotes", { Subject: "Oak", Product_Details: [{ product: { id: "5000000000000100001" } }] })),
    ).toEqual(["newly refused MANDATORY_NOT_FOUND", "newly warned known-fields"]);
  });

  test("the status of a call has another name", async () => {
    const call = {
      Subject: "Oak",
      Call_Type: "Outbound",
      Call_Start_Time: "2026-11-30T10:00:00+00:00",
      Call_Duration: "10",
    };
    expect(await changed(post("Calls", { ...call, Call_Status: "Completed" }))).toEqual(["newly warned known-fields"]);
    expect(await changed(post("Calls", call))).toEqual([]);
  });

  test("Activities cannot be called", async () => {
    expect(await changed({ method: "GET", url: url("Activities?fields=id") })).toEqual(["newly warned INVALID_MODULE"]);
  });

  test("an operation that is gone", async () => {
    const [gone] = await changed({ method: "DELETE", url: url("org/taxes?ids=5000000000000100001") });
    expect(gone).toBe("newly warned API_NOT_SUPPORTED");
  });

  test("tags are sent in the body", async () => {
    const inQuery = url("Leads/actions/add_tags?ids=5000000000000100001&tag_names=New");
    expect(await changed({ method: "POST", url: inQuery })).toContain("newly warned known-params");
  });

  test("another host than the API's has another code", async () => {
    const [now] = await changed({ method: "GET", url: "https://crm.zoho.com/crm/v2/Leads?fields=id" });
    expect(now).toBe("newly refused INVALID_HOST");
  });
});

describe("what changes without being refused", () => {
  /** For each row of the table a request that it is about. */
  const about: Readonly<Record<string, object>> = {
    "*": list,
    "records.list": list,
    "tags.add": { method: "POST", url: url("Leads/actions/add_tags?ids=5000000000000100001&tag_names=New") },
    "files.upload": { method: "POST", url: url("files") },
  };
  const ofModule = (module: string): object => ({ method: "GET", url: url(`${module}/5000000000000100001`) });

  test.each(versionChanges.map((change) => ({ change, text: change.text })))("$text", async ({ change }) => {
    const { since, operations, module, text } = change;
    const request = module === undefined ? about[operations[0] ?? ""] : ofModule(module);
    const shown = async (from: string, to: string): Promise<readonly string[]> => {
      const written = JSON.stringify(request).replace("/crm/v2/", `/crm/${from}/`);
      const { changes } = await migrated(written, "--from", from, "--to", to);
      return changes.map((shownChange) => shownChange.text);
    };
    expect(await shown("v2", "v8")).toContain(text);
    const [before, after] = [VERSIONS[VERSIONS.indexOf(since) - 1] ?? "", VERSIONS[VERSIONS.indexOf(since) + 1] ?? ""];
    expect(await shown(before, since)).toContain(text);
    expect(await shown(since, after)).not.toContain(text);
  });
});

test("a request that is right in both is not shown, but what changes in answers is", async () => {
  const { requests, changes, summary, exit } = await migrated(
    lines({ method: "GET", url: url("Leads?fields=id") }),
    "--to",
    "v8",
  );
  expect(requests).toEqual([]);
  expect(changes.map(({ since, requests: about }) => [since, about])).toEqual([
    ["v3", 1],
    ["v3", 1],
    ["v4", 1],
  ]);
  expect(summary).toEqual({ requests: 1, newlyRefused: 0, newlyWarned: 0, mended: 0, unreadable: 0, otherVersions: 0 });
  expect(exit).toBe(0);
});

test("requests of another version are passed over and counted", async () => {
  const { summary } = await migrated(
    lines(list, { method: "GET", url: url("Leads", "v3") }),
    "--from",
    "v2",
    "--to",
    "v8",
  );
  expect(summary).toMatchObject({ requests: 1, newlyRefused: 1, otherVersions: 1 });
});

test("bulk addresses are rewritten too", async () => {
  const { summary } = await migrated(
    lines({
      method: "POST",
      url: "https://www.zohoapis.com/crm/bulk/v2/read",
      body: { query: { module: { api_name: "Leads" } } },
    }),
    "--to",
    "v8",
  );
  expect(summary).toMatchObject({ requests: 1, newlyRefused: 0, otherVersions: 0 });
});

test("exit 1 when something is refused, with --strict for a warning, 2 for a version that there is none of", async () => {
  const files = { "a.ndjson": lines(list), "b.ndjson": lines({ method: "GET", url: url("Activities?fields=id") }) };
  const run = (...argv: readonly string[]) => commandLine(["migrate", ...argv], { files });
  expect((await run("--to", "v8", "a.ndjson")).exit).toBe(1);
  expect((await run("--to", "v8", "b.ndjson")).exit).toBe(0);
  expect((await run("--to", "v8", "--strict", "b.ndjson")).exit).toBe(1);
  const wrong = await run("--to", "8", "a.ndjson");
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr).toContain('--to: expected one of v2, v2.1, v3, v4, v5, v6, v7, v8, found "8".');
  expect((await run("--to", "v8", "--from", "v7", "a.ndjson")).exit).toBe(2);
});
