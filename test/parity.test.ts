import { rmSync } from "node:fs";

import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";

import { analysisRule } from "@zoho-preflight/eslint-plugin/analysis";
import type { Issue } from "@zoho-preflight/validator";

import { preflightOf, readCases, readOrg } from "./cases/read-cases.ts";
import type { SharedCase, SharedRequest } from "./cases/read-cases.ts";
import { writeSnapshotFolder } from "./snapshots/snapshot-folder.ts";

/**
 * Law: a shared case gives the same checks, codes and paths through `validate()` and through the plugin, over the same request written as
 * code. What code cannot show is left out on both sides: a token's end, a host that is not Zoho's, headers that a client adds itself.
 */

type Facts = readonly [check: string, code: string | null, path: Issue["path"]];
const facts = ({ check, code, path }: Pick<Issue, "check" | "code" | "path">): Facts => [check, code, path];
const sorted = (all: readonly Facts[]): string[] => all.map((each) => JSON.stringify(each)).sort();

const linter = new Linter({ cwd: import.meta.dirname });

function judgedInCode(code: string, shared: SharedCase, more: object = {}): Facts[] {
  const found: Facts[] = [];
  const rule = analysisRule((_, { calls }) => {
    // Of a helper the call is judged; its own body sends whatever it is given.
    for (const call of calls) found.push(...call.issues().map(({ issue }) => facts(issue)));
  });
  const messages = linter.verify(code, {
    plugins: { test: { rules: { rule: rule as never } } },
    rules: { "test/rule": "error" },
    settings: { "zoho-crm": { ...settingsOf(shared), ...more } },
  });
  expect(messages).toEqual([]);
  return found;
}

const folders = new Map<string, string>();
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

function settingsOf({ options = {} }: SharedCase): object {
  const { snapshot, ...others } = options;
  if (snapshot === undefined) return others;
  let folder = folders.get(snapshot);
  if (folder === undefined)
    folders.set(snapshot, (folder = writeSnapshotFolder(readOrg(snapshot) as Record<string, unknown>)));
  return { ...others, metadata: folder };
}

/** What `validate()` says, as far as code can show it. */
function judged(shared: SharedCase, leftOut: (issue: Issue) => boolean): Facts[] {
  return preflightOf(shared)
    .validate(shared.request)
    .issues.filter((issue) => !leftOut(issue))
    .map(facts);
}

const text = JSON.stringify;

/** `fetch(url, { method, headers, body: JSON.stringify(…) })` */
function asFetch({ method, url, headers, body }: SharedRequest): string {
  const parts = [
    method === undefined ? "" : `method: ${text(method)}`,
    headers === undefined ? "" : `headers: ${text(headers)}`,
    body === undefined ? "" : `body: ${typeof body === "string" ? text(body) : `JSON.stringify(${text(body)})`}`,
  ];
  return `fetch(${text(url)}, { ${parts.filter((part) => part !== "").join(", ")} });`;
}

function asAxios({ method = "GET", url, headers, body }: SharedRequest): string {
  const config = headers === undefined ? "" : `, { headers: ${text(headers)} }`;
  const verb = method.toLowerCase();
  const call = ["post", "put", "patch"].includes(verb)
    ? `axios.${verb}(${text(url)}, ${text(body ?? null)}${config});`
    : ["get", "delete"].includes(verb) && body === undefined
      ? `axios.${verb}(${text(url)}${config});`
      : `axios({ method: ${text(method)}, url: ${text(url)}${headers === undefined ? "" : `, headers: ${text(headers)}`}${body === undefined ? "" : `, data: ${text(body)}`} });`;
  return `import axios from "axios";\n${call}`;
}

/** A function of the file that adds the host and the token. */
function asHelper({ method = "GET", url = "", headers = {}, body }: SharedRequest): string {
  const others = Object.entries(headers).flatMap(([name, value]) =>
    name.toLowerCase() === "authorization" ? [] : [`, ${text(name)}: ${text(value)}`],
  );
  const [, host = "", path = ""] = /^(https:\/\/[^/]+)(.*)$/s.exec(url) ?? [];
  return [
    `async function zoho(method, path, body) {`,
    `  const response = await fetch(\`${host}\${path}\`, { method, headers: { Authorization: \`Zoho-oauthtoken \${token}\`${others.join("")} }, body: body ? JSON.stringify(body) : undefined });`,
    `  return response.json();`,
    `}`,
    `await zoho(${text(method)}, ${text(path)}${body === undefined ? "" : `, ${text(body)}`});`,
  ].join("\n");
}

/** `ZOHO.CRM.API.insertRecord(…)`, for writes of records; undefined for other requests. */
function asEmbedded({ method = "GET", url = "", body }: SharedRequest): string | undefined {
  const [, module, upsert] = /\/crm\/v[\d.]+\/([A-Za-z]\w*)(\/upsert)?$/.exec(url) ?? [];
  if (
    module === undefined ||
    typeof body !== "object" ||
    body === null ||
    !("data" in body) ||
    !Array.isArray(body.data) ||
    Object.keys(body).some((key) => key !== "data" && key !== "trigger")
  )
    return undefined;
  const name =
    upsert !== undefined && method === "POST"
      ? "upsertRecord"
      : upsert === undefined && method === "POST"
        ? "insertRecord"
        : upsert === undefined && method === "PUT"
          ? "updateRecord"
          : undefined;
  if (name === undefined) return undefined;
  const trigger = "trigger" in body ? `, Trigger: ${text(body.trigger)}` : "";
  return `ZOHO.CRM.API.${name}({ Entity: ${text(module)}, APIData: ${text(body.data)}${trigger} });`;
}

const all = Object.entries(readCases()).flatMap(([file, cases]) => cases.map((shared) => ({ file, shared })));
/** Code has a URL; settings know no token; whose request it is shows by its host. */
const inCode = all.filter(
  ({ shared: { request, options } }) =>
    request.url !== undefined && request.url !== "" && options?.token === undefined && isZohos(request.url),
);

function isZohos(url: string): boolean {
  return /^https?:\/\/[^/]*(?:zohoapis?|zohocloud|zoho)\.[a-z.]+\/crm\//.test(url);
}

const never = (): boolean => false;
const isAuth = ({ check }: Issue): boolean => check === "authorization-header";
const isNoRecord = ({ stage }: Issue): boolean => !["module", "record", "batch", "body"].includes(stage);

describe("parity: fetch", () => {
  for (const { file, shared } of inCode) {
    it(`${file}: ${shared.name}`, () => {
      expect(sorted(judgedInCode(asFetch(shared.request), shared))).toEqual(sorted(judged(shared, never)));
    });
  }
});

describe("parity: axios", () => {
  for (const { file, shared } of inCode) {
    it(`${file}: ${shared.name}`, () => {
      // axios adds headers of its own: none is missing for certain.
      const withoutMissing = (issue: Issue): boolean =>
        isAuth(issue) &&
        Object.keys(shared.request.headers ?? {}).every((name) => name.toLowerCase() !== "authorization");
      expect(sorted(judgedInCode(asAxios(shared.request), shared))).toEqual(sorted(judged(shared, withoutMissing)));
    });
  }
});

describe("parity: a function over fetch", () => {
  for (const { file, shared } of inCode) {
    it(`${file}: ${shared.name}`, () => {
      expect(sorted(judgedInCode(asHelper(shared.request), shared))).toEqual(sorted(judged(shared, isAuth)));
    });
  }
});

describe("parity: the Embedded App SDK", () => {
  for (const { file, shared } of inCode) {
    const code = asEmbedded(shared.request);
    if (code === undefined) continue;
    it(`${file}: ${shared.name}`, () => {
      const version = /\/crm\/(v[\d.]+)\//.exec(shared.request.url ?? "")?.[1] ?? "v2";
      expect(sorted(judgedInCode(code, shared, { embeddedVersion: version }))).toEqual(
        sorted(judged(shared, isNoRecord)),
      );
    });
  }
});

describe("parity", () => {
  it("covers nearly all shared cases", () => {
    expect(inCode.length).toBeGreaterThan(450);
    expect(inCode.filter(({ shared }) => asEmbedded(shared.request) !== undefined).length).toBeGreaterThan(150);
  });
});
