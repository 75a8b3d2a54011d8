import { describe, expect, it } from "vitest";

import { commandLine } from "../command-line.ts";
import { messagesOf } from "../plugin/lint.ts";
import { serving } from "../serving.ts";
import { leaksIn, NAMES, orgWithSecretFields, requestsWith, secretFor } from "./samples.ts";

/** Law: no secret of a file stands in what a command prints about it. */

/** Each name in one of the places; the library is asked about all of them. */
const requests = NAMES.flatMap((name, index) => {
  const all = requestsWith(name);
  return [0, 2, 3].map((step) => all[(index + step) % all.length]).filter((request) => request !== undefined);
});
const ndjson = requests.map((request) => JSON.stringify(request)).join("\n");
const curls = requests
  .map(({ method, url, headers, body }) => {
    const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
    const lines = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
    const data = body === undefined ? "" : ` -d ${quoted(typeof body === "string" ? body : JSON.stringify(body))}`;
    return `curl -X ${method} ${quoted(url)}${lines.join("")}${data}`;
  })
  .join("\n");
const har = JSON.stringify({
  log: {
    version: "1.2",
    entries: requests.map(({ method, url, headers, body }) => ({
      request: {
        method,
        url,
        headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
        ...(body === undefined
          ? {}
          : {
              postData: { mimeType: "application/json", text: typeof body === "string" ? body : JSON.stringify(body) },
            }),
      },
    })),
  },
});
/** What an `auth` block yields is secret whatever its name says: `X-My-Header`. */
const postman = JSON.stringify({
  info: { name: "c", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  item: NAMES.flatMap((name, index) => {
    const secret = secretFor("header", name);
    const auth =
      index % 3 === 0
        ? { type: "bearer", bearer: [{ key: "token", value: secret }] }
        : {
            type: "apikey",
            apikey: [
              { key: "key", value: "per_page" },
              { key: "value", value: secret },
              { key: "in", value: index % 3 === 1 ? "query" : "header" },
            ],
          };
    return requestsWith(name).map(({ method, url, body }) => ({
      name: `n ${index}`,
      request: {
        method,
        url,
        auth,
        body: { mode: "raw", raw: typeof body === "string" ? body : JSON.stringify(body ?? {}) },
      },
    }));
  }),
});
const FILES = { "calls.ndjson": ndjson, "calls.sh": curls, "calls.har": har, "calls.json": postman };
const org = orgWithSecretFields() as {
  readonly modules: object;
  readonly fields: { readonly Leads: object };
};
const ORG = {
  "zoho-metadata/snapshot.json": JSON.stringify({ format: 1, version: "v8" }),
  "zoho-metadata/modules.json": JSON.stringify(org.modules),
  "zoho-metadata/fields/Leads.json": JSON.stringify(org.fields.Leads),
};

describe("check", { timeout: 60_000 }, () => {
  for (const format of ["pretty", "json", "github", "sarif", "junit"])
    it(`--format ${format}`, async () => {
      const { stdout, stderr } = await commandLine(
        ["check", "--format", format, "--all-issues", ...Object.keys(FILES)].filter(
          (word) => format === "pretty" || word !== "--all-issues",
        ),
        { files: { ...FILES, ...ORG } },
      );
      expect(stdout.length).toBeGreaterThan(10_000);
      expect(leaksIn(stdout + stderr)).toEqual([]);
    });
});

describe("other commands", { timeout: 60_000 }, () => {
  for (const argv of [["migrate", "--to", "v8"], ["migrate", "--to", "v8", "--json"], ["scopes"], ["scopes", "--json"]])
    it(argv.join(" "), async () => {
      const { stdout, stderr } = await commandLine([...argv, "calls.ndjson", "calls.sh", "calls.json"], {
        files: FILES,
      });
      expect(stdout).not.toBe("");
      expect(leaksIn(stdout + stderr)).toEqual([]);
    });

  it("explain, given one by mistake, and other wrong words", async () => {
    for (const index of [0, 1, 2]) {
      const secret = secretFor("query", NAMES[index] ?? "");
      for (const argv of [
        ["explain", secret],
        [secret],
        ["check", `--${secret}`],
        ["check", "--data-center", secret],
      ]) {
        const { stdout, stderr } = await commandLine(argv);
        expect(leaksIn(stdout + stderr)).toEqual([]);
      }
    }
  });
});

describe("serve", { timeout: 60_000 }, () => {
  for (const pretty of [true, undefined])
    it(pretty === true ? "its log" : "its log as JSON", async () => {
      const server = await serving([], { files: ORG, ...(pretty === true ? { pretty } : {}) });
      for (const name of NAMES)
        for (const { method, url, headers, body } of requestsWith(name, "").slice(0, 4))
          await server.call(
            method,
            url.replace(" ", "%20"),
            body,
            Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, encodeURIComponent(value)])),
          );
      await server.stop();
      const { stdout, stderr } = server.printed();
      expect(stdout.length + stderr.length).toBeGreaterThan(10_000);
      expect(leaksIn(stdout + stderr)).toEqual([]);
    });
});

describe("the plugin", () => {
  it("its reports and suggestions", () => {
    const code = NAMES.flatMap((name) =>
      requestsWith(name).map(
        ({ method, url, headers, body }) =>
          `fetch(${JSON.stringify(url)}, { method: "${method}", headers: ${JSON.stringify(headers)}, body: JSON.stringify(${JSON.stringify(body ?? null)}) });`,
      ),
    ).join("\n");
    const messages = messagesOf(code, {});
    expect(messages.length).toBeGreaterThan(100);
    expect(
      leaksIn(
        messages
          .map(({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => desc)].join())
          .join("\n"),
      ),
    ).toEqual([]);
  });
});
