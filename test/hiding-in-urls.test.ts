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
