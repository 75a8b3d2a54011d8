import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { Report } from "@zoho-preflight/validator";

import { criteriaFilter } from "../../packages/validator/src/stand-in/criteria.ts";
import { runnableQuery } from "../../packages/validator/src/stand-in/coql.ts";
import { queried } from "../coql-requests.ts";
import { changed, changes } from "./changed-text.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: any query and any criteria give a report whose words stand in the text, and a suggestion that is taken leaves a text; serve runs it or says why not. */

const preflight = createPreflight({ snapshot: queried });
const version = fc.constantFrom("v2", "v2.1", "v3", "v4", "v5", "v6", "v7", "v8");
const RECORD = { id: "1", Deal_Name: "Crates", Amount: 5, Rush: true, Closing_Date: "2026-01-31", Stage: null };

const PIECES =
  "' \" ( ) , = . # -> ${ } \\ % \u0000 \uD800 \u2028 select from where and or not in is null between".split(" ");
const column = fc.oneof(
  fc.constantFrom("Deal_Name", "Amount", "Probability", "Closing_Date", "Created_Time", "Rush", "Description"),
  fc.constantFrom("Stage", "Weight", "Secret", "Photo", "Partners", "Territory", "Account_Name", "id", "Stge", "x"),
  fc.constantFrom("Account_Name.Industry", "Account_Name.Parent_Account.Industry", "Contact_Name.Account_Name.x"),
  fc.constantFrom("Account_Name->Accounts.Industry", "What_Id->Deals.Amount", "'Deal_Name'", "__proto__", "toString"),
);
const literal = fc.oneof(
  fc.constantFrom("'Ng'", "'2026-01-31'", "'2026-13-01'", "'2026-01-31T10:00:00+02:00'", "5", "-1.5", "1e9", "true"),
  fc.constantFrom("null", "''", "'O\\'Neil'", '"Ng"', "${TODAY}", "'${CURRENTUSER}'", "99999999999999999999"),
  fc.string({ maxLength: 6 }).map((text) => `'${text.replace(/['\\]/g, "")}'`),
);
const { condition } = fc.letrec<{ condition: string; query: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    fc
      .tuple(column, fc.constantFrom("=", "!=", ">", "<=", "like", "not like", "is", "equals"), literal)
      .map((parts) => parts.join(" ")),
    fc.tuple(column, fc.constantFrom("is null", "is not null")).map((parts) => parts.join(" ")),
    fc
      .tuple(column, fc.constantFrom("in", "not in"), fc.array(literal, { maxLength: 4 }))
      .map(([name, by, all]) => `${name} ${by} (${all.join(", ")})`),
    fc
      .tuple(column, fc.constantFrom("between", "not between"), literal, literal)
      .map(([name, by, from, to]) => `${name} ${by} ${from} and ${to}`),
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([left, by, right]) => `(${left} ${by} ${right})`),
    fc.tuple(column, tie("query")).map(([name, query]) => `${name} in (${query})`),
  ),
  query: fc.oneof(
    { depthSize: "small" },
    fc.constant("select id from Accounts where Industry is not null"),
    fc
      .tuple(column, fc.constantFrom("Accounts", "Contacts", "Deals"), tie("condition"))
      .map(([name, module, where]) => `select ${name} from ${module} where ${where}`),
  ),
}));
const selected = fc.oneof(
  column,
  fc.tuple(fc.constantFrom("COUNT", "sum", "MAX", "CONCAT", "nope"), column).map(([name, of]) => `${name}(${of})`),
  fc.tuple(column, fc.constantFrom("a", "total", "select")).map(([name, alias]) => `${name} as ${alias}`),
);
const query = fc
  .tuple(
    fc.array(selected, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("Deals", "deals", "Events", "Tours", "Nope", "Actions_Performed", "!Deals"),
    fc.option(condition, { nil: undefined }),
    fc.option(column, { nil: undefined }),
    fc.option(fc.tuple(column, fc.constantFrom("", "asc", "desc", "up")), { nil: undefined }),
    fc.option(fc.tuple(fc.integer(), fc.option(fc.nat(), { nil: undefined })), { nil: undefined }),
  )
  .map(([columns, module, where, group, order, limit]) =>
    [
      `select ${columns.join(", ")} from ${module}`,
      ...(where === undefined ? [] : [`where ${where}`]),
      ...(group === undefined ? [] : [`group by ${group}`]),
      ...(order === undefined ? [] : [`order by ${order.join(" ")}`]),
      ...(limit === undefined ? [] : [`limit ${limit[0]}${limit[1] === undefined ? "" : ` offset ${limit[1]}`}`]),
    ].join(" "),
  );

const operator = fc.constantFrom(
  ...["equals", "not_equal", "starts_with", "in", "not_in", "between", "greater_than", "less_equal", "equls", "EQUALS"],
);
const plain = fc.oneof(
  fc.constantFrom("Ng", "5", "true", "2026-01-31", "2026-13-01", "a\\,b", "a\\(b", "${EMPTY}", "1,2", "a,b,c", ""),
  fc.string({ maxLength: 5 }),
);
const { criteria } = fc.letrec<{ criteria: string }>((tie) => ({
  criteria: fc.oneof(
    { depthSize: "small" },
    fc.tuple(column, operator, plain).map((parts) => `(${parts.join(":")})`),
    fc
      .tuple(tie("criteria"), fc.constantFrom("and", "or", "AND", " and "), tie("criteria"))
      .map((parts) => `(${parts.join("")})`),
  ),
}));

/** Each word that is pointed at stands in the text, and what is put in its place makes a text. */
function wordsStandIn(text: string, { issues }: Report): void {
  for (const { range, suggestions = [] } of issues) {
    if (range !== undefined) {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
    for (const { text: said } of suggestions) expect(typeof said).toBe("string");
  }
}

describe("any query gives a report, and an answer or the reason why there is none", { timeout: HANGS }, () => {
  it("in COQL", () => {
    fc.assert(
      fc.property(query, changes(PIECES), version, (whole, by, inVersion) => {
        const text = changed(whole, by);
        const request = { method: "POST", url: `/crm/${inVersion}/coql`, body: { select_query: text } };
        const report = preflight.validate(request);
        JSON.stringify(report);
        wordsStandIn(text, report);
        expect(request.body.select_query).toBe(text);
        const runnable = runnableQuery(text);
        if ("has" in runnable) expect(runnable.has).not.toBe("");
        else expect(typeof runnable.filter.matches(RECORD)).toBe("boolean");
      }),
      runs(1500),
    );
  });

  it("in criteria", () => {
    fc.assert(
      fc.property(criteria, changes(PIECES), version, fc.boolean(), (whole, by, inVersion, encoded) => {
        const text = changed(whole, by);
        const sent = encoded ? encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, "")) : text;
        const report = preflight.validate({
          method: "GET",
          url: `/crm/${inVersion}/Deals/search?criteria=${sent}`,
        });
        JSON.stringify(report);
        wordsStandIn(encoded ? text : sent, report);
        const filter = criteriaFilter(text);
        if (filter !== undefined) expect(typeof filter.matches(RECORD)).toBe("boolean");
      }),
      runs(1500),
    );
  });
});
