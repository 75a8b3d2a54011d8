import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

const names = (count: number): string => Array.from({ length: count }, (_, index) => `Field_${index}`).join(",");
const ids = (count: number): string => Array.from({ length: count }, (_, index) => `${1_000_000 + index}`).join(",");

describe("param-limits", () => {
  const { predicts, accepts, silent } = verbs("param-limits");

  predicts("51 fields in a list call", get(`Leads?fields=${names(51)}`), {
    code: "LIMIT_EXCEEDED",
    path: ["query", "fields"],
    severity: "error",
    details: { limit: 50, param_name: "fields" },
    message: "fields has 51 names; the maximum is 50. Ask for the rest in a second call.",
  });
  predicts("51 fields of one record, as a warning", get(`Leads/1000001?fields=${names(51)}`), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
  });
  predicts(
    "101 ids to delete, as a warning",
    { method: "DELETE", url: `/crm/v8/Leads?ids=${ids(101)}` },
    {
      code: "LIMIT_EXCEEDED",
      path: ["query", "ids"],
      severity: "warning",
      message: "ids has 101 ids; the maximum is 100. Send the rest in a second call.",
    },
  );
  predicts("a page beyond record 2,000 with the usual 200 a page", get("Leads?fields=id&page=11"), {
    code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
    path: ["query", "page"],
    severity: "error",
    details: { limit: 2000 },
    message:
      "Page 11 with 200 records per page ends at record 2,200, but page numbers reach only the first 2,000. Continue with page_token (info.next_page_token of the previous answer).",
  });
  predicts(
    "a page that begins below record 2,000 and ends above, as a warning",
    get("Leads?fields=id&page=14&per_page=150"),
    { code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED", severity: "warning" },
  );
  predicts("a page of one record beyond record 2,000", get("Leads?fields=id&page=2001&per_page=1"), {
    code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
    path: ["query", "page"],
    message:
      "Page 2,001 with 1 record per page ends at record 2,001, but page numbers reach only the first 2,000. Continue with page_token (info.next_page_token of the previous answer).",
  });
  predicts("a page of notes beyond record 2,000, as a warning", get("Notes?fields=id&page=12&per_page=200"), {
    code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
    severity: "warning",
  });
  predicts("a page of a search beyond record 2,000", get("Leads/search?word=Ng&page=21&per_page=100"), {
    code: "LIMIT_REACHED",
    path: ["query", "page"],
    severity: "error",
    details: {},
    message:
      "Page 21 with 100 records per page ends at record 2,100, but a search returns only the first 2,000. Narrow the criteria, or use COQL (POST /coql).",
  });
  predicts("201 records a page, as a warning", get("Leads?fields=id&per_page=201"), {
    code: "INVALID_DATA",
    path: ["query", "per_page"],
    severity: "warning",
    details: { param_name: "per_page" },
    suggestions: ["200"],
  });

  predicts("a word of one letter, as a warning", get("Leads/search?word=a"), {
    code: "INVALID_DATA",
    path: ["query", "word"],
    severity: "warning",
    message: "word has 1 character; a search needs at least 2, so Zoho may refuse it.",
  });
  predicts("two digits of a telephone, as a warning", get("Leads/search?phone=55"), { path: ["query", "phone"] });
  predicts(
    "criteria of more than 3,000 characters, as a warning",
    get(`Leads/search?criteria=(Last_Name:equals:${"a".repeat(3000)})`),
    {
      code: "INVALID_DATA",
      path: ["query", "criteria"],
      severity: "warning",
      message: "criteria has 3,019 characters; the maximum is 3,000, so Zoho may refuse it.",
    },
  );

  accepts("the shortest word and telephone", get("Leads/search?word=Ng"));
  accepts("a word before the version whose description has a length", get("Leads/search?word=a", "v7"));
  accepts("50 fields", get(`Leads?fields=${names(50)}`));
  accepts("51 fields before the version that limits them", get(`Leads?fields=${names(51)}`, "v2"));
  accepts("100 ids to delete", { method: "DELETE", url: `/crm/v8/Leads?ids=${ids(100)}` });
  accepts("the last page below the limit", get("Leads?fields=id&page=10&per_page=200"));
  accepts("a high page before page tokens came", get("Leads?page=50&per_page=200", "v2"));
  accepts("a page of small size", get("Leads?fields=id&page=100&per_page=20"));

  silent("fields that cannot be read", {
    method: "GET",
    url: { [PARTS]: [`/crm/v8/Leads?fields=${names(60)},`, UNKNOWN] },
  });
  silent("a page size that cannot be read", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads?fields=id&page=11&per_page=", UNKNOWN] },
  });
  silent("a query that may hold a page_token", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads?fields=id&page=11&per_page=200&", UNKNOWN] },
  });
});
