import { expect, test } from "vitest";

import { commandLine } from "../command-line.ts";
import { newFolder } from "../folders.ts";

const BASE = "https://www.zohoapis.eu/crm/v8";
const AUTH = '-H "Authorization: Zoho-oauthtoken 1000.8cb99dxxxxxxxxxxxxx9be93.9b8xxxxxxxxxxxxxxxf"';

/** Ten commands as the pages of the API print them, each option on a line of its own; `body` is the file that the first five send. */
const commands = (body: string): readonly (readonly string[])[] => [
  [`curl "${BASE}/Leads"`, "-X POST", AUTH, `-d "@${body}"`],
  [`curl "${BASE}/Leads/upsert"`, "-X POST", AUTH, `-d "@${body}"`],
  [`curl "${BASE}/Leads/3652397000003852096"`, "-X PUT", AUTH, `-d "@${body}"`],
  [`curl "${BASE}/Leads/3652397000003852095"`, "-X PUT", AUTH, `--data "@${body}"`],
  [`Copiedcurl "${BASE}/Leads"`, "-X POST", AUTH, `-d @${body}`],
  [`curl "${BASE}/Leads?fields=Last_Name,Email&per_page=5"`, "-X GET", AUTH],
  [`curl "${BASE}/Leads/search?criteria=(Last_Name:equals:Boyle)"`, "-X GET", AUTH],
  [`curl "${BASE}/Leads?ids=3652397000003852095,3652397000003852096"`, "-X DELETE", AUTH],
  [`curl "${BASE}/Leads/3652397000003852095/Attachments"`, "-X POST", AUTH, '-F "file=@quote.pdf"'],
  [`curl "${BASE}/settings/modules"`, "-X GET", AUTH],
];

interface Printed {
  readonly results: readonly {
    readonly line: number;
    readonly report: { readonly skipped: readonly { readonly about: string; readonly text: string }[] };
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

test("a hundred commands with their bodies beside them: no false error, and every body that is not read is named", async () => {
  // Of ten rounds, six send the file beside them, four send one that lies elsewhere.
  const rounds = Array.from({ length: 10 }, (_, round) =>
    commands(round < 6 ? "newlead.json" : `../other-${round}.json`),
  );
  const text = rounds.flat().map((lines) => `${lines.join("\n")}\n`);
  const files = {
    "docs/calls.txt": text.join("\n"),
    "docs/newlead.json": { data: [{ Last_Name: "Boyle", Company: "Zylker" }] },
  };
  const folder = newFolder(files);
  const { exit, stdout, stderr } = await commandLine(["check", "calls.txt", "--json"], { folder: `${folder}/docs` });
  const { results, summary } = JSON.parse(stdout) as Printed;
  expect(stderr).toBe("");
  expect(summary).toMatchObject({ requests: 100, otherRequests: 0, unreadable: 0, errors: 0, warnings: 0 });
  expect(exit).toBe(0);
  const named = results.flatMap(({ line, report }) =>
    report.skipped.filter(({ about }) => about === "request").map(({ text: said }) => ({ line, said })),
  );
  // Five bodies in each of four rounds, and the file of ten forms.
  expect(named.filter(({ said }) => said.includes("was not read"))).toHaveLength(20 + 10);
  for (const round of [6, 7, 8, 9])
    expect(named.filter(({ said }) => said.includes(`"../other-${round}.json" was not read`))).toHaveLength(5);
  expect(named.filter(({ said }) => said.includes('"quote.pdf"'))).toHaveLength(10);
  expect(summary["clean"]).toBe(100 - 20 - 10);
});
