import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, open, verbs } from "../../../../../../test/verbs.ts";
import { coql, pulled } from "../../../../../../test/coql-requests.ts";

const names = (count: number): string => Array.from({ length: count }, (_, index) => `cf_${index}`).join(", ");

describe("coql-query, syntax", () => {
  const { predicts, accepts } = verbs("coql-query");

  predicts("an update", coql("update Leads set Last_Name = 'Ng' where id = 554023000000310003"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    path: ["body", "select_query"],
    details: {},
    message:
      'A COQL query begins with SELECT, not with "update". Write select <columns> from <module> where <criteria>.',
  });
  predicts("an empty query", coql(" "), {
    code: "SYNTAX_ERROR",
    severity: "error",
    message: "The query is empty. Write select <columns> from <module> where <criteria>.",
  });
  predicts("a misspelt FROM", coql("select Last_Name form Leads where id is not null"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { clause: "from" },
    message: "The query has no FROM. Write select <columns> from <module> where <criteria>.",
  });
  predicts("no module", coql("select Last_Name from where id is not null"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { near: "where" },
  });
  predicts("no WHERE, with what to add", coql("select Last_Name from Leads limit 5"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { clause: "where" },
    message: "The query has no WHERE, and COQL requires one. For all records, add: where id is not null.",
    suggestions: ["where id is not null"],
  });
  predicts("a quote inside a value", coql("select id from Leads where Last_Name = 'O'Brien'"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { line: 1, column: 48, near: "'" },
    message: "The quote at character 48 is never closed. Double a quote inside a value: 'O''Brien'.",
  });
  predicts("a bracket too few, on the second line", coql("select id from Leads\nwhere (Last_Name = 'Ng'"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { line: 2, column: 7, near: "(Last_Name = 'Ng'" },
    message: "The bracket at character 7 of line 2 has no counterpart. Add the missing one, or remove it.",
  });
  predicts("a sign of another language", coql("select id from Leads where Last_Name == 'Ng'"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { operator: "==" },
    suggestions: ["="],
  });
  predicts("an operator of the search criteria", coql("select id from Leads where Last_Name starts_with 'Ng'"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { operator: "starts_with" },
    message: 'COQL has no operator "starts_with". Did you mean "like \'…%\'"?',
  });
  predicts("an operator that may pass, as a warning", coql("select id from Leads where Last_Name <> 'Ng'"), {
    code: "SYNTAX_ERROR",
    severity: "warning",
    message: '"<>" is not documented for COQL, so Zoho may refuse it. Did you mean "!="?',
    details: { operator: "<>" },
    suggestions: ["!="],
  });
  predicts("not before a comparison", coql("select id from Leads where not Email is null"), {
    code: "SYNTAX_ERROR",
    severity: "error",
    details: { operator: "not" },
  });
  predicts(
    "three conditions side by side, as a warning",
    coql("select id from Leads where id is not null and Company = 'Ng & Co' or Email is null"),
    {
      code: "SYNTAX_ERROR",
      severity: "warning",
      details: { near: "or" },
      message: 'More than two conditions stand side by side at "or". Put brackets around every two: ((A and B) and C).',
    },
  );
  predicts(
    "a value with a space and no quotes, as a warning",
    coql("select id from Leads where Lead_Source = Trade Show"),
    {
      code: "SYNTAX_ERROR",
      severity: "warning",
      details: { line: 1, column: 48, near: "Show" },
      message: '"Show" is unexpected at character 48. Put a value with spaces in quotes.',
    },
  );
  predicts("a comma before FROM, as a warning", coql("select id, from Leads where id is not null"), {
    code: "SYNTAX_ERROR",
    severity: "warning",
    details: { line: 1, column: 12, near: "from" },
    message: '"from" is unexpected at character 12. Something is missing before it.',
  });
  predicts("a star, as a warning", coql("select * from Leads where id is not null"), {
    severity: "warning",
    message: '"*" is unexpected at character 8. COQL has no "*": name the columns.',
  });
  predicts("a query that breaks off, as a warning", coql("select id from Leads where Email ="), {
    severity: "warning",
    message: "The query ends at character 35, before it is complete.",
  });

  accepts(
    "keywords in any case, over several lines",
    coql(
      "SELECT Last_Name, First_Name\n  FROM Leads\n WHERE Last_Name LIKE 'N%'\n ORDER BY Last_Name ASC, id DESC\n LIMIT 10",
    ),
  );
  accepts(
    "nested brackets",
    coql(
      "select id from Contacts where (((First_Name = 'Kim') and Lead_Source = 'Web') and ((Department = 'Sales') or (Email is not null)))",
    ),
  );
  accepts(
    "lists, tight and wide",
    coql("select id from Leads where Lead_Source in('Web','Fair') and Lead_Status not in ( 'Lost' , 'Junk' )"),
  );
  accepts(
    "ranges of dates and numbers",
    coql(
      "select id from Deals where ((Closing_Date between '2026-01-01' and '2026-12-31') and Amount not between 10 and -5.5) and Created_Time >= 2026-01-01T00:00:00+05:30",
    ),
  );
  accepts("null and not null", coql("select id from Leads where Email is null and Phone is not null"));
  accepts(
    "booleans in both forms",
    coql("select id from Contacts where Email_Opt_Out = 'true' or Email_Opt_Out = false"),
  );
  accepts("a bare value of one word", coql("select id from Contacts where Lead_Source = Advertisement"));
  accepts(
    "escaped quotes of both kinds",
    coql(`select id from Leads where Last_Name = 'O''Brien' and (Company = "The ""Club""" or First_Name = 'D''Arcy')`),
  );
  accepts("a value in another script", coql("select id from Leads where Last_Name = 'Éléonore' or Last_Name = 黄"));
  accepts(
    "aggregate functions",
    coql("select COUNT(id), MAX(Amount), MIN(Amount), AVG(Amount), SUM(Amount) from Deals where Amount != 0"),
  );
  accepts(
    "groups",
    coql(
      "select COUNT(id) as 'how many', Lead_Source from Leads where Annual_Revenue > 25000 group by Lead_Source order by 'how many' desc",
    ),
  );
  accepts(
    "aliases in quotes",
    coql(
      "select 'Account_Name' AS 'Account id','Account_Name.Account_Name' as 'Account Name' from Contacts where (Account_Name.Account_Name ='Ng') order by Account_Name desc limit 2",
    ),
  );
  accepts(
    "two lookups deep",
    coql(
      "select Last_Name, Account_Name.Parent_Account.Account_Name from Contacts where Account_Name.Parent_Account.Account_Name is not null",
    ),
  );
  accepts(
    "what a task is about",
    coql(
      "select 'What_Id->Leads.Last_Name' from Tasks where (('What_Id->Leads.id' in ('554023000000310003')) AND ('What_Id->Leads.Industry' != 'ERP'))",
    ),
  );
  accepts("a custom view", coql("select First_Name from Leads#554023000000310003 WHERE id is not null"));
  accepts(
    "a module's name before a field",
    coql("select !Leads.Owner.role.id, Owner.profile.name from Leads where id is not null"),
  );
  accepts(
    "a subquery",
    coql(
      "select Full_Name from Contacts where Account_Name in (select id from Accounts where (Account_Type='Press') and (Account_Name='Ng'))",
    ),
  );
  accepts("limit with an offset before it", coql("select id from Leads where id is not null limit 200, 100"));
  accepts("limit and offset", coql("select id from Leads where id is not null limit 200 offset 400"));
  accepts("a semicolon at the end", coql("select id from Leads where id is not null;"));
});

describe("coql-query, columns of an org", () => {
  const { predicts, accepts, silent } = verbs("coql-query", { snapshot: pulled });

  predicts("an unknown column, once", coql("select Naem from Projects where Naem = 'Roof' order by Naem"), {
    code: "INVALID_QUERY",
    severity: "error",
    path: ["body", "select_query"],
    details: { column_name: "Naem" },
    message: 'Projects has no field "Naem". Did you mean "Name"?',
    suggestions: ["Name"],
  });
  predicts("a label for an api_name", coql('select "Project Name" from Projects where id is not null'), {
    code: "INVALID_QUERY",
    severity: "error",
    suggestions: ["Name"],
  });
  predicts("the first step of a path", coql("select Customer.Last_Name from Projects where id is not null"), {
    code: "INVALID_QUERY",
    details: { column_name: "Customer.Last_Name" },
  });
  predicts("a column in another case, as a warning", coql("select name from Projects where id is not null"), {
    code: "INVALID_QUERY",
    severity: "warning",
    suggestions: ["Name"],
  });
  predicts("metadata of another version, as a warning", coql("select Naem from Projects where id is not null", "v7"), {
    code: "INVALID_QUERY",
    severity: "warning",
  });
  predicts("an order of text", coql("select Name from Projects where Name >= 'Roof'"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { reason: "invalid operator found", column_name: "Name", operator: ">=" },
    message: '">=" is not documented for Name (text). Use =, !=, in, not in, is null, is not null, like or not like.',
  });
  predicts("like for an amount, as a warning", coql("select Name from Projects where Budget like '5%'"), {
    code: "INVALID_QUERY",
    severity: "warning",
    details: { operator: "like" },
  });
  predicts("another comparison of a boolean", coql("select Name from Projects where Billable != true"), {
    severity: "error",
    message: '"!=" is not documented for Billable (boolean). Use =.',
  });
  predicts("a field behind a lookup", coql("select Name, Client.Last_Nme from Projects where id is not null"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { column_name: "Client.Last_Nme" },
    message: 'Leads has no field "Last_Nme". Did you mean "Last_Name"?',
    suggestions: ["Last_Name"],
  });
  predicts("a field behind what is no lookup", coql("select Name.First from Projects where id is not null"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { column_name: "Name.First" },
    message: 'Name (text) leads to no other module, so "Name.First" is not a column.',
  });
  predicts("text for a number", coql("select Name from Projects where Budget > 'high'"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { column_name: "Budget" },
    message: 'Budget is compared with "high"; write a number such as 25.',
  });
  predicts("what is stored for what is displayed", coql("select Name from Projects where Risk in ('Low', 'h1')"), {
    code: null,
    severity: "warning",
    effect: "finds nothing",
    message: '"h1" is the stored value of Risk; queries compare with what is displayed, "High".',
    suggestions: ["High"],
  });
  accepts("a field behind a lookup", coql("select Client.Last_Name from Projects where Client.Last_Name = 'Ng'"));
  accepts(
    "numbers in quotes, negative and with decimals",
    coql("select Name from Projects where Budget in (-5, '2.5')"),
  );

  predicts("an unknown module", coql("select Name from Project where id is not null"), {
    code: "INVALID_MODULE",
    severity: "error",
    details: {},
    message: 'Your org has no module "Project". Did you mean "Projects"?',
    suggestions: ["Projects"],
  });
  predicts("a module by its label", coql("select Name from Undertakings where id is not null"), {
    code: "INVALID_MODULE",
    severity: "error",
    suggestions: ["Projects"],
  });
  predicts("a module in another case, as a warning", coql("select Name from projects where id is not null"), {
    code: "INVALID_MODULE",
    severity: "warning",
    message: 'Module names are case-sensitive: use "Projects".',
    suggestions: ["Projects"],
  });
  predicts(
    "an unknown column and no WHERE",
    coql("select Naem from Projects"),
    { code: "SYNTAX_ERROR", details: { clause: "where" } },
    { code: "INVALID_QUERY", details: { column_name: "Naem" } },
  );

  accepts(
    "the fields, and those that every module has",
    coql(
      "select id, Name, Client.Last_Name, Created_By.first_name, Territories from Projects where (Budget > 5 and Phase = 'Plan') and Billable = true",
    ),
  );
  accepts("an alias in ORDER BY", coql("select Name as title from Projects where id is not null order by title"));
  accepts(
    "the name of a related module in front of a subquery",
    coql("select Name from Projects where Leads in (select id from Leads where Last_Name = 'Ng')"),
  );
  accepts("users", coql("select last_name from Users where id is not null"));
  silent("a module without fields", coql("select Anything from Empty where id is not null"));
});

describe("coql-query, columns without the org's own metadata", () => {
  const { predicts } = verbs("coql-query");

  predicts("an unknown column, as a warning", coql("select Last_Nme from Leads where id is not null"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message: 'Zoho\'s standard Leads has no field "Last_Nme". Did you mean "Last_Name"?',
  });
  predicts("an unknown module, as a warning", coql("select Name from Leeds where id is not null"), {
    code: "INVALID_MODULE",
    severity: "warning",
    message: 'Zoho by default has no module "Leeds". Did you mean "Leads"?',
  });
  predicts("an order of text, as a warning", coql("select id from Leads where Last_Name > 'Ng'"), {
    code: "INVALID_QUERY",
    severity: "warning",
  });
});

describe("coql-query, repetition", () => {
  const { predicts, accepts } = verbs("coql-query");

  predicts("a column twice", coql("select Last_Name, Email, 'Last_Name' from Leads where id is not null"), {
    code: "DUPLICATE_DATA",
    severity: "error",
    details: { column_name: "Last_Name" },
    message: '"Last_Name" appears twice in SELECT. Remove one.',
  });
  predicts("an aggregate twice", coql("select COUNT(id), COUNT(id) from Leads where id is not null"), {
    code: "DUPLICATE_DATA",
    severity: "error",
    details: { column_name: "id", aggregate: "COUNT" },
  });
  predicts(
    "one alias for two columns",
    coql("select First_Name as Name, Last_Name as Name from Leads where id is not null"),
    {
      code: "DUPLICATE_ALIAS",
      severity: "error",
      details: { referred_columns: ["First_Name", "Last_Name"], alias: "Name" },
      message: 'Two columns have the alias "Name". Give each a different one.',
    },
  );
  predicts("an empty alias", coql("select First_Name as '' from Leads where id is not null"), {
    code: "INVALID_ALIAS",
    severity: "error",
    details: { column_name: "First_Name", alias: "" },
  });
  predicts("a column twice in ORDER BY", coql("select id from Leads where id is not null order by id, id"), {
    code: "DUPLICATE_DATA",
    severity: "error",
    details: { column_name: "id" },
  });

  accepts(
    "two aggregates of one column",
    coql("select MAX(Annual_Revenue), MIN(Annual_Revenue) from Leads where id is not null"),
  );
  accepts(
    "a column twice under another name",
    coql("select Last_Name, Last_Name as surname from Leads where id is not null"),
  );
});

describe("coql-query, limits", () => {
  const { predicts, accepts } = verbs("coql-query");

  predicts("more records than any version gives", coql("select id from Leads where id is not null limit 5000"), {
    code: "LIMIT_EXCEEDED",
    severity: "error",
    details: { limit: 2000 },
    message: "LIMIT is 5,000; the maximum is 2,000. Fetch the rest with OFFSET.",
    suggestions: ["2000"],
  });
  predicts("more than v3 documents, as a warning", coql("select id from Leads where id is not null limit 2000", "v3"), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
    details: { limit: 200 },
  });
  predicts("a limit that is no number", coql("select id from Leads where id is not null limit s"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { limit: "s" },
    message: 'LIMIT is "s"; it must be a whole number without quotes.',
  });
  predicts("a limit in quotes, as a warning", coql("select id from Leads where id is not null limit '5'"), {
    code: "INVALID_QUERY",
    severity: "warning",
    details: { limit: "5" },
  });
  predicts("an offset that is no number", coql("select id from Leads where id is not null limit 5 offset next"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { offset: "next" },
  });
  predicts("a limit of 0", coql("select id from Leads where id is not null limit 0"), {
    code: "INVALID_DATA",
    severity: "error",
    message: "LIMIT is 0; it must be at least 1.",
    details: {},
  });
  predicts(
    "records beyond reach, as a warning",
    coql("select id from Leads where id is not null limit 9900, 200", "v5"),
    {
      code: "LIMIT_EXCEEDED",
      severity: "warning",
      details: { limit: 10_000 },
      message:
        "OFFSET and LIMIT reach record 10,100; the maximum is 10,000. Continue with a condition on id, such as id > <last id>.",
    },
  );
  predicts("51 columns, as a warning", coql(`select ${names(51)} from Users where id is not null`), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
    details: { limit: 50 },
    message: "The query has 51 columns in SELECT; the documented maximum is 50.",
  });
  predicts("101 values of IN, as a warning", coql(`select id from Leads where Email in (${names(101)})`), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
    details: { limit: 100 },
  });
  predicts("51 values of IN in v2, as a warning", coql(`select id from Leads where Email in (${names(51)})`, "v2"), {
    code: "LIMIT_EXCEEDED",
    severity: "warning",
    details: { limit: 50 },
  });
  predicts(
    "five groups, as a warning",
    coql("select COUNT(id) from Leads where id is not null group by City, State, Country, Industry, Rating"),
    { code: "LIMIT_EXCEEDED", severity: "warning", details: { limit: 4 } },
  );

  accepts("what v4 gives", coql("select id from Leads where id is not null limit 2000", "v4"));
  accepts("50 columns", coql(`select ${names(50)} from Users where id is not null limit 98000, 2000`));
  accepts("100 values of IN", coql(`select id from Leads where Email in (${names(100)})`));
});

describe("coql-query, partly known", () => {
  const { accepts, silent } = verbs("coql-query");

  silent("a query that is a variable", coql(UNKNOWN));
  silent("a body with more than is shown", { method: "POST", url: "/crm/v8/coql", body: open({}) });
  silent("a body that is a variable", { method: "POST", url: "/crm/v8/coql", body: UNKNOWN });
  silent("a query with places to fill in, and says so", coql("select id from Leads limit {{limit}}"));
  accepts("a query of another type, which is another check's", coql(5));
  silent("a very long query, and says so", coql(`select id from Leads where id = '${"x".repeat(2_000_000)}`));
  accepts("the same text for another endpoint", {
    method: "POST",
    url: "/crm/v8/Leads",
    body: { select_query: "update" },
  });
});
