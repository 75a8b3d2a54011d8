import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { zohoPreflight } from "./command.ts";

const deal = (more: object) =>
  JSON.stringify({ method: "POST", url: "/crm/v8/Deals", body: { data: [{ Deal_Name: "Crates", ...more }] } });
const lead = (more: object) =>
  JSON.stringify({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Company: "Ng & Co", ...more }] } });
const won = { Stage: "Closed Won", Pipeline: "Standard (Standard)" };

const update = ["check", "a.json", "--quiet", "--baseline", "known.json", "--update-baseline"];
const check = ["check", "a.json", "--quiet", "--baseline", "known.json"];

describe("check with a baseline", () => {
  test("one issue is fixed and another of its kind is new: the new one is shown, the old ones are not", async () => {
    const { folder } = await zohoPreflight(update, { "a.json": `[${deal({})},\n${lead({})}]` });
    const { exit, stdout } = await zohoPreflight(
      check,
      { "a.json": `[${deal(won)},\n${lead({})},\n${deal({ Deal_Name: "Boxes" })}]` },
      "",
      folder,
    );
    expect(exit).toBe(1);
    expect(stdout).toContain("a.json:3:1");
    expect(stdout).toContain("The baseline has one like this, in another record.");
    expect(stdout).not.toContain("Last_Name");
    expect(stdout).toContain("3 requests, 1 with errors: 1 error; 1 known issue in the baseline not shown");
  });

  test("a missing field is not another missing field", async () => {
    const { folder } = await zohoPreflight(update, { "a.json": `[${deal({})}]` });
    const { exit, stdout } = await zohoPreflight(
      check,
      { "a.json": `[${deal({ Deal_Name: undefined, ...won })}]` },
      "",
      folder,
    );
    expect(exit).toBe(1);
    expect(stdout).toContain('"Deal_Name" is missing');
  });

  test("one more than before: all of them are shown, and how many are known", async () => {
    const { folder } = await zohoPreflight(update, { "a.json": `[${deal({})}]` });
    const { exit, stdout } = await zohoPreflight(check, { "a.json": `[${deal({})},\n${deal({})}]` }, "", folder);
    expect(exit).toBe(1);
    expect(stdout).toContain("The baseline has 1 of these 2.");
    expect(stdout).toContain("2 errors");
    const json = await zohoPreflight([...check, "--json"], {}, "", folder);
    expect(JSON.parse(json.stdout)).toMatchObject({
      results: [{ baseline: [{ issue: 0, listed: 1, found: 2 }] }, { baseline: [{ issue: 0, listed: 1, found: 2 }] }],
    });
  });

  test("an old record that moves, or changes where it stands, stays known", async () => {
    const { folder } = await zohoPreflight(update, { "a.json": `[${deal({})},\n${lead({})}]` });
    for (const text of [
      `[${lead({})},\n\n${lead({ Last_Name: "Ng" })},\n${deal({})}]`,
      `[${deal({ Amount: 7 })},\n${lead({ City: "Ghent" })}]`,
    ])
      expect(await zohoPreflight(check, { "a.json": text }, "", folder)).toMatchObject({ exit: 0 });
  });

  test("standard input is counted before it is judged, too", async () => {
    const args = ["check", "-", "--quiet", "--baseline", "known.json"];
    const { folder } = await zohoPreflight([...args, "--update-baseline"], {}, `${deal({})}\n`);
    expect(await zohoPreflight(args, {}, `${deal({})}\n`, folder)).toMatchObject({ exit: 0 });
    expect(await zohoPreflight(args, {}, `${deal({})}\n${deal({})}\n`, folder)).toMatchObject({ exit: 1 });
  });

  test("a baseline of version 1 still holds, and one line says to write it anew", async () => {
    expect(
      await zohoPreflight(check, {
        "a.json": `[${deal({})}]`,
        "known.json": '{ "version": 1, "files": { "a.json": { "mandatory-fields body.data.*": 1 } } }',
      }),
    ).toMatchObject({
      exit: 0,
      stderr: "known.json is of version 1, which tells fewer issues apart; --update-baseline writes it anew.\n",
    });
  });

  test("no value of a record is in the file", async () => {
    const { folder } = await zohoPreflight(["check", "a.json", "--baseline", "known.json", "--update-baseline"], {
      "a.json": `[${deal({ Stage: "Ms Okafor's", Amount: "Okafor", Lead_Sorce: "okafor@example.com" })}]`,
    });
    const text = await readFile(join(folder, "known.json"), "utf8");
    expect(text).toContain("picklist-value");
    expect(text).not.toMatch(/okafor/i);
  });
});
