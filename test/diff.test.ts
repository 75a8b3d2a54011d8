import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, test, vi } from "vitest";

import { commit, diff, FEBRUARY, git, GIT_ENV, JANUARY, newFolder, place, repository, writeFiles } from "./diffing.ts";
import { root } from "./docs/page.ts";

const HEAD = /^From (.*) to (.*)$/m;
const TOTAL = "10 changes, 5 breaking, 1 risky\n";

/** A snapshot of one module, `Leads`, as files. */
const files = (
  leadFields: readonly object[],
  info: object = {},
  more: Readonly<Record<string, unknown>> = {},
): Record<string, string> => ({
  "snapshot.json": JSON.stringify({ format: 1, version: "v8", ...info }),
  "modules.json": JSON.stringify({ modules: [{ api_name: "Leads" }] }),
  "fields/Leads.json": JSON.stringify({ fields: leadFields }),
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, JSON.stringify(value)])),
});
const lastName = { api_name: "Last_Name", data_type: "text", length: 80, system_mandatory: true };

/** A folder with `old/` and `new/`. */
function twoFolders(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string {
  const cwd = newFolder();
  for (const [side, content] of [
    ["old", before],
    ["new", after],
  ] as const)
    writeFiles(join(cwd, side), content);
  return cwd;
}

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
    const safe = twoFolders(files([lastName]), files([{ ...lastName, length: 100 }]));
    expect(await diff(["old", "new"], { cwd: safe })).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("\n1 change, none breaking\n") as string,
    });
    expect((await diff(["old", "new", "--strict"], { cwd: safe })).exit).toBe(0);
    const risky = twoFolders(files([option("Web")]), files([option("Fair")]));
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
    const cwd = twoFolders(files([lastName]), files([lastName, { api_name: "Bad\u001B[2J\nName", data_type: "text" }]));
    expect((await diff(["old", "new"], { cwd })).stdout).toContain('  safe      "Bad\\u001b[2J\\nName" is new');
    const labels = twoFolders(files([]), files([]));
    writeFiles(labels, {
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
      files(
        [lastName],
        {},
        { "layouts/Leads.json": layouts, "org.json": { org: [{ license_details: { paid_type: "enterprise" } }] } },
      ),
      files([lastName]),
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
      files([lastName], before, more[0] as Record<string, unknown>),
      files([lastName], after, more[1] as Record<string, unknown>),
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

describe("revisions", () => {
  /** What a comparison is of, and its last line. */
  const compared = async (argv: readonly string[], cwd: string): Promise<readonly (string | undefined)[]> => {
    const { stdout, stderr } = await diff(argv, { cwd });
    expect(stderr).toBe("");
    const [, from, to] = HEAD.exec(stdout) ?? [];
    return [from, to, stdout.trimEnd().split("\n").at(-1)];
  };
  const january = (name: string): string => `${name} (v8, pulled 2027-01-31)`;
  const february = (name: string): string => `${name} (v8, pulled 2027-02-28)`;
  const total = TOTAL.trim();

  test("two revisions of the folder", async () => {
    const cwd = repository();
    expect(await compared(["HEAD~1", "HEAD"], cwd)).toEqual([
      january("HEAD~1:zoho-metadata"),
      february("HEAD:zoho-metadata"),
      total,
    ]);
    expect(await compared(["main", "v1.2"], cwd)).toEqual([
      february("main:zoho-metadata"),
      january("v1.2:zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
  });

  test("a folder of a revision against a folder", async () => {
    const cwd = repository();
    expect(await compared(["v1.2:zoho-metadata", "zoho-metadata"], cwd)).toEqual([
      january("v1.2:zoho-metadata"),
      february("zoho-metadata"),
      total,
    ]);
    expect(await compared(["v1.2:zoho-metadata/", "./zoho-metadata/"], cwd)).toEqual([
      january("v1.2:zoho-metadata"),
      february("zoho-metadata"),
      total,
    ]);
  });

  test("one revision against the folder as it is now, one folder against HEAD, and nothing against HEAD", async () => {
    const cwd = repository();
    expect(await compared(["v1.2"], cwd)).toEqual([january("v1.2:zoho-metadata"), february("zoho-metadata"), total]);
    expect(await compared([], cwd)).toEqual([february("HEAD:zoho-metadata"), february("zoho-metadata"), "no changes"]);
    place(JANUARY, join(cwd, "zoho-metadata"));
    expect(await compared([], cwd)).toEqual([
      february("HEAD:zoho-metadata"),
      january("zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
    expect(await compared(["zoho-metadata"], cwd)).toEqual([
      february("HEAD:zoho-metadata"),
      january("zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
    expect(await compared(["HEAD"], cwd)).toEqual([
      february("HEAD:zoho-metadata"),
      january("zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
  });

  test("from a folder below, of a folder below, and as the configuration says", async () => {
    const cwd = repository("apps/crm/metadata");
    mkdirSync(join(cwd, "scripts"));
    expect(await compared(["HEAD~1", "HEAD", "--metadata", "../apps/crm/metadata"], join(cwd, "scripts"))).toEqual([
      january("HEAD~1:apps/crm/metadata"),
      february("HEAD:apps/crm/metadata"),
      total,
    ]);
    expect(await compared(["v1.2:./metadata", "metadata"], join(cwd, "apps/crm"))).toEqual([
      january("v1.2:./metadata"),
      february("metadata"),
      total,
    ]);
    writeFiles(cwd, { "zoho-preflight.json": '{ "metadata": "apps/crm/metadata" }' });
    expect(await compared(["HEAD~1", "HEAD"], join(cwd, "scripts"))).toEqual([
      january("HEAD~1:apps/crm/metadata"),
      february("HEAD:apps/crm/metadata"),
      total,
    ]);
  });

  test("a folder that is no longer there", async () => {
    const cwd = repository();
    rmSync(join(cwd, "zoho-metadata"), { recursive: true });
    expect(await compared(["HEAD~1", "HEAD"], cwd)).toEqual([
      january("HEAD~1:zoho-metadata"),
      february("HEAD:zoho-metadata"),
      total,
    ]);
  });

  test("the snapshot is the whole repository", async () => {
    const cwd = newFolder();
    git(cwd, "init", "--quiet");
    place(JANUARY, cwd);
    git(cwd, "init", "--quiet");
    commit(cwd, "January");
    expect(await compared(["HEAD", "--metadata", "."], cwd)).toEqual([january("HEAD:"), january("."), "no changes"]);
  });

  test("a search for a commit has a colon of its own", async () => {
    expect(await compared(["HEAD^{/Jan}:zoho-metadata", "HEAD"], repository())).toEqual([
      january("HEAD^{/Jan}:zoho-metadata"),
      february("HEAD:zoho-metadata"),
      total,
    ]);
  });

  test("the repository stays as it is: what is staged, what is not, and no hook is called", async () => {
    const cwd = repository();
    writeFiles(cwd, {
      "zoho-metadata/org.json": "{}",
      "staged.txt": "1",
      "zoho-metadata/fields/Deals.json": '{"fields":[]}',
    });
    git(cwd, "add", "staged.txt");
    // Touched and not changed: a git that may refresh its index writes it, whatever the clock of the file system says.
    utimesSync(join(cwd, "zoho-metadata/modules.json"), 0, 0);
    const marks = newFolder();
    for (const hook of ["post-index-change", "post-checkout"]) {
      writeFiles(cwd, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch "${join(marks, hook)}"\n` });
      chmodSync(join(cwd, ".git/hooks", hook), 0o755);
    }
    const index = (): string => readFileSync(join(cwd, ".git/index")).toString("base64");
    const before = index();
    await diff(["HEAD~1", "HEAD"], { cwd });
    await diff([], { cwd });
    expect(index()).toBe(before);
    expect(readdirSync(marks)).toEqual([]);
    expect(git(cwd, "status", "--porcelain")).toBe(
      "A  staged.txt\n M zoho-metadata/fields/Deals.json\n?? zoho-metadata/org.json\n",
    );
    // So the hooks do work.
    expect(readdirSync(marks)).toEqual(["post-index-change"]);
  });

  test("a link in a revision leads nowhere", async () => {
    const cwd = repository();
    writeFiles(cwd, { "elsewhere.json": '{"fields":[]}' });
    rmSync(join(cwd, "zoho-metadata/fields/Deals.json"));
    symlinkSync(join(cwd, "elsewhere.json"), join(cwd, "zoho-metadata/fields/Deals.json"));
    commit(cwd, "A link");
    const { exit, stderr } = await diff(["HEAD~1", "HEAD"], { cwd });
    expect(stderr).toBe(
      "HEAD:zoho-metadata/fields/Deals.json: expected JSON, found something else at line 1, column 1. Give the answer of GET /settings/fields?module=Deals as Zoho sends it.\n",
    );
    expect(exit).toBe(2);
  });
});

describe("what is written out of git", () => {
  beforeEach(() => {
    const folder = newFolder();
    vi.stubEnv("TMPDIR", folder);
    return () => {
      vi.unstubAllEnvs();
    };
  });
  const left = (): string[] =>
    readdirSync(process.env.TMPDIR ?? "").filter((name) => name.startsWith("zoho-preflight-"));

  test("is removed again", async () => {
    const cwd = repository();
    expect((await diff(["HEAD~1", "HEAD"], { cwd })).exit).toBe(1);
    expect(left()).toEqual([]);
  });

  test("is removed when it cannot be read", async () => {
    const cwd = repository();
    writeFiles(cwd, { "zoho-metadata/fields/Deals.json": "{" });
    commit(cwd, "Broken");
    const { exit, stderr } = await diff(["HEAD~1", "HEAD"], { cwd });
    expect(stderr).toBe(
      "HEAD:zoho-metadata/fields/Deals.json: expected JSON, found something else at line 1, column 2. Give the answer of GET /settings/fields?module=Deals as Zoho sends it.\n",
    );
    expect(exit).toBe(2);
    expect(left()).toEqual([]);
  });

  test("is removed on Ctrl-C", async () => {
    const bin = newFolder();
    writeFileSync(join(bin, "git"), `#!/bin/sh\necho started > "${join(bin, "started")}"\nexec sleep 60\n`);
    chmodSync(join(bin, "git"), 0o755);
    const child = spawn(process.execPath, [join(root, "packages/cli/dist/main.js"), "diff", "HEAD"], {
      cwd: newFolder(),
      env: { PATH: `${bin}:${process.env.PATH ?? ""}`, TMPDIR: process.env.TMPDIR },
    });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    await vi.waitFor(() => {
      expect(existsSync(join(bin, "started"))).toBe(true);
    }, 30_000);
    expect(left()).toHaveLength(1);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(left()).toEqual([]);
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
    writeFiles(cwd, { "orders.http": "GET https://www.zohoapis.eu/crm/v8/Leads?fields=id" });
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
    writeFiles(cwd, { "old/notes.txt": "" });
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

describe("--requests", () => {
  const channel = {
    api_name: "Channel",
    data_type: "picklist",
    system_mandatory: true,
    pick_list_values: [{ display_value: "Web", actual_value: "Web" }],
  };
  const insert = (record: object, more: object = {}): string =>
    JSON.stringify({ method: "POST", url: "/crm/v8/Leads", body: { data: [record] }, ...more });
  const cwdWith = (requests: string): string => {
    const cwd = twoFolders(files([lastName]), files([lastName, channel]));
    writeFiles(cwd, { "calls.ndjson": requests });
    return cwd;
  };

  test("requests that are judged differently, at their place", async () => {
    const cwd = cwdWith(
      [
        insert({ Last_Name: "Ng" }),
        insert({ Last_Name: "Ng", Channel: "Web" }),
        insert({ Last_Name: "Ng", Channel: "Fair" }),
      ].join("\n"),
    );
    const { exit, stdout, stderr } = await diff(["old", "new", "--requests", "calls.ndjson"], { cwd });
    expect(stdout.split("\n").slice(5)).toEqual([
      "calls.ndjson:1:1  POST /crm/v8/Leads  records.insert",
      "  newly refused  MANDATORY_NOT_FOUND  mandatory-fields",
      '    "Channel" is missing, and every record of Leads needs it.',
      '    1 | {"method":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng"}]}}',
      "      |                                                        ^",
      "",
      "calls.ndjson:2:1  POST /crm/v8/Leads  records.insert",
      "  fixed  value lost  known-fields",
      '    "Channel" is no field of Leads. Zoho answers SUCCESS and drops the value.',
      '    2 | …thod":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng","Channel":"Web"}]}}',
      "      |                                                                       ^^^^^^^^^",
      "",
      "calls.ndjson:3:1  POST /crm/v8/Leads  records.insert",
      "  newly warned  stored as sent  picklist-value",
      '    Channel has no option "Fair"; Zoho stores it as sent.',
      '    3 | …hod":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng","Channel":"Fair"}]}}',
      "      |                                                                                ^^^^^^",
      "  fixed  value lost  known-fields",
      '    "Channel" is no field of Leads. Zoho answers SUCCESS and drops the value.',
      '    3 | …hod":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng","Channel":"Fair"}]}}',
      "      |                                                                      ^^^^^^^^^",
      "",
      "1 change, 1 breaking",
      "3 requests, 3 judged differently: 1 newly refused, 1 newly warned, 1 fixed",
      "",
    ]);
    expect(stderr).toBe("");
    expect(exit).toBe(1);
  });

  test("none is judged differently", async () => {
    const cwd = twoFolders(files([lastName]), files([{ ...lastName, length: 100 }]));
    writeFiles(cwd, { "calls.ndjson": insert({ Last_Name: "Ng" }) });
    expect(await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/\n1 change, none breaking\n1 request, none judged differently\n$/) as string,
    });
  });

  test("a value that has become too long is refused, one that was too long already is not newly so", async () => {
    const cwd = twoFolders(files([lastName]), files([{ ...lastName, length: 10 }]));
    writeFiles(cwd, {
      "calls.ndjson": [insert({ Last_Name: "N".repeat(50) }), insert({ Last_Name: "N".repeat(90) })].join("\n"),
    });
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain(
      "2 requests, 1 judged differently: 1 newly refused\n",
    );
  });

  test("an error of which a warning is left is mended", async () => {
    const decimals = (decimal_place: number, length: number): object => ({
      api_name: "Amount",
      data_type: "integer",
      json_type: "integer",
      length,
      decimal_place,
    });
    const cwd = twoFolders(
      files([decimals(0, 3)]),
      files([{ ...decimals(0, 3), data_type: "double", json_type: "double" }]),
    );
    writeFiles(cwd, { "calls.ndjson": insert({ Amount: 12345 }) });
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain(
      "  fixed  INVALID_DATA  field-length  only a warning now\n",
    );
  });

  test("files that the shell has named are all judged", async () => {
    const cwd = cwdWith(insert({ Last_Name: "Ng" }));
    writeFiles(cwd, { "more.ndjson": insert({ Last_Name: "Ng" }) });
    expect((await diff(["old", "new", "--requests", "calls.ndjson", "more.ndjson"], { cwd })).stdout).toContain(
      "\n2 requests, 2 judged differently: 2 newly refused\n",
    );
    expect(
      (await diff(["--requests", "calls.ndjson", "--requests", "more.ndjson", "old", "new"], { cwd })).stdout,
    ).toContain("\n2 requests, 2 judged differently: 2 newly refused\n");
  });

  test("only one side's layouts are no reason to judge differently", async () => {
    const layouts = {
      layouts: [
        {
          id: "1",
          name: "Standard",
          sections: [{ fields: [{ api_name: "Last_Name" }, { api_name: "City", required: true }] }],
        },
      ],
    };
    const cwd = twoFolders(
      files([lastName, { api_name: "City", data_type: "text" }]),
      files([lastName, { api_name: "City", data_type: "text" }], {}, { "layouts/Leads.json": layouts }),
    );
    writeFiles(cwd, { "calls.ndjson": insert({ Last_Name: "Ng", Layout: { id: "1" } }) });
    const { exit, stdout } = await diff(["old", "new", "--requests", "calls.ndjson"], { cwd });
    expect(stdout).toContain("\n1 request, none judged differently\n");
    expect(exit).toBe(0);
  });

  test("bare records, standard input, and requests that ask to be left alone", async () => {
    const cwd = cwdWith(insert({ Last_Name: "Ng" }, { "preflight-ignore": ["mandatory-fields"] }));
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain(
      "1 request, none judged differently",
    );
    expect(
      (await diff(["old", "new", "--requests", "-", "--module", "Leads"], { cwd, stdin: '[{ "Last_Name": "Ng" }]' }))
        .stdout,
    ).toContain("<stdin>:1:1  POST /crm/v8/Leads");
    expect(
      (
        await diff(["old", "new", "--requests", "-", "--module", "Leads", "--operation", "update"], {
          cwd,
          stdin: '[{ "id": "700000000000001001" }]',
        })
      ).stdout,
    ).toContain("1 request, none judged differently");
    expect(
      (
        await diff(["old", "new", "--requests", "-", "--ignore", "mandatory-fields"], {
          cwd,
          stdin: insert({ Last_Name: "Ng" }),
        })
      ).stdout,
    ).toContain("1 request, none judged differently");
  });

  test("what cannot be read is told, the rest is judged, and the exit code is 2", async () => {
    const cwd = cwdWith(`${insert({ Last_Name: "Ng" })}\n{ "url": \n`);
    const { exit, stdout, stderr } = await diff(
      ["old", "new", "--requests", "calls.ndjson", "--requests", "nope.json"],
      { cwd },
    );
    expect(stderr).toMatch(/^calls\.ndjson:2:\d+: .*\nnope\.json: there is no such file\n$/);
    expect(stdout).toContain("1 request, 1 judged differently: 1 newly refused; 2 could not be read\n");
    expect(exit).toBe(2);
  });

  test("nothing to judge is 2", async () => {
    const cwd = cwdWith("curl https://example.com/\n");
    expect(await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).toMatchObject({
      exit: 2,
      stderr: "Nothing to check: calls.ndjson contains no Zoho CRM requests.\n",
    });
  });

  test("--quiet shows what is newly refused; --strict minds new warnings", async () => {
    const cwd = twoFolders(
      files([lastName, { ...channel, system_mandatory: false }]),
      files([lastName, { ...channel, system_mandatory: false, pick_list_values: [] }]),
    );
    writeFiles(cwd, { "calls.ndjson": insert({ Last_Name: "Ng", Channel: "Fair" }) });
    const reversed = await diff(["new", "old", "--requests", "calls.ndjson"], { cwd });
    expect(reversed.stdout).toContain("1 newly warned");
    expect(reversed.exit).toBe(0);
    expect((await diff(["new", "old", "--requests", "calls.ndjson", "--strict"], { cwd })).exit).toBe(1);
    const quiet = await diff(["new", "old", "--requests", "calls.ndjson", "--quiet"], { cwd });
    expect(quiet.stdout).not.toContain("picklist-value");
    expect(quiet.stdout).toContain("1 request, 1 judged differently: 1 newly warned\n");
  });

  test("tokens are never shown", async () => {
    const token = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
    const headers = { Authorization: `Zoho-oauthtoken ${token}` };
    const cwd = cwdWith(
      [insert({ Last_Name: token }, { headers }), insert({ Last_Name: "Ng", Channel: token }, { headers })].join("\n"),
    );
    const [pretty, json] = [
      await diff(["old", "new", "--requests", "calls.ndjson"], { cwd }),
      await diff(["old", "new", "--requests", "calls.ndjson", "--json"], { cwd }),
    ];
    expect(pretty.stdout + json.stdout).not.toContain("5ecre75ecre7");
    expect(JSON.parse(json.stdout)).toMatchObject({
      requests: [
        {
          file: "calls.ndjson",
          line: 1,
          column: 1,
          method: "POST",
          url: "/crm/v8/Leads",
          verdict: "newly refused",
          issues: [
            {
              verdict: "newly refused",
              check: "mandatory-fields",
              code: "MANDATORY_NOT_FOUND",
              severity: "error",
              path: ["body", "data", 0],
              line: 1,
            },
          ],
        },
        { line: 2, verdict: "newly warned" },
      ],
      summary: { requests: 2, newlyRefused: 1, newlyWarned: 1, mended: 0, unreadable: 0 },
    });
  });

  test("options of zoho-preflight.json hold for both", async () => {
    const cwd = cwdWith(insert({ Last_Name: "Ng" }));
    writeFiles(cwd, { "zoho-preflight.json": '{ "severity": { "mandatory-fields": "warning" }, "metadata": "gone" }' });
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain("1 newly warned");
  });
});
