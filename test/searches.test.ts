import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { urlPlace } from "@zoho-preflight/validator/seen";

import { readOrg } from "./cases/read-cases.ts";
import { commandLine } from "./command-line.ts";

/** Searches, related records and parameters of an org whose metadata was pulled, each with what is expected of it. */
const snapshot = {
  ...(readOrg("workshop") as Readonly<Record<string, unknown>>),
  relatedLists: {
    Accounts: {
      related_lists: [
        { api_name: "Contacts", module: { api_name: "Contacts" } },
        { api_name: "Deals", module: { api_name: "Deals" } },
        { api_name: "Projects", module: { api_name: "Projects" } },
        { api_name: "Notes", module: { api_name: "Notes" } },
      ],
    },
  },
};
const preflight = createPreflight({ snapshot });
const host = "https://www.zohoapis.com/crm/v8/";
const get = (path: string): { method: string; url: string } => ({ method: "GET", url: `${host}${path}` });
const search = (criteria: string, module = "Projects"): { method: string; url: string } =>
  get(`${module}/search?criteria=${encodeURIComponent(criteria)}`);
const ID = "5000000000000100001";
const names = (count: number): string => Array.from({ length: count }, (_, index) => `n${index}`).join(",");

/** Nothing is wrong with any of them. */
const good: readonly { method: string; url: string; body?: unknown }[] = [
  search("(Name:equals:Bridge)"),
  search("(Name:not_equal:Bridge)"),
  search("(Name:starts_with:Br)"),
  search("(Name:in:Bridge,Tower)"),
  search("Name:equals:Bridge"),
  search("((Name:starts_with:Br)and(Budget:greater_than:5000))"),
  search("((Name:starts_with:Br)or(Budget:greater_than:5000))"),
  search("(((Name:equals:a)or(Name:equals:b))and(Budget:less_equal:10))"),
  search("(Name:starts_with:A) and (Name:not_equal:B)"),
  search("(Name:equals:Ng\\, Sons)"),
  search("(Name:equals:Bridge \\(old\\))"),
  search("(Name:equals:back\\\\slash)"),
  search("(Name:equals:${EMPTY})"),
  search("(Budget:between:100,200.50)"),
  search("(Budget:in:1,2,3)"),
  search("(Budget:equals:-5)"),
  search("(Progress:less_than:50)"),
  search("(Rate:greater_equal:0.5)"),
  search("(Team_Size:not_equal:3)"),
  search("(Serial:equals:9007199254740993)"),
  search("(Billable:equals:true)"),
  search("(Billable:not_equal:false)"),
  search("(Start_Date:greater_equal:2026-12-01)"),
  search("(Start_Date:between:2026-01-01,2026-12-31)"),
  search("(Kick_Off:less_than:2026-12-01T08:00:00+01:00)"),
  search("(Kick_Off:greater_than:2026-12-01T08:00:00Z)"),
  search("(Contact_Email:equals:ann@example.com)"),
  search("(Hotline:starts_with:+49)"),
  search("(Page:equals:https://example.com)"),
  search("(Phase:equals:Build)"),
  search("(Phase:in:Plan,Build)"),
  search("(Skills:starts_with:Weld)"),
  search("(Customer:equals:5000000000000100001)"),
  search("(Customer.id:in:5000000000000100001,5000000000000100002)"),
  search("(Owner:in:5000000000000100001)"),
  search("(Project_Number:equals:P-7)"),
  search("(Description:starts_with:The)"),
  search(`(Name:in:${names(100)})`),
  search(Array.from({ length: 10 }, (_, index) => `(Name:equals:B ${index})`).join("or")),
  get("Projects/search?email=ann@example.com"),
  get("Projects/search?phone=5550100&page=2&per_page=200"),
  get("Projects/search?word=harbour&fields=Name,Budget,Owner"),
  get("Leads/search?word=harbour&converted=both&approval_state=approved"),
  get("Users/search?word=ann&type=ActiveUsers"),
  get("Projects?fields=id,Name,Start_Date,$approval_state&sort_by=Modified_Time&sort_order=desc"),
  get(`Projects?fields=Name&cvid=${ID}`),
  get(`Accounts/${ID}/Projects?fields=Name,Budget&ids=${ID}`),
  get(`Accounts/${ID}/Contacts?fields=Last_Name,Email`),
  get(`Accounts/${ID}/__timeline`),
  get("settings/layouts?module=Projects&mode=all&include=total_profiles,portal_user_types"),
  get("settings/modules?status=visible&include=fields,layouts"),
  get("settings/related_lists?module=Accounts&status=visible"),
  { method: "POST", url: `${host}Projects/bulk/search?criteria=(Name:equals:Bridge)` },
];

/** What is wrong, with the check and the code, and the very words where the issue has a place inside a text. */
type Bad = readonly [
  request: { method: string; url: string; body?: unknown },
  check: string,
  code: string | null,
  words?: string,
];
const bad: readonly Bad[] = [
  [search("(Nmae:equals:Bridge)"), "search-criteria", "INVALID_QUERY", "Nmae"],
  [search("(Name:equals:a)and(Bugdet:equals:1)"), "search-criteria", "INVALID_QUERY", "Bugdet"],
  [search("(Name:equls:Bridge)"), "search-criteria", "INVALID_QUERY", "equls"],
  [search("(Name:contains:Bridge)"), "search-criteria", "INVALID_QUERY", "contains"],
  [search("(Budget:starts_with:5)"), "search-criteria", "INVALID_QUERY", "starts_with"],
  [search("(Billable:in:true)"), "search-criteria", "INVALID_QUERY", "in"],
  [search("(Customer:starts_with:5)"), "search-criteria", "INVALID_QUERY", "starts_with"],
  [search("(Phase:starts_with:B)"), "search-criteria", "INVALID_QUERY", "starts_with"],
  [search("(Name:greater_than:B)"), "search-criteria", "INVALID_QUERY", "greater_than"],
  [search("(Project_Number:between:1,2)"), "search-criteria", "INVALID_QUERY", "between"],
  [search("(Description:in:a,b)"), "search-criteria", "INVALID_QUERY", "in"],
  [search("(Owner:less_than:5)"), "search-criteria", "INVALID_QUERY", "less_than"],
  [search("(Budget:greater_than:high)"), "search-criteria", "INVALID_QUERY", "high"],
  [search("(Budget:in:1,two,3)"), "search-criteria", "INVALID_QUERY", "two"],
  [search("(Start_Date:equals:01.12.2026)"), "search-criteria", "INVALID_QUERY", "01.12.2026"],
  [search("(Start_Date:between:2026-01-01,2026/12/31)"), "search-criteria", "INVALID_QUERY", "2026/12/31"],
  [search("(Kick_Off:less_than:2026-12-01)"), "search-criteria", "INVALID_QUERY", "2026-12-01"],
  [
    search("(Kick_Off:less_than:2026-12-01T08:00:00.000Z)"),
    "search-criteria",
    "INVALID_QUERY",
    "2026-12-01T08:00:00.000Z",
  ],
  [search("(Billable:equals:yes)"), "search-criteria", "INVALID_QUERY", "yes"],
  [search("(Customer:not_equal:null)"), "search-criteria", "INVALID_QUERY", "null"],
  [search("(Customer.Industry:equals:Banking)"), "search-criteria", "INVALID_QUERY", "Customer.Industry"],
  [search("(Plans:equals:plan.pdf)"), "search-criteria", "INVALID_QUERY", "Plans"],
  [search("(Created_Time:greater_than:2026-01-01T00:00:00Z)"), "search-criteria", "INVALID_QUERY", "Created_Time"],
  [search("(Name:equals:Bridge (old))"), "search-criteria", "INVALID_QUERY", "Bridge (old)"],
  [search("(Name:equals:Ng, Sons)"), "search-criteria", "INVALID_QUERY", "Ng, Sons"],
  [search("(Budget:between:5)"), "search-criteria", "INVALID_QUERY", "5"],
  [search("((Name:equals:Bridge)"), "search-criteria", "INVALID_QUERY", "("],
  [search("(Name:equals:Bridge)(Budget:equals:1)"), "search-criteria", "INVALID_QUERY", "("],
  [search("(Name:Bridge)"), "search-criteria", "INVALID_QUERY", "Name:Bridge"],
  [search("(Name=Bridge)"), "search-criteria", "INVALID_QUERY", "Name=Bridge"],
  [search(`(Name:in:${names(101)})`), "search-criteria", "LIMIT_EXCEEDED", names(101)],
  [
    search(Array.from({ length: 16 }, (_, index) => `(Name:equals:B ${index})`).join("or")),
    "search-criteria",
    "CRITERIA_LIMIT_EXCEEDED",
  ],
  [get("Projects/search?word=a"), "param-limits", "INVALID_DATA"],
  [get("Projects/search?phone=55"), "param-limits", "INVALID_DATA"],
  [get("Projects/search?email=a@b.co&word=harbour"), "known-params", null],
  [get("Leads/search?word=harbour&approval_state=open"), "param-values", "PATTERN_NOT_MATCHED"],
  [get("Users/search?word=ann&type=Everybody"), "param-values", "PATTERN_NOT_MATCHED"],
  [get("Projects/search?word=harbour&sort_by=Bugdet"), "param-values", "INVALID_QUERY"],
  [get("Projects?fields=Name,Bugdet"), "param-values", null],
  [get(`Accounts/${ID}/Projects?fields=Account_Name`), "param-values", null],
  [get(`Accounts/${ID}/Contcts?fields=id`), "known-relation", "INVALID_DATA"],
  [get(`Accounts/${ID}/Project?fields=id`), "known-relation", "INVALID_DATA"],
  [get(`Accounts/${ID}/Invoices?fields=id`), "known-relation", "INVALID_DATA"],
  [
    { method: "PUT", url: `${host}Accounts/${ID}/Contacts/${ID}`, body: { data: [{}] } },
    "known-relation",
    "INVALID_MODULE",
  ],
  [get(`Projects?fields=Name&cvid=${ID},${ID}`), "bare-ids", "UNABLE_TO_PARSE_DATA_TYPE"],
  [get('Projects?fields=Name&cvid="5000000000000100001"'), "bare-ids", "UNABLE_TO_PARSE_DATA_TYPE"],
  [get("settings/layouts?module=Projcts"), "known-module", "INVALID_MODULE"],
  [get("settings/automation/webhooks?related_module=Projcts"), "known-module", "INVALID_MODULE"],
  [get("settings/layouts?module=Projects&include=profiles"), "param-values", "PATTERN_NOT_MATCHED"],
  [get("settings/related_lists?module=Accounts&status=hidden"), "param-values", "PATTERN_NOT_MATCHED"],
];

describe("searches, related records and parameters", () => {
  it.each(good)("accepts $method $url", (request) => {
    expect(preflight.validate(request).issues.map(({ message }) => message)).toEqual([]);
  });

  it.each(bad.map((expected) => ({ expected, url: expected[0].url })))("reports $url", ({ expected }) => {
    const [request, check, code, words] = expected;
    const issues = preflight.validate(request).issues.filter((issue) => issue.check === check);
    expect(issues.map((issue) => issue.code)).toContain(code);
    if (words !== undefined) expect(issues.map((issue) => wordsOf(request.url, issue))).toContain(words);
  });

  it("reports the same from the command line", async () => {
    const lines = (requests: readonly object[]): string => requests.map((one) => JSON.stringify(one)).join("\n");
    const folder = Object.fromEntries(
      Object.entries(snapshotFiles()).map(([name, content]) => [`zoho-metadata/${name}`, JSON.stringify(content)]),
    );
    const files = { ...folder, "good.ndjson": lines(good), "bad.ndjson": lines(bad.map(([request]) => request)) };
    const judged = async (file: string): Promise<Printed> =>
      JSON.parse((await commandLine(["check", "--json", file], { files })).stdout) as Printed;
    expect((await judged("good.ndjson")).results.flatMap(({ report }) => report.issues)).toEqual([]);
    const found = (await judged("bad.ndjson")).results.map(({ report }) =>
      report.issues.map(({ check, code }) => `${check} ${code}`),
    );
    expect(bad.filter(([, check, code], index) => found[index]?.includes(`${check} ${code}`) !== true)).toEqual([]);
  });
});

interface Printed {
  readonly results: readonly {
    readonly report: { readonly issues: readonly { check: string; code: string | null }[] };
  }[];
}

/** The words as they are meant: decoded. */
function wordsOf(
  url: string,
  { path, range }: { path: readonly (string | number)[]; range?: { start: number; end: number } | undefined },
): string | undefined {
  const place = range === undefined ? undefined : urlPlace(url, path, range);
  return place === undefined ? undefined : decodeURIComponent(url.slice(place.start, place.end));
}

/** As `pull` writes them. */
function snapshotFiles(): Readonly<Record<string, unknown>> {
  const { modules, fields, relatedLists } = snapshot as unknown as {
    modules: unknown;
    fields: object;
    relatedLists: object;
  };
  const each = (folder: string, parts: object): (readonly [string, unknown])[] =>
    Object.entries(parts).map(([module, content]) => [`${folder}/${module}.json`, content]);
  return {
    "snapshot.json": { format: 1, version: "v8", dataCenter: "us" },
    "modules.json": modules,
    ...Object.fromEntries([...each("fields", fields), ...each("related_lists", relatedLists)]),
  };
}
