import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { commandLine } from "../command-line.ts";
import { newFolder } from "../folders.ts";

// A file that a request sends is as large as it lies on the disk, and is not opened for that.

const MB = 1024 * 1024;
const FILES = "https://www.zohoapis.eu/crm/v8/files";
const ATTACHMENTS = "https://www.zohoapis.eu/crm/v8/Leads/1234567890123456789/Attachments";
const TOKEN = "Authorization: Zoho-oauthtoken {{t}}";

/** Ways to write a request that sends a file in the part "file". */
const DOORS: readonly (readonly [string, string, (url: string, file: string) => string])[] = [
  [
    "curl",
    "a.sh",
    (url, file) => `curl -H 'Authorization: Zoho-oauthtoken x' -F note=hello -F "file=@${file};type=x/y" ${url}\n`,
  ],
  [
    "curl on a page",
    "a.md",
    (url, file) =>
      `Send it:\n\n\`\`\`sh\ncurl -H 'Authorization: Zoho-oauthtoken x' -F 'file=@"${file}"' ${url}\n\`\`\`\n`,
  ],
  [
    "an .http file",
    "a.http",
    (url, file) =>
      `POST ${url}\n${TOKEN}\nContent-Type: multipart/form-data; boundary=X\n\n--X\nContent-Disposition: form-data; name="note"\n\nhello\n--X\nContent-Disposition: form-data; name="file"; filename="quay.pdf"\n\n< ${file}\n--X--\n`,
  ],
  [
    "Postman",
    "a.json",
    (url, file) =>
      JSON.stringify(
        {
          info: { name: "x", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          item: [
            {
              name: "send",
              request: {
                method: "POST",
                url,
                header: [{ key: "Authorization", value: "Zoho-oauthtoken {{t}}" }],
                body: { mode: "formdata", formdata: [{ key: "file", type: "file", src: file }] },
              },
            },
          ],
        },
        undefined,
        1,
      ),
  ],
  [
    "Bruno",
    "a.bru",
    (url, file) =>
      `meta {\n  name: send\n}\n\npost {\n  url: ${url}\n  body: multipartForm\n  auth: none\n}\n\nheaders {\n  Authorization: Zoho-oauthtoken {{t}}\n}\n\nbody:multipart-form {\n  file: @file(${file}) @contentType(application/pdf)\n}\n`,
  ],
];

interface Judged {
  readonly exit: number;
  readonly issues: readonly string[];
  readonly skipped: readonly string[];
}

async function judged(
  [name, content]: readonly [string, string],
  files: Readonly<Record<string, number>>,
  flags: readonly string[] = [],
): Promise<Judged> {
  const root = newFolder();
  const folder = join(root, "calls");
  mkdirSync(folder);
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
    truncateSync(join(folder, file), bytes);
  }
  writeFileSync(join(folder, name), content);
  const { exit, stdout, stderr } = await commandLine(["check", "--json", name, ...flags], { folder });
  expect(stderr).toBe("");
  const { results } = JSON.parse(stdout) as {
    readonly results: readonly {
      readonly report: {
        readonly issues: readonly { severity: string; message: string }[];
        readonly skipped: readonly { text: string }[];
      };
    }[];
  };
  const reports = results.map(({ report }) => report);
  return {
    exit,
    issues: reports.flatMap(({ issues }) => issues.map(({ severity, message }) => `${severity}: ${message}`)),
    skipped: reports
      .flatMap(({ skipped }) => skipped.map(({ text }) => text))
      .filter((text) => text.includes("was not read")),
  };
}

describe.each(DOORS)("%s", (_, name, text) => {
  it("names a file that is larger than its call takes", async () => {
    expect(await judged([name, text(ATTACHMENTS, "quay.pdf")], { "quay.pdf": 101 * MB })).toEqual({
      exit: 1,
      issues: ['error: The file in the part "file" has 101 MB; the maximum of a file is 100 MB.'],
      skipped: [],
    });
    expect((await judged([name, text(FILES, "in/quay.pdf")], { "in/quay.pdf": 20 * MB + 1 })).issues).toEqual([
      'warning: The file in the part "file" has 20.1 MB; the maximum of a file is 20 MB.',
    ]);
  });

  it("accepts one that is not, and names one that is empty", async () => {
    expect(await judged([name, text(FILES, "quay.pdf")], { "quay.pdf": 20 * MB })).toEqual({
      exit: 0,
      issues: [],
      skipped: [],
    });
    expect((await judged([name, text(FILES, "quay.pdf")], { "quay.pdf": 0 })).issues).toEqual([
      expect.stringMatching(/The file in the part "file" is empty\.$/),
    ]);
  });

  it("is silent on a file that is not there, elsewhere, or not named, and says so", async () => {
    expect(await judged([name, text(FILES, "none.pdf")], {})).toEqual({
      exit: 0,
      issues: [],
      skipped: ['"none.pdf" was not read (there is no such file).'],
    });
    const outside = await judged([name, text(FILES, "../../none.pdf")], {});
    expect(outside).toEqual({
      exit: 0,
      issues: [],
      skipped: ['"../../none.pdf" was not read (outside of this folder; --read-outside).'],
    });
    expect((await judged([name, text(ATTACHMENTS, "../big.pdf")], { "../big.pdf": 101 * MB })).issues).toEqual([]);
    expect(
      (await judged([name, text(ATTACHMENTS, "../big.pdf")], { "../big.pdf": 101 * MB }, ["--read-outside"])).issues,
    ).toHaveLength(1);
  });
});

it("several files of one part are judged each", async () => {
  const two = `curl -H 'Authorization: Zoho-oauthtoken x' -F file=@a.pdf -F file=@b.pdf ${FILES}\n`;
  expect((await judged(["a.sh", two], { "a.pdf": 19 * MB, "b.pdf": 19 * MB })).issues).toEqual([]);
  expect((await judged(["a.sh", two], { "a.pdf": 1, "b.pdf": 21 * MB })).issues).toHaveLength(1);
});

it("what only looks like a file, or may be another one, says nothing", async () => {
  for (const part of ["--form-string file=@big.pdf", "-F 'file=<big.pdf'", '-F "file=@$NAME"', "-F file=@-"])
    expect(
      await judged(["a.sh", `curl -H 'Authorization: Zoho-oauthtoken x' ${part} ${ATTACHMENTS}\n`], {
        "big.pdf": 101 * MB,
      }),
    ).toMatchObject({ exit: 0, issues: [] });
});

it("of PowerShell's form the names count", async () => {
  const call = `Invoke-RestMethod -Uri '${FILES}' -Method Post -Headers @{ Authorization = "Zoho-oauthtoken $t" }`;
  for (const form of [`$form`, `@{ file = Get-Item -Path 'quay.pdf' }`, `@{ file = $quay; note = 'x' }`])
    expect(await judged(["a.ps1", `${call} -Form ${form}\n`], {})).toMatchObject({ exit: 0, issues: [] });
  expect((await judged(["a.ps1", `${call} -Form @{ note = 'x' }\n`], {})).issues).toEqual([
    expect.stringContaining('The body has no part "file"'),
  ]);
});
