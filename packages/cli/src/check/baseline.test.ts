import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validate } from "@zoho-preflight/validator";
import { afterAll, describe, expect, test } from "vitest";

import { SettingsError } from "../settings.ts";
import { Baseline } from "./baseline.ts";
import type { Report } from "@zoho-preflight/validator";
import type { FoundRequest } from "../requests-in/found.ts";

const found: FoundRequest = {
  kind: "request",
  file: "calls.json",
  line: 1,
  column: 1,
  request: { url: "https://www.zohoapis.eu/crm/v8/Leads/1", headers: {} },
  place: () => ({ line: 1, column: 1, length: 1, text: "" }) as never,
};
const report: Report = validate(found.request);

function missingAuthorization(): Report["issues"][number] {
  const [issue] = report.issues;
  if (issue === undefined) throw new Error("no issue");
  return issue;
}

/** Counts the issue that often in a file, and asks for each. */
function seen(baseline: Baseline, file: string, times: number): unknown[] {
  const issues = baseline.open(file);
  for (let index = 0; index < times; index++) issues.count(found, report, missingAuthorization(), index);
  return Array.from({ length: times }, () => issues.next(found, report, missingAuthorization()));
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "preflight-"));
  folders.push(made);
  return made;
}

const KEY = "authorization-header missing AUTHENTICATION_FAILURE records.get Leads headers.authorization";

describe("the baseline", () => {
  test("knows as many issues of a kind as were there, in whatever order", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "calls.json"), "[]");
    const first = Baseline.read("known.json", cwd, true);
    expect(seen(first, "calls.json", 2)).toEqual(["new", "new"]);
    expect(await first.write()).toBe(2);

    const second = Baseline.read("known.json", cwd, false);
    expect(seen(second, "other.json", 1)).toEqual(["new"]);
    expect(seen(second, "calls.json", 2)).toEqual(["known", "known"]);
    const third = Baseline.read("known.json", cwd, false);
    expect(seen(third, "calls.json", 1)).toEqual(["known"]);
  });

  test("shows all issues of a key when there are more than it lists", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "calls.json"), "[]");
    const first = Baseline.read("known.json", cwd, true);
    seen(first, "calls.json", 1);
    await first.write();
    const note = { listed: 1, found: 2 };
    expect(seen(Baseline.read("known.json", cwd, false), "calls.json", 2)).toEqual([note, note]);
  });

  test("is written whole, in a stable form, and leaves nothing beside it", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "calls.json"), "[]");
    const baseline = Baseline.read("known.json", cwd, true);
    seen(baseline, "calls.json", 1);
    await baseline.write();
    expect(JSON.parse(await readFile(join(cwd, "known.json"), "utf8"))).toEqual({
      version: 2,
      files: { "calls.json": { [KEY]: 1 } },
      marks: { "calls.json": { [KEY]: expect.stringMatching(/^0 [0-9a-f]{3}$/) as unknown } },
    });
    expect(await readdir(cwd)).toEqual(["calls.json", "known.json"]);
  });

  test("keeps files that were not checked, forgets those that are gone or clean", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "kept.json"), "[]");
    await writeFile(join(cwd, "clean.json"), "[]");
    await writeFile(
      join(cwd, "known.json"),
      '{"version":2,"files":{"kept.json":{"x y":2},"gone.json":{"x y":1},"clean.json":{"x y":1}}}',
    );
    const baseline = Baseline.read("known.json", cwd, true);
    baseline.open("clean.json");
    await baseline.write();
    expect(JSON.parse(await readFile(join(cwd, "known.json"), "utf8"))).toEqual({
      version: 2,
      files: { "kept.json": { "x y": 2 } },
      marks: {},
    });
  });

  test("of version 1 is read by its own keys", async () => {
    const cwd = await folder();
    await writeFile(
      join(cwd, "known.json"),
      '{"version":1,"files":{"calls.json":{"authorization-header headers.authorization":1}}}',
    );
    const baseline = Baseline.read("known.json", cwd, false);
    expect(baseline.isOld).toBe(true);
    expect(seen(baseline, "calls.json", 1)).toEqual(["known"]);
  });

  test("one that is missing or broken is said so", async () => {
    const cwd = await folder();
    expect(() => Baseline.read("known.json", cwd, false)).toThrow(
      new SettingsError("known.json: the baseline cannot be read; --update-baseline writes one"),
    );
    await writeFile(join(cwd, "known.json"), "{}");
    expect(() => Baseline.read("known.json", cwd, false)).toThrow(
      new SettingsError(
        "known.json: this is not a baseline of version 1 or 2; --update-baseline on a new file name writes one",
      ),
    );
  });
});
