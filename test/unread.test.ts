import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import { guardRequests } from "@zoho-preflight/validator/guard";
import { describe, expect, test, vi } from "vitest";

import { zohoPreflight } from "./check/command.ts";
import { coverage } from "./coverage.ts";

/** Every operation that takes a body, with one of nonsense. */
const requests = catalogue.operations
  .filter(({ method }) => method === "POST" || method === "PUT" || method === "PATCH")
  .map(({ id, method, path }) => ({
    name: id,
    method,
    url: `https://www.zohoapis.com${path
      .replace("{version}", "v8")
      .replaceAll("{module}", "Leads")
      .replaceAll(/\{[^}]+\}/g, "100000000000000001")}`,
    body: { nonsense: { of: ["nobody"] } },
  }));

const isTold = ({ issues, skipped }: { issues: readonly unknown[]; skipped: readonly { about: string }[] }): boolean =>
  issues.length > 0 || skipped.some(({ about }) => about === "request");

describe("a body of nonsense never looks clean, whatever the operation:", () => {
  test("on the command line", async () => {
    const text = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
    const { stdout } = await zohoPreflight(["check", "all.ndjson", "--json"], { "all.ndjson": text });
    const { results } = JSON.parse(stdout) as {
      results: readonly { line: number; report: Parameters<typeof isTold>[0] }[];
    };
    expect(results).toHaveLength(requests.length);
    expect(results.filter(({ report }) => !isTold(report)).map(({ line }) => requests[line - 1]?.name)).toEqual([]);
  });

  test("with --fail-on-unread it is 1", async () => {
    const tags = requests.find(({ name }) => name === "tags.create");
    expect(
      await zohoPreflight(["check", "a.json", "--fail-on-unread"], {
        "a.json": JSON.stringify(tags ?? requests[0]),
      }),
    ).toMatchObject({ exit: 1 });
  });

  test("in a wrapper's report, and nothing is printed", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const clean: string[] = [];
    let name = "";
    const guard = guardRequests(createPreflight(), {
      onIssues: () => undefined,
      onReport: (report) => {
        if (!isTold(report)) clean.push(name);
      },
    });
    for (const request of requests) {
      name = request.name;
      guard(request);
    }
    expect(clean).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

test("coverage names what was read and not judged", async () => {
  const tags = `await fetch("https://www.zohoapis.eu/crm/v8/settings/tags?module=Leads", { method: "POST", body: JSON.stringify({ tags: [{ name: "Moor", depth: 5 }] }) });\n`;
  const { stdout } = await coverage(["crm.js"], { "crm.js": tags });
  expect(stdout).toContain('fetch  fully\n  Not checked, since its form is not known here: "depth".');
  expect(stdout).toContain("1 read fully, 0 in part, 0 not at all; 1 not fully judged\n");
  const json = await coverage(["crm.js", "--json"], { "crm.js": tags });
  expect(JSON.parse(json.stdout)).toMatchObject({
    results: [{ notJudged: [expect.stringContaining("its form is not known here") as unknown] }],
  });
});
