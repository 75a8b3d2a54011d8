import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { root } from "./docs/page.ts";
import {
  diff,
  FEBRUARY,
  git,
  GIT_ENV,
  JANUARY,
  lastName,
  place,
  repository,
  snapshotFiles,
  TOTAL,
  twoFolders,
} from "./diffing.ts";
import { newFolder, write } from "./folders.ts";

describe("two folders", () => {
  test("changes by module, the worst first, each with its reason and kind", async () => {
    const { exit, stdout, stderr } = await diff([JANUARY, FEBRUARY], { cwd: root });
    expect(stdout).toBe(
      [
        "From examples/snapshots/january (v8, pulled 2027-01-31) to examples/snapshots/february (v8, pulled 2027-02-28)",
        "",
        "Deals",
        '  breaking  "Channel" is new, of type "picklist", and mandatory. A record cannot be created without it: MANDATORY_NOT_FOUND.  mandatory-field-added',
        '  breaking  The layout "Wholesale" requires "Closing_Date" now. Records that name the layout are refused without it: MANDATORY_NOT_FOUND. Those that name none are not.  layout-field-required',
        '  breaking  "Delivery_Window" seems to be called "Delivery_Time" now; it has the same label. Zoho answers SUCCESS to a value under the old name and drops it; criteria and queries that name it are refused.  field-renamed',
        '  breaking  The length of "Order_Reference" is 20, no longer 40. Longer values are refused: INVALID_DATA.  length-shorter',
        '  risky     "Stage" no longer has "Tasting". Zoho stores it on the record all the same, outside of the list: filters, reports and workflows may not know it.  option-removed',
        '  safe      "Stage" has "Sampled" now.  option-added',
        "",
        "Tastings",
        "  breaking  The module is gone. Calls to it are refused: INVALID_MODULE.  module-removed",
        "",
        "Contacts",
        '  safe      "Allergies" is new, of type "multiselectpicklist".  field-added',
        '  safe      The length of "Phone" is 50, no longer 30.  length-longer',
        "",
        "Ovens",
        "  safe      The module is new.  module-added",
        "",
        TOTAL,
      ].join("\n"),
    );
    expect(stderr).toBe("");
    expect(exit).toBe(1);
  });

  test("nothing has changed", async () => {
    expect(await diff(["january", "january"], { cwd: join(root, "examples/snapshots") })).toEqual({
      exit: 0,
      stdout: "From january (v8, pulled 2027-01-31) to january (v8, pulled 2027-01-31)\n\nno changes\n",
      stderr: "",
    });
  });

  test("safe changes are 0, and so are risky ones, unless --strict", async () => {
    const option = (display_value: string): object => ({
      api_name: "Source",
      data_type: "picklist",
      pick_list_values: [{ display_value, actual_value: display_value }],
    });
    const safe = twoFolders(snapshotFiles([lastName]), snapshotFiles([{ ...lastName, length: 100 }]));
    expect(await diff(["old", "new"], { cwd: safe })).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("\n1 change, none breaking\n") as string,
    });
    expect((await diff(["old", "new", "--strict"], { cwd: safe })).exit).toBe(0);
    const risky = twoFolders(snapshotFiles([option("Web")]), snapshotFiles([option("Fair")]));
    expect(await diff(["old", "new"], { cwd: risky })).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("\n2 changes, none breaking, 1 risky\n") as string,
    });
    expect((await diff(["old", "new", "--strict"], { cwd: risky })).exit).toBe(1);
  });

  test("--quiet shows what breaks, and counts all", async () => {
    const { stdout } = await diff([JANUARY, FEBRUARY, "--quiet"], { cwd: root });
    expect(stdout.split("\n").filter((line) => /^ {2}(?:risky|safe)/.test(line))).toEqual([]);
    expect(stdout.split("\n").filter((line) => line.startsWith("  breaking"))).toHaveLength(5);
    expect(stdout.endsWith(TOTAL)).toBe(true);
  });

  test("colours on a terminal only", async () => {
    const [plain, terminal] = [
      await diff([JANUARY, FEBRUARY], { cwd: root }),
      await diff([JANUARY, FEBRUARY], { cwd: root, isTTY: true }),
    ];
    expect(plain.stdout).not.toContain("\u001B");
    expect(terminal.stdout).toContain("\u001B[31mbreaking\u001B[39m  ");
    expect(terminal.stdout).toContain("\u001B[33mrisky   \u001B[39m  ");
  });

  test("names can do nothing to a terminal", async () => {
    const cwd = twoFolders(
      snapshotFiles([lastName]),
      snapshotFiles([lastName, { api_name: "Bad\u001B[2J\nName", data_type: "text" }]),
    );
    expect((await diff(["old", "new"], { cwd })).stdout).toContain('  safe      "Bad\\u001b[2J\\nName" is new');
    const labels = twoFolders(snapshotFiles([]), snapshotFiles([]));
    write(labels, {
      "old/modules.json": '{"modules":[{"api_name":"A\u001b[2J"},{"api_name":"B"}]}'.replace("\u001b", "\\u001b"),
      "new/modules.json": '{"modules":[{"api_name":"B"}]}',
    });
    expect((await diff(["old", "new"], { cwd: labels })).stdout).not.toContain("\u001B");
  });

  test("--json is one JSON text with all of it", async () => {
    const { exit, stdout } = await diff([JANUARY, FEBRUARY, "--json"], { cwd: root });
    const told = JSON.parse(stdout) as { changes: unknown[] };
    expect(told).toMatchObject({
      version: 1,
      before: {
        name: "examples/snapshots/january",
        apiVersion: "v8",
        dataCenter: "eu",
        pulledAt: "2027-01-31T06:00:00Z",
        profileId: "700000000000000901",
      },
      after: { name: "examples/snapshots/february" },
      warnings: [],
      notCompared: [],
      requests: [],
      summary: { changes: 10, breaking: 5, risky: 1, safe: 4 },
    });
    expect(told.changes).toHaveLength(10);
    expect(told.changes[5]).toEqual({
      kind: "length-shorter",
      grade: "breaking",
      module: "Deals",
      field: "Order_Reference",
      before: 40,
      after: 20,
      message: 'The length of "Order_Reference" is 20, no longer 40.',
      reason: "Longer values are refused: INVALID_DATA.",
    });
    expect(exit).toBe(1);
  });

  test("a snapshot saved by hand lacks much, and what it lacks has not gone", async () => {
    const layouts = { layouts: [{ id: "1", name: "Standard", sections: [{ fields: [{ api_name: "Last_Name" }] }] }] };
    const cwd = twoFolders(
      snapshotFiles(
        [lastName],
        {},
        { "layouts/Leads.json": layouts, "org.json": { org: [{ license_details: { paid_type: "enterprise" } }] } },
      ),
      snapshotFiles([lastName]),
    );
    expect((await diff(["old", "new"], { cwd })).stdout).toContain(
      "\nNot compared: layouts of Leads, which new lacks; the org's own data, which new lacks\nno changes\n",
    );
    expect((await diff(["new", "old", "--json"], { cwd })).stdout).toContain(
      '{"part":"layouts","missing":"before","modules":["Leads"]}',
    );
  });
});

describe("two snapshots that may not be of the same org, or not seen with the same eyes", () => {
  const warnings = async (
    before: object,
    after: object,
    more: readonly [object, object] = [{}, {}],
  ): Promise<string[]> => {
    const cwd = twoFolders(
      snapshotFiles([lastName], before, more[0] as Record<string, unknown>),
      snapshotFiles([lastName], after, more[1] as Record<string, unknown>),
    );
    const { stdout } = await diff(["old", "new"], { cwd });
    return stdout.split("\n").flatMap((line) => (line.startsWith("warning  ") ? [line.slice("warning  ".length)] : []));
  };

  test("another profile sees less", async () => {
    expect(await warnings({ profileId: "1" }, { profileId: "2" })).toEqual([
      "The two were pulled with different profiles, 1 and 2. A profile with fewer rights sees fewer modules and fields, so what is gone may only be hidden.",
    ]);
    expect(await warnings({ profileId: "1" }, {}, [{}, { "profile.json": { profiles: [{ id: "2" }] } }])).toHaveLength(
      1,
    );
  });

  test("another version, data centre, kind of org", async () => {
    expect(await warnings({ version: "v2" }, { version: "v8" })).toEqual([
      "old was pulled with v2, new with v8. Fields are compared under the names of the newer version; what else the versions tell differently shows as a change.",
    ]);
    expect(await warnings({ dataCenter: "eu" }, { dataCenter: "us" })).toEqual([
      "old is from the data centre eu, new from us: these are two orgs.",
    ]);
    expect(
      await warnings({}, {}, [
        { "org.json": { org: [{ type: "production" }] } },
        { "org.json": { org: [{ type: "sandbox" }] } },
      ]),
    ).toEqual(["old is from a production org, new from a sandbox one."]);
  });

  test("what one of the two does not say is no difference", async () => {
    expect(await warnings({ profileId: "1", dataCenter: "eu" }, {})).toEqual([]);
  });
});

describe("what cannot be read is one sentence, and 2", () => {
  const told = async (argv: readonly string[], cwd: string, env = GIT_ENV): Promise<string> => {
    const { exit, stdout, stderr } = await diff(argv, { cwd, env });
    expect(stdout).toBe("");
    expect(exit).toBe(2);
    return stderr.trimEnd();
  };

  test("names", async () => {
    const cwd = repository();
    write(cwd, { "orders.http": "GET https://www.zohoapis.eu/crm/v8/Leads?fields=id" });
    expect(await told(["zoho-metadata.old", "zoho-metadata"], cwd)).toBe(
      'There is no folder "zoho-metadata.old". Taken for a revision: git knows no revision "zoho-metadata.old"',
    );
    expect(await told(["HEAD~7"], cwd)).toBe(
      'There is no folder "HEAD~7". Taken for a revision: git knows no revision "HEAD~7"',
    );
    expect(await told(["nope:zoho-metadata", "HEAD"], cwd)).toBe('git knows no revision "nope"');
    expect(await told(["./old", "zoho-metadata"], cwd)).toBe("There is no folder ./old");
    expect(await told(["HEAD:old", "zoho-metadata"], cwd)).toBe(
      'In HEAD there is no folder "old". Paths count from the top of the repository, or from here when they begin with ./',
    );
    expect(await told(["HEAD:zoho-metadata/modules.json", "zoho-metadata"], cwd)).toBe(
      'In HEAD "zoho-metadata/modules.json" is a file, not a folder. Paths count from the top of the repository, or from here when they begin with ./',
    );
    expect(await told(["--", "--upload-pack=x", "HEAD"], cwd)).toBe(
      '"--upload-pack=x" is not a revision: their names do not begin with "-"',
    );
    expect(await told(["HEAD~1..HEAD"], cwd)).toBe(
      '"HEAD~1..HEAD" is a range. Name its two ends one after the other: HEAD~1 HEAD',
    );
    expect(await told([":zoho-metadata"], cwd)).toBe(
      "A revision is missing before the colon, such as HEAD:zoho-metadata",
    );
    expect(await told(["v1.2", "HEAD", "HEAD~1"], cwd)).toBe(
      "Two snapshots are compared, and 3 are named: v1.2, HEAD, HEAD~1",
    );
    expect(await told(["v1.2", "orders.http"], cwd)).toBe(
      "orders.http is a file. Name the folder of a snapshot, or say --requests orders.http to judge the requests in it",
    );
  });

  test("folders that are no snapshots", async () => {
    const cwd = newFolder();
    write(cwd, { "old/notes.txt": "" });
    expect(await told(["old", "old"], cwd)).toContain(
      'old/snapshot.json: expected a file, found none. Write { "format": 1, "version": "v8" } there',
    );
  });

  test("no repository, no commit, no git", async () => {
    const cwd = newFolder();
    place(JANUARY, join(cwd, "zoho-metadata"));
    expect(await told([], cwd)).toMatch(
      /^\S+zoho-metadata is not in a git repository, so there is no revision "HEAD"$/,
    );
    expect(await told(["v1.2", "zoho-metadata"], cwd)).toMatch(
      /^There is no folder "v1.2". Taken for a revision: \S+ is not in a git repository, so there is no revision "v1.2"$/,
    );
    expect(await told(["v1.2", "zoho-metadata"], cwd, { ...GIT_ENV, PATH: newFolder() })).toBe(
      'There is no folder "v1.2". Taken for a revision: git is not installed, or not in PATH, so revisions cannot be read. Two folders can be compared without it',
    );
    git(cwd, "init", "--quiet");
    expect(await told([], cwd)).toBe('git knows no revision "HEAD", since nothing has been committed yet');
    expect(await told(["v".repeat(5000)], cwd)).toContain("git knows no revision");
  });

  test("a shallow clone, as CI makes it", async () => {
    const folder = newFolder();
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${repository()}`, folder], {
      env: GIT_ENV,
      stdio: "ignore",
    });
    expect(await told(["HEAD~1"], folder)).toContain(
      'git knows no revision "HEAD~1". This clone is shallow: fetch more of its history',
    );
  });

  test("options", async () => {
    const cwd = repository();
    expect(await told(["--module", "Leads"], cwd)).toBe(
      "--module says whose records the request files hold, so it needs --requests",
    );
    expect(await told(["--requests", "a.json", "--operation", "update"], cwd)).toBe(
      "--operation says what to do with bare records, so it needs --module",
    );
    expect(await told(["--requests", "a.json", "--ignore", "known-feilds"], cwd)).toBe(
      '--ignore: there is no check "known-feilds". Did you mean "known-fields"?',
    );
    expect(await told(["--requests", "a.json", "--api-version", "eight"], cwd)).toContain("--api-version");
    expect(await told(["--qiet"], cwd)).toBe(
      "There is no flag --qiet. Did you mean --quiet?\nzoho-preflight diff --help shows how.",
    );
  });
});
