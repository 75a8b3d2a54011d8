import { describe, verbs } from "../../../../../../test/verbs.ts";
import { coql, queried } from "../../../../../../test/coql-requests.ts";

/** Queries that Zoho refuses, or that find nothing, in an org that is known: each is reported at the very word. */

const SYNTAX = { code: "SYNTAX_ERROR", severity: "error" } as const;
const QUERY = { code: "INVALID_QUERY", severity: "error" } as const;
const MAYBE = { code: "INVALID_QUERY", severity: "warning" } as const;
const MAYBE_SYNTAX = { code: "SYNTAX_ERROR", severity: "warning" } as const;
const names = (count: number): string => Array.from({ length: count }, (_, index) => `L${index}.Name`).join(", ");

describe("bad queries: syntax", () => {
  const { predicts } = verbs("coql-query", { snapshot: queried });

  predicts("another statement", coql("update Deals set Stage = 'Won'"), { ...SYNTAX, words: "update", details: {} });
  predicts("no FROM", coql("select Deal_Name form Deals where id is not null"), {
    ...SYNTAX,
    words: "null",
    details: { clause: "from" },
  });
  predicts("no WHERE", coql("select Deal_Name from Deals"), {
    ...SYNTAX,
    words: "Deals",
    details: { clause: "where" },
  });
  predicts("no module", coql("select Deal_Name from where id is not null"), {
    ...SYNTAX,
    words: "where",
    details: { near: "where" },
  });
  predicts("no column", coql("select FROM Deals where id is not null"), {
    ...SYNTAX,
    words: "FROM",
    details: { line: 1, column: 8, near: "FROM" },
  });
  predicts("not before a comparison", coql("select id from Deals where not Amount > 5"), {
    ...SYNTAX,
    words: "not",
    details: { operator: "not" },
  });
  predicts("an operator of a program", coql("select id from Deals where Amount == 5"), { ...SYNTAX, words: "==" });
  predicts("an operator that may pass", coql("select id from Deals where Amount <> 5"), {
    ...MAYBE_SYNTAX,
    words: "<>",
  });
  predicts("a quote that is never closed", coql("select id from Deals where Stage = 'Won"), { ...SYNTAX, words: "'" });
  predicts("a bracket too few", coql("select id from Deals where (Amount > 5"), { ...SYNTAX, words: "(" });
  predicts("a query that breaks off", coql("select id from Deals where Amount >"), { ...MAYBE_SYNTAX, words: ">" });
  predicts("a star", coql("select * from Deals where id is not null"), { ...MAYBE_SYNTAX, words: "*" });
  predicts("an escape with a backslash", coql("select id from Contacts where Last_Name = 'O\\'Brien'"), {
    ...MAYBE_SYNTAX,
    words: "\\'",
    details: { near: "Brien" },
    message: "A backslash does not escape a quote in COQL. Write the quote twice: ''.",
    suggestions: ["''"],
  });
  predicts(
    "three conditions side by side",
    coql("select id from Deals where Amount > 5 and Stage = 'Won' and Rush = true"),
    { ...MAYBE_SYNTAX, words: "and" },
  );
  predicts("a reserved word", coql("select External from Tours where id is not null"), {
    ...MAYBE_SYNTAX,
    words: "External",
    message: "\"External\" is a reserved word. Put it in quotes: 'External'.",
    suggestions: ["'External'"],
  });
  predicts(
    "HAVING",
    coql("select Stage, count(id) from Deals where id is not null group by Stage having count(id) > 5"),
    {
      ...MAYBE_SYNTAX,
      words: "having",
    },
  );
  predicts("a name for the module", coql("select d.Deal_Name from Deals d where d.Amount > 5"), {
    ...MAYBE_SYNTAX,
    words: "d",
  });
  predicts("JOIN", coql("select id from Deals join Accounts on Account_Name = id where id is not null"), {
    ...MAYBE_SYNTAX,
    words: "join",
  });
  predicts(
    "UNION",
    coql("select id from Deals where id is not null union select id from Contacts where id is not null"),
    {
      ...MAYBE_SYNTAX,
      words: "union",
    },
  );
  predicts("a comment", coql("select id from Deals where Amount > 5 -- the big ones"), { ...MAYBE_SYNTAX, words: "-" });
  predicts("a list without brackets", coql("select id from Deals where Stage in 'Won'"), {
    ...MAYBE_SYNTAX,
    words: "'Won'",
  });
  predicts("a comma too many", coql("select id from Deals where Stage in ('Won',) and Amount > 5"), {
    ...MAYBE_SYNTAX,
    words: "and",
  });
  predicts("an alias that is missing", coql("select Stage as from Deals where id is not null"), {
    ...MAYBE_SYNTAX,
    words: "as",
  });
  predicts("quotes of a word processor", coql("select id from Deals where Stage = “Won”"), {
    ...MAYBE_SYNTAX,
    words: "“",
    message: '"“" is unexpected at character 36. Use straight quotes.',
  });
  predicts("tuples", coql("select id from Deals where (Amount, Stage) in ((5, 'Won'))"), {
    ...MAYBE_SYNTAX,
    words: ",",
  });
});

describe("bad queries: modules and columns", () => {
  const { predicts } = verbs("coql-query", { snapshot: queried });

  predicts("an unknown module", coql("select id from Dels where id is not null"), {
    code: "INVALID_MODULE",
    severity: "error",
    words: "Dels",
    suggestions: ["Deals"],
  });
  predicts("a module in another case", coql("select id from deals where id is not null"), {
    code: "INVALID_MODULE",
    severity: "warning",
    words: "deals",
  });
  predicts("a module that the API does not support", coql("select id from Actions_Performed where id is not null"), {
    code: "INVALID_MODULE",
    severity: "error",
    words: "Actions_Performed",
    details: {},
    message: 'The API does not support the module "Actions_Performed".',
  });
  predicts("an unknown column", coql("select Deal_Nme from Deals where id is not null"), {
    ...QUERY,
    words: "Deal_Nme",
    details: { column_name: "Deal_Nme" },
  });
  predicts("an unknown column in WHERE", coql("select id from Deals where Amout > 5"), {
    ...QUERY,
    words: "Amout",
    details: { column_name: "Amout", clause: "where" },
  });
  predicts("an unknown column in GROUP BY", coql("select count(id) from Deals where id is not null group by Stge"), {
    ...QUERY,
    words: "Stge",
  });
  predicts("an unknown column in ORDER BY", coql("select id from Deals where id is not null order by Amount, Stge"), {
    ...QUERY,
    words: "Stge",
  });
  predicts("a column that is summed up", coql("select sum(Amout) from Deals where id is not null"), {
    ...QUERY,
    words: "Amout",
  });
  predicts("an unknown column with its module", coql("select Deals.Deal_Nme from Deals where id is not null"), {
    ...QUERY,
    words: "Deal_Nme",
  });
  predicts("an unknown column behind a lookup", coql("select Account_Name.Industri from Deals where id is not null"), {
    ...QUERY,
    words: "Industri",
    details: { column_name: "Account_Name.Industri" },
  });
  predicts(
    "an unknown column behind two, in quotes",
    coql("select 'Contact_Name.Account_Name.Nmae' as x from Deals where id is not null"),
    { ...QUERY, words: "Nmae", details: { column_name: "Contact_Name.Account_Name.Nmae" } },
  );
  predicts(
    "an unknown lookup between two",
    coql("select Contact_Name.Acount_Name.Industry from Deals where id is not null"),
    { ...QUERY, words: "Acount_Name" },
  );
  predicts(
    "a column of what an activity is about",
    coql("select 'What_Id->Deals.Deal_Nme' from Events where id is not null"),
    {
      ...QUERY,
      words: "Deal_Nme",
    },
  );
  predicts("a dot behind text", coql("select Deal_Name.First from Deals where id is not null"), {
    ...QUERY,
    words: "Deal_Name.First",
    details: { column_name: "Deal_Name.First" },
  });
  predicts(
    "a dot behind text, behind a lookup",
    coql("select Account_Name.Industry.Name from Deals where id is not null"),
    {
      ...QUERY,
      words: "Industry.Name",
    },
  );
  predicts("another module's column", coql("select Contacts.Last_Name from Deals where id is not null"), {
    ...MAYBE,
    words: "Contacts",
    details: { module: "Contacts" },
  });
  predicts("an image", coql("select Photo from Deals where id is not null"), { ...MAYBE, words: "Photo" });
  predicts("a lookup to several records", coql("select id, Partners from Deals where id is not null"), {
    ...MAYBE,
    words: "Partners",
    message: "Partners (multiselectlookup) cannot be selected in COQL. Read it with the records API.",
  });
  predicts("a file in WHERE", coql("select id from Deals where Papers is not null"), {
    ...MAYBE,
    words: "Papers",
    message: "Papers (fileupload) cannot be compared in WHERE.",
  });
  predicts("a long text in WHERE of v3", coql("select id from Deals where Description like '%x%'", "v3"), {
    ...MAYBE,
    words: "Description",
  });
  predicts("a territory in WHERE", coql("select id from Deals where Territory is not null"), {
    ...MAYBE,
    words: "Territory",
  });
  predicts("a territory before v7", coql("select Territory from Deals where id is not null", "v6"), {
    ...MAYBE,
    words: "Territory",
    message: "Territories can be queried from v7 on, so Territory is not known in this version.",
  });
  predicts("participants in WHERE", coql("select id from Events where Participants = '5000000000000400001'"), {
    ...QUERY,
    words: "Participants",
    details: { cv_criteria: false, column_name: "Participants", value: "5000000000000400001", operator: "=" },
  });
});

describe("bad queries: operators and values", () => {
  const { predicts } = verbs("coql-query", { snapshot: queried });

  predicts("an order of text", coql("select id from Deals where Deal_Name > 'A'"), {
    ...QUERY,
    words: ">",
    details: { reason: "invalid operator found", column_name: "Deal_Name", operator: ">" },
  });
  predicts("an order of a picklist", coql("select id from Deals where Stage between 'A' and 'B'"), {
    ...QUERY,
    words: "between",
  });
  predicts("a boolean in a list", coql("select id from Deals where Rush in (true, false)"), { ...QUERY, words: "in" });
  predicts("a pattern for a number", coql("select id from Deals where Amount like '5%'"), { ...MAYBE, words: "like" });
  predicts("an encrypted text", coql("select id from Deals where Secret = 'x'"), { ...QUERY, words: "=" });
  predicts("text for a number", coql("select Deal_Name from Deals where Probability > 'high'"), {
    ...QUERY,
    words: "'high'",
  });
  predicts("text for what a formula gives", coql("select id from Deals where Weight = 'heavy'"), {
    ...QUERY,
    words: "'heavy'",
  });
  predicts("a date in another order", coql("select id from Deals where Closing_Date = '31/12/2026'"), {
    ...QUERY,
    words: "'31/12/2026'",
  });
  predicts("a date for a time", coql("select id from Deals where Created_Time > '2026-12-31'"), {
    ...QUERY,
    words: "'2026-12-31'",
    suggestions: ["2026-12-31T00:00:00+00:00"],
  });
  predicts("a fraction of a second", coql("select id from Deals where Created_Time > '2026-12-31T09:00:00.000Z'"), {
    ...QUERY,
    words: "'2026-12-31T09:00:00.000Z'",
    suggestions: ["2026-12-31T09:00:00Z"],
  });
  predicts("a month that no year has", coql("select id from Deals where Created_Time > '2026-13-01T09:00:00Z'"), {
    ...MAYBE,
    words: "'2026-13-01T09:00:00Z'",
  });
  predicts("an hour that no day has", coql("select id from Deals where Created_Time > '2026-12-01T25:00:00Z'"), {
    ...MAYBE,
    words: "'2026-12-01T25:00:00Z'",
  });
  predicts("another word for a boolean", coql("select id from Deals where Rush = 'yes'"), { ...QUERY, words: "'yes'" });
  predicts("a value behind a lookup", coql("select id from Deals where Account_Name.Annual_Revenue in (5, 'much')"), {
    ...QUERY,
    words: "'much'",
  });
  predicts("a name for a lookup", coql("select id from Deals where Account_Name = 'Acme'"), {
    ...MAYBE,
    words: "'Acme'",
    message:
      'Account_Name is compared with "Acme"; write an id such as 5000000000000100001, or compare a field behind the lookup.',
  });
  predicts("what is stored for what is displayed", coql("select id from Deals where Stage = 'Proposal'"), {
    code: null,
    severity: "warning",
    words: "'Proposal'",
    suggestions: ["Formal Quote Sent"],
  });
});

describe("bad queries: functions, groups, repetition", () => {
  const { predicts } = verbs("coql-query", { snapshot: queried });

  predicts("an unknown function", coql("select total(Amount) from Deals where id is not null"), {
    code: "INVALID_DATA",
    severity: "error",
    words: "total",
    details: { reason: "unsupported aggregate function", column: "total(Amount)" },
    message: 'COQL has no function "total". Use COUNT, SUM, AVG, MIN or MAX.',
  });
  predicts("the sum of a text", coql("select sum(Deal_Name) from Deals where id is not null"), {
    code: "INVALID_DATA",
    severity: "warning",
    words: "sum(Deal_Name)",
  });
  predicts(
    "a column beside a count",
    coql("select Stage, Amount, count(id) from Deals where id is not null group by Stage"),
    {
      ...MAYBE,
      words: "Amount",
    },
  );
  predicts(
    "a function in SELECT and ORDER BY",
    coql("select count(id) n from Deals where id is not null order by count(id)"),
    {
      ...MAYBE,
      words: "count(id)",
      suggestions: ["n"],
    },
  );
  predicts("a column twice", coql("select Stage, Amount, Stage from Deals where id is not null"), {
    code: "DUPLICATE_DATA",
    severity: "error",
    words: "Stage",
    details: { column_name: "Stage" },
  });
  predicts("a function twice", coql("select count(id), count(id) from Deals where id is not null"), {
    code: "DUPLICATE_DATA",
    severity: "error",
    words: "count(id)",
    details: { column_name: "id", aggregate: "count" },
  });
  predicts("a column twice in ORDER BY", coql("select id from Deals where id is not null order by Stage, Stage desc"), {
    code: "DUPLICATE_DATA",
    severity: "error",
    words: "Stage",
  });
  predicts("an alias twice", coql("select Stage as a, Amount as a from Deals where id is not null"), {
    code: "DUPLICATE_ALIAS",
    severity: "error",
    words: "a",
    details: { alias: "a", referred_columns: ["Stage", "Amount"] },
  });
  predicts("an empty alias", coql("select Stage as '' from Deals where id is not null"), {
    code: "INVALID_ALIAS",
    severity: "error",
    words: "''",
    details: { alias: "", column_name: "Stage" },
  });
  predicts("an alias that is another column", coql("select Stage as Amount, Amount from Deals where id is not null"), {
    ...QUERY,
    words: "Amount",
    details: { column_name: "Stage", alias: "Amount" },
  });
});

describe("bad queries: subqueries and limits", () => {
  const { predicts } = verbs("coql-query", { snapshot: queried });

  predicts(
    "a subquery behind an equals sign",
    coql("select id from Deals where Account_Name = (select id from Accounts where id is not null)"),
    { ...QUERY, words: "=", details: { sub_query_sequence: 0, operator: "=" } },
  );
  predicts(
    "a subquery of two columns, the second one",
    coql(
      "select id from Deals where (Account_Name in (select id from Accounts where id is not null) and Contact_Name in (select id, Email from Contacts where id is not null))",
    ),
    { ...QUERY, words: "id, Email", details: { sub_query_sequence: 1, column_name: ["id", "Email"] } },
  );
  predicts(
    "an unknown module in a subquery",
    coql("select id from Deals where Account_Name in (select id from Acounts where id is not null)"),
    { code: "INVALID_MODULE", severity: "warning", words: "Acounts" },
  );
  predicts(
    "an unknown column in a subquery",
    coql("select id from Deals where Account_Name in (select id from Accounts where Industri = 'x')"),
    { ...MAYBE, words: "Industri" },
  );
  predicts(
    "a subquery that breaks off",
    coql("select id from Deals where Account_Name in (select id from Accounts where Industry =)"),
    { ...MAYBE_SYNTAX, words: "=" },
  );
  predicts("a limit that is a word", coql("select id from Deals where id is not null limit all"), {
    ...QUERY,
    words: "all",
    details: { limit: "all" },
  });
  predicts("an offset that is a word", coql("select id from Deals where id is not null limit 5 offset s"), {
    ...QUERY,
    words: "s",
    details: { offset: "s" },
  });
  predicts("a limit of 0", coql("select id from Deals where id is not null limit 0"), {
    code: "INVALID_DATA",
    severity: "error",
    words: "0",
  });
  predicts("a limit above all", coql("select id from Deals where id is not null limit 2001"), {
    code: "LIMIT_EXCEEDED",
    severity: "error",
    words: "2001",
  });
  predicts("records out of reach", coql("select id from Deals where id is not null limit 99000, 2000"), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
    words: "99000",
  });
  predicts("six lookups in SELECT", coql(`select ${names(6)} from Users where id is not null`), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
    words: undefined,
    details: { limit: 5 },
  });
});

describe("coql-query, what the metadata lets stand in a clause", () => {
  const fields = [
    { api_name: "Name", data_type: "text", filterable: true, sortable: true },
    { api_name: "Memo", data_type: "text", filterable: false, sortable: false },
  ];
  const { predicts, accepts } = verbs("coql-query", {
    snapshot: { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } },
  });

  predicts(
    "a column that can be neither filtered nor sorted by, as warnings",
    coql("select Memo from Projects where Memo = 'a' order by Memo"),
    {
      code: "INVALID_QUERY",
      severity: "warning",
      words: "Memo",
      message: "By its metadata (filterable: false), Memo may not stand in WHERE, so Zoho may refuse it.",
    },
    { message: "By its metadata (sortable: false), Memo may not stand in ORDER BY, so Zoho may refuse it." },
  );
  accepts("one that can", coql("select Memo from Projects where Name = 'a' order by Name"));
});
