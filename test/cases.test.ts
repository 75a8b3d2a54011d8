import { describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { validate } from "@zoho-preflight/validator";
import type { Report } from "@zoho-preflight/validator";

import { preflightOf, readCases } from "./cases/read-cases.ts";
import type { ExpectedIssue, SharedCase } from "./cases/read-cases.ts";

/** Each shared case, judged as a program would: `validate()`, or a preflight with the case's options. */
for (const [file, cases] of Object.entries(readCases())) {
  describe(file, () => {
    for (const shared of cases) {
      it(shared.name, () => {
        const report = judge(shared);
        expect(report.issues.map(facts).sort(byText)).toEqual([...shared.expect].sort(byText));
        expect(report.ok).toBe(!shared.expect.some((issue) => issue.severity === "error"));
        if (shared.response !== undefined) expect(report.response).toEqual(shared.response);
        else if (!shared.expect.some((issue) => issue.severity === "error" && issue.code !== null))
          expect(report.response).toBeUndefined();
      });
    }
  });
}

describe("the shared cases", () => {
  const all = Object.values(readCases()).flat();

  it("are many, and half of them or more are good requests", () => {
    const good = all.filter((shared) => !shared.expect.some((issue) => issue.severity === "error"));
    expect(all.length).toBeGreaterThanOrEqual(260);
    expect(good.length).toBeGreaterThanOrEqual(all.length / 2);
  });

  it("have a hundred and twenty right requests and more, about which nothing is said", () => {
    const right = Object.entries(readCases()).flatMap(([file, cases]) => (file.startsWith("good/") ? cases : []));
    expect(new Set(right.map(({ request }) => JSON.stringify(request))).size).toBeGreaterThanOrEqual(120);
    expect(right.filter(({ expect: issues }) => issues.length > 0)).toEqual([]);
  });

  it("are told in words of the API: no message has one of our ids of operations", () => {
    const ids = new Set(catalogue.operations.map(({ id }) => id));
    const told = all.flatMap((shared) =>
      judge(shared).issues.flatMap(({ check, message }) =>
        message.match(/\b[a-z_]+\.[a-z_]+\b/g)?.some((word) => ids.has(word)) === true ? [`${check}: ${message}`] : [],
      ),
    );
    expect(told).toEqual([]);
  });

  it("cover all eight versions", () => {
    const versions = new Set(all.map((shared) => /\/(v\d(?:\.\d)?)\//.exec(shared.request.url ?? "")?.[1]));
    expect(["v2", "v2.1", "v3", "v4", "v5", "v6", "v7", "v8"].filter((version) => !versions.has(version))).toEqual([]);
  });

  it("have different names within a file, and a source each", () => {
    for (const cases of Object.values(readCases())) {
      expect(new Set(cases.map((shared) => shared.name)).size).toBe(cases.length);
      expect(cases.filter((shared) => shared.source === "")).toEqual([]);
    }
  });
});

function judge(shared: SharedCase): Report {
  if (shared.options === undefined) return validate(shared.request);
  return preflightOf(shared).validate(shared.request);
}

function facts({ check, code, path, severity }: ExpectedIssue): ExpectedIssue {
  return { check, code, path, severity };
}

function byText(a: ExpectedIssue, b: ExpectedIssue): number {
  const [left, right] = [text(a), text(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function text({ check, code, path, severity }: ExpectedIssue): string {
  return JSON.stringify([check, code, path, severity]);
}
