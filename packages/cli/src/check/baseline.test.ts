import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validate } from "@zoho-preflight/validator";
import { afterAll, describe, expect, test } from "vitest";

import { SettingsError } from "../settings.ts";
import { Baseline } from "./baseline.ts";
import type { Report } from "@zoho-preflight/validator";

type Issue = Report["issues"][number];

function missingAuthorization(): Issue {
  const [issue] = validate({ url: "https://www.zohoapis.eu/crm/v8/Leads/1", headers: {} }).issues;
  if (issue === undefined) throw new Error("no issue");
  return issue;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "preflight-"));
  folders.push(made);
  return made;
}

describe("the baseline", () => {
  test("knows as many issues of a kind as were there, in whatever order", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "calls.json"), "[]");
    const first = await Baseline.read("known.json", cwd, true);
    expect(first.knows("calls.json", missingAuthorization())).toBe(false);
    expect(first.knows("calls.json", missingAuthorization())).toBe(false);
    expect(await first.write()).toBe(2);

    const second = await Baseline.read("known.json", cwd, false);
    expect(second.knows("calls.json", missingAuthorization())).toBe(true);
    expect(second.knows("other.json", missingAuthorization())).toBe(false);
    expect(second.knows("calls.json", missingAuthorization())).toBe(true);
    expect(second.knows("calls.json", missingAuthorization())).toBe(false);
  });

  test("is written whole, in a stable form, and leaves nothing beside it", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "calls.json"), "[]");
    const baseline = await Baseline.read("known.json", cwd, true);
    baseline.knows("calls.json", missingAuthorization());
    await baseline.write();
    expect(await readFile(join(cwd, "known.json"), "utf8")).toBe(
      '{\n  "version": 1,\n  "files": {\n    "calls.json": {\n      "authorization-header headers.authorization": 1\n    }\n  }\n}\n',
    );
    expect(await readdir(cwd)).toEqual(["calls.json", "known.json"]);
  });

  test("keeps files that were not checked, forgets those that are gone or clean", async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "kept.json"), "[]");
    await writeFile(join(cwd, "clean.json"), "[]");
    await writeFile(
      join(cwd, "known.json"),
      '{"version":1,"files":{"kept.json":{"x y":2},"gone.json":{"x y":1},"clean.json":{"x y":1}}}',
    );
    const baseline = await Baseline.read("known.json", cwd, true);
    baseline.open("clean.json");
    await baseline.write();
    expect(JSON.parse(await readFile(join(cwd, "known.json"), "utf8"))).toEqual({
      version: 1,
      files: { "kept.json": { "x y": 2 } },
    });
  });

  test("one that is missing or broken is said so", async () => {
    const cwd = await folder();
    await expect(Baseline.read("known.json", cwd, false)).rejects.toThrow(
      new SettingsError("known.json: the baseline cannot be read; --update-baseline writes one"),
    );
    await writeFile(join(cwd, "known.json"), "{}");
    await expect(Baseline.read("known.json", cwd, false)).rejects.toThrow(
      new SettingsError(
        "known.json: this is not a baseline of version 1; --update-baseline on a new file name writes one",
      ),
    );
  });
});
