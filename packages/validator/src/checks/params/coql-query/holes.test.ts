import { expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { PARTS, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";

import { describe, verbs } from "../../../../../../test/verbs.ts";
import { coql, pulled } from "../../../../../../test/coql-requests.ts";

/** A query as code makes it: each □ is a part that cannot be read. */
const holed = (select_query: string): unknown =>
  coql({
    [PARTS]: select_query
      .split("□")
      .flatMap((piece, index) => [...(index === 0 ? [] : [UNKNOWN]), ...(piece === "" ? [] : [piece])]),
  });

describe("coql-query, in text with holes", () => {
  const { predicts, silent } = verbs("coql-query", { snapshot: pulled });

  predicts(
    "a column before a value that cannot be read, without the text to apply",
    holed("select Name, Nmae from Projects where id = □"),
    {
      code: "INVALID_QUERY",
      severity: "error",
      path: ["body", "select_query"],
      details: { column_name: "Nmae" },
      message: 'Projects has no field "Nmae". Did you mean "Name"?',
      suggestions: ["Name"],
    },
  );
  predicts(
    "a column behind one, and behind a condition",
    holed("select □ from Projects where (□ and Nmae = '□') order by Bugdet"),
    { details: { column_name: "Nmae" } },
    { details: { column_name: "Bugdet" } },
  );
  predicts("a module", holed("select id from Project where Name = '□'"), {
    code: "INVALID_MODULE",
    message: 'Your org has no module "Project". Did you mean "Projects"?',
  });
  predicts("an operator that there is not", holed("select id from Projects where Name == '□'"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { operator: "==" },
    suggestions: ["="],
  });
  predicts("an operator that the type does not take", holed("select id from Projects where Name > □"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { operator: ">" },
  });
  predicts("an update", holed("update Projects set Name = '□' where id = □"), { code: "SYNTAX_ERROR" });
  predicts("a limit that is too high", holed("select id from Projects where Name = '□' limit 5000"), {
    code: "LIMIT_EXCEEDED",
  });

  silent(
    "parts of names, a custom view, numbers that go on",
    holed("select Nmae□, □Nmae from Projekts□ where Nmae□ = 5 limit 5000□"),
  );
  silent("what may be missing or may not fit together", holed("select id from Projects □"));
  silent("quotes and brackets that do not pair", holed("select id from Projects where (Nmae = '□"));
  silent("a query that begins with a hole", holed("□ Nmae from Projects"));
  silent(
    "functions and clauses that cannot be read",
    holed("select □(Nmae) from Projects where Name is not null order by □ limit □ offset □"),
  );

  it("no stretch of a right query that is hidden adds anything", () => {
    const query =
      "select Name, sum(Budget) as total from Projects where ((Name like 'N%' and Budget > 5) and Phase in ('A', 'B''C')) group by Name order by Name desc limit 10, 200";
    const preflight = createPreflight({ snapshot: pulled });
    const found: string[] = [];
    for (let start = 0; start < query.length; start++) {
      for (let end = start; end <= query.length; end++) {
        const hidden = `${query.slice(0, start)}□${query.slice(end)}`;
        const { issues } = validateSeen(preflight, holed(hidden));
        if (issues.length > 0) found.push(`${hidden}: ${issues[0]?.message ?? ""}`);
      }
    }
    expect(found).toEqual([]);
  });
});
