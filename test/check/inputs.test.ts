import { expect, test } from "vitest";

import { commandLine } from "../command-line.ts";

const GET = "https://www.zohoapis.eu/crm/v8/Leads/1";

test("a folder: its requests are checked, other files are passed over and counted", async () => {
  const { exit, stdout, stderr } = await commandLine(["check", "requests"], {
    files: {
      "requests/a.http": `PUT https://www.zohoapis.eu/crm/v8/Leads/upsert\n`,
      "requests/deep/b.json": JSON.stringify({ url: GET }),
      "requests/package.json": '{ "name": "shop" }',
      "requests/notes.txt": "Remember the milk.",
      "requests/log.ndjson": `{"level":"info"}\n${JSON.stringify({ url: GET })}\n`,
    },
  });
  expect(exit).toBe(1);
  expect(stdout).toContain("requests/a.http:1:1  PUT https://www.zohoapis.eu/crm/v8/Leads/upsert");
  expect(stdout).toContain("3 files, 3 requests, 1 with errors");
  expect(stderr).toBe("2 files without requests passed over.\n");
});

test("a request as an argument", async () => {
  const { exit, stdout } = await commandLine(["check", "PUT https://www.zohoapis.eu/crm/v8/Leads/upsert"]);
  expect(exit).toBe(1);
  expect(stdout).toContain("This address takes POST, not PUT.");
  expect(await commandLine(["check", "POST https://www.zohoapis.eu/crm/v8/Leads/upsert"])).toMatchObject({
    stdout: expect.not.stringContaining("Authorization") as string,
  });
  expect(await commandLine(["check", `curl ${GET} -H 'Authorization: Zoho-oauthtoken x'`])).toMatchObject({ exit: 0 });
});

test("--env fills in variables, and says what is wrong with its file", async () => {
  const files = {
    "leads.http": "GET {{base}}/Leads\nAuthorization: Zoho-oauthtoken {{token}}\n",
    "env.json": JSON.stringify({ values: [{ key: "base", value: "https://www.zohoapis.eu/crm/v8" }] }),
    "http-client.env.json": JSON.stringify({ dev: { base: "https://www.zohoapis.in/crm/v8" } }),
  };
  expect((await commandLine(["check", "leads.http", "--env", "env.json"], { files })).stdout).toContain(
    "GET https://www.zohoapis.eu/crm/v8/Leads  records.list",
  );
  // The one beside the file needs no flag.
  expect((await commandLine(["check", "leads.http"], { files })).stdout).toContain(
    "GET https://www.zohoapis.in/crm/v8/Leads  records.list",
  );
  expect(await commandLine(["check", "leads.http", "--env", "none.json"], { files })).toMatchObject({
    exit: 2,
    stderr: "--env none.json: there is no such file\n",
  });
  expect(await commandLine(["check", "leads.http", "--env", "http-client.env.json#prod"], { files })).toMatchObject({
    exit: 2,
    stderr: '--env: http-client.env.json has no environment "prod". It has dev.\n',
  });
});

test("an answer is no request, and what to do with it is said", async () => {
  const { exit, stderr } = await commandLine(["check", "answer.json"], {
    files: { "answer.json": '{ "fields": [{ "api_name": "Last_Name" }] }' },
  });
  expect(exit).toBe(2);
  expect(stderr).toBe(
    'answer.json:1:1: this is an answer of the Fields API: put it into zoho-metadata/fields/Leads.json, or let zoho-preflight pull do it. A folder that is filled by hand needs snapshot.json too: { "format": 1, "version": "v8" }\n',
  );
});
