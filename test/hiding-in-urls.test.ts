import { createPreflight } from "@zoho-preflight/validator";
import { PARTS, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";
import { describe, expect, it } from "vitest";

/** Right requests of which any stretch of the URL may come at run time. */
const RIGHT = [
  "GET https://www.zohoapis.eu/crm/v8/Leads/{id}",
  "GET https://www.zohoapis.eu/crm/v8/Leads/100?fields=id,Last_Name",
  "GET https://www.zohoapis.eu/crm/bulk/v8/read/100",
  "GET https://www.zohoapis.eu/crm/v8/Leads/search?criteria=(Email%3Aequals%3Akim%40example.com)",
  "GET https://www.zohoapis.eu/crm/v8/settings/fields?module=Leads",
  // It may be an upsert.
  "POST https://www.zohoapis.eu/crm/v8/Leads/{id}",
  "POST https://www.zohoapis.eu/crm/v8/Leads/<id>",
  "DELETE https://www.zohoapis.eu/crm/v8/Leads/{id}",
  "GET https://www.zohoapis.eu/crm/v8/Leads/{id}/Notes?fields={fields}",
  "GET https://www.zohoapis.eu/crm/v8/{module}/{id}",
  "GET https://www.zohoapis.eu/crm/v8/users/{id}",
  "PUT https://www.zohoapis.eu/crm/v8/settings/variables/{id}",
  "GET https://www.zohoapis.eu/crm/v8/Leads?ids=100%2C200&fields=id",
  "GET https://www.zohoapis.eu/crm/v8/Leads/search?criteria=((Last_Name%3Astarts_with%3AN)and(City%3Aequals%3AUlm))",
  "GET /crm/v8/Leads?fields=id&per_page=200",
];

const preflight = createPreflight();

/** Right requests with holes across slashes; a body, so that what is said of another operation's would be seen. */
const RIGHT_ACROSS: readonly (readonly [line: string, body?: object])[] = [
  ["POST /crm/v8/settings/automation/webhooks", { webhooks: [{ name: "Oven" }] }],
  ["POST /crm/v8/settings/snippets", { snippets: [{ name: "Oven" }] }],
  ["GET /crm/v8/settings/modules"],
  ["GET /crm/v8/settings/fields?module=Leads"],
  ["GET https://www.zohoapis.eu/crm/bulk/v8/read/12"],
  ["POST https://www.zohoapis.eu/crm/bulk/v8/read", { query: { module: { api_name: "Leads" } } }],
  ["POST /crm/v8/Leads/800/actions/convert", { data: [{ overwrite: true }] }],
  ["POST /crm/v8/Leads/800/actions/send_mail", { data: [{ from: { email: "ng@example.com" } }] }],
  ["PUT /crm/v8/settings/tags/800?module=Leads", { tags: [{ name: "Oven" }] }],
  ["PUT /crm/v8/Leads/800/actions/blueprint", { blueprint: [{ transition_id: "12" }] }],
  ["DELETE /crm/v8/Leads/800/Notes/12"],
  ["GET /crm/v8/Leads/search?criteria=(Last_Name%3Aequals%3ANg)&fields=id"],
  ["GET /crm/v8/Leads?ids=100%2C200&fields=id%2CLast_Name"],
  ["GET /crm/v8/Leads/search?criteria=(Annual_Revenue%3Abetween%3A5%2C7)"],
  [
    "GET /crm/v8/Leads/search?criteria=((Created_Time%3Agreater_than%3A2026-01-02T03%3A04%3A05%2B00%3A00)or(City%3Ain%3AUlm%2CBern))",
  ],
  ["GET /crm/v8/Leads/search?criteria=(Company:equals:Ng%20%26%20Co)"],
];

/**
 * What begins and ends in the path may hold slashes, unless it looks like one segment: `/Leads/${x}` is a record, `v${x}` a version. In the query one value is
 * hidden, or a part of it.
 */
function isElsewhere(url: string, from: number, to: number): boolean {
  const mark = url.includes("?") ? url.indexOf("?") : url.length;
  if (from >= mark) return /[&=?]/.test(url.slice(from, to));
  const isSegment = url[from - 1] === "/" && (to === mark || url[to] === "/");
  // `v${version}` is a version.
  if (/\/v$/.test(url.slice(0, from))) return true;
  return to > mark || (isSegment && url.slice(from, to).includes("/") && !url.slice(from, to).startsWith("bulk/"));
}

describe("a stretch of a right URL across slashes", () => {
  for (const [line, body] of RIGHT_ACROSS) {
    it(`adds no issue: ${line}`, () => {
      const [method = "", url = ""] = line.split(" ");
      const given = { method, ...(body === undefined ? {} : { body }) };
      const key = ({ check, code }: { readonly check: string; readonly code: string | null }): string =>
        `${check} ${code ?? ""}`;
      const before = new Set(validateSeen(preflight, { ...given, url }).issues.map(key));
      const reported: string[] = [];
      for (let from = 0; from <= url.length; from++) {
        for (let to = from; to <= url.length; to++) {
          if (isElsewhere(url, from, to)) continue;
          const parts = [url.slice(0, from), UNKNOWN, url.slice(to)].filter((part) => part !== "");
          const { issues } = validateSeen(preflight, { ...given, url: { [PARTS]: parts } });
          const added = issues.map(key).filter((one) => !before.has(one));
          if (added.length > 0) reported.push(`${url.slice(0, from)}…${url.slice(to)}: ${added.join()}`);
        }
      }
      expect(reported).toEqual([]);
    });
  }
});

/** Whether a variable may hold that stretch and nothing else: a part of one segment, of one value, or a host with its slash. */
function isOnePart(url: string, from: number, to: number): boolean {
  const stretch = url.slice(from, to);
  const hostEnd = url.indexOf("/", "https://".length);
  return !/[/?&=]/.test(stretch) || (url.startsWith("https:") && from >= "https://".length && to === hostEnd + 1);
}

describe("a stretch of a right URL that cannot be read", () => {
  for (const line of RIGHT) {
    it(`adds no issue: ${line}`, () => {
      const [method = "", url = ""] = line.split(" ");
      const reported: string[] = [];
      for (let from = 0; from <= url.length; from++) {
        for (let to = from; to <= url.length; to++) {
          if (!isOnePart(url, from, to)) continue;
          const parts = [url.slice(0, from), UNKNOWN, url.slice(to)].filter((part) => part !== "");
          const { issues } = validateSeen(preflight, { method, url: { [PARTS]: parts }, body: UNKNOWN });
          if (issues.length > 0)
            reported.push(`${url.slice(0, from)}…${url.slice(to)}: ${issues.map(({ check }) => check).join()}`);
        }
      }
      expect(reported).toEqual([]);
    });
  }
});
