import { describe, verbs } from "../../../../../../test/verbs.ts";
import { coql, queried } from "../../../../../../test/coql-requests.ts";

/** Queries of each form that COQL has, in an org that has all they name: nothing is said of any. */

describe("good queries", () => {
  const { accepts } = verbs("coql-query", { snapshot: queried });

  // Columns and lookups
  accepts("one column", coql("select Deal_Name from Deals where id is not null"));
  accepts("keywords in any case", coql("SELECT Deal_Name FROM Deals WHERE Amount > 100 ORDER BY Amount DESC LIMIT 5"));
  accepts("several lines and a semicolon", coql("select Deal_Name,\n  Amount\nfrom Deals\nwhere Amount > 100;"));
  accepts("a lookup by id", coql("select id from Deals where Account_Name = 5000000000000100001"));
  accepts("a field behind a lookup", coql("select Account_Name.Industry from Deals where id is not null"));
  accepts(
    "a field behind three lookups",
    coql("select Contact_Name.Account_Name.Parent_Account.Industry from Deals where id is not null"),
  );
  accepts(
    "a comparison behind lookups",
    coql("select id from Deals where Contact_Name.Account_Name.Annual_Revenue >= 5000"),
  );
  accepts(
    "three relations",
    coql("select Account_Name.Industry, Contact_Name.Email, Owner.email from Deals where id is not null"),
  );
  accepts(
    "fifteen modules reached",
    coql(
      `select ${Array.from({ length: 5 }, (_, index) => `L${index}.M.N.O`).join(", ")} from Users where id is not null`,
    ),
  );
  accepts("the owner's fields", coql("select Owner, Owner.last_name from Deals where Owner = 5000000000000200001"));
  accepts("what an activity is about", coql("select 'What_Id->Deals.Deal_Name' from Events where id is not null"));
  accepts("a column in quotes", coql("select 'Account_Name.Account_Name' from Deals where id is not null"));
  accepts("a custom view", coql("select Deal_Name from Deals#5000000000000300001 where id is not null"));
  accepts("a column with its module", coql("select !Deals.Deal_Name from Deals where id is not null"));
  accepts(
    "columns with a dot before them",
    coql("select Deals.Deal_Name from Deals where Deals.Account_Name.Industry = 'x'"),
  );
  accepts("a reserved word in quotes", coql("select 'External' from Tours where 'External' = 'yes'"));
  accepts("users", coql("select last_name, email from Users where status = 'active'"));
  accepts("territories", coql("select Deal_Name, Territory from Deals where id is not null"));

  // Aliases, functions and groups
  accepts(
    "aliases",
    coql("select Deal_Name as name, Amount 'worth', Stage as \"step\" from Deals where id is not null"),
  );
  accepts("a column under its own name", coql("select Deal_Name as Deal_Name from Deals where id is not null"));
  accepts("a count", coql("select count(id) from Deals where Stage = 'Won'"));
  accepts(
    "all functions",
    coql(
      "select COUNT(id), SUM(Amount), AVG(Amount), MIN(Closing_Date), MAX(Created_Time) from Deals where id is not null",
    ),
  );
  accepts("the greatest text", coql("select max(Deal_Name) from Deals where id is not null"));
  accepts("distinct", coql("select distinct Stage from Deals where id is not null"));
  accepts("distinct of several", coql("select DISTINCT Stage, Rush from Deals where id is not null"));
  accepts("a group", coql("select Stage, count(id) from Deals where Amount > 0 group by Stage"));
  accepts("a group by an alias", coql("select Stage as step, count(id) from Deals where Amount > 0 group by step"));
  accepts(
    "a group behind a lookup, sorted by an alias",
    coql(
      "select Account_Name.Industry, sum(Amount) as total from Deals where id is not null group by Account_Name.Industry order by total desc",
    ),
  );
  accepts(
    "a function sorted by that is not selected",
    coql("select Stage from Deals where id is not null group by Stage order by count(id)"),
  );

  // Conditions
  accepts("pairs in brackets", coql("select id from Deals where ((Amount > 5 and Stage = 'Won') or Rush = true)"));
  accepts(
    "brackets in brackets",
    coql("select id from Deals where (((((Amount > 5) and (Stage = 'Won')))) or ((Rush = 'false')))"),
  );
  accepts("a list", coql("select id from Deals where Stage in ('Won', 'Formal Quote Sent')"));
  accepts(
    "a list of ids",
    coql("select id from Deals where Account_Name not in (5000000000000100001, '5000000000000100002')"),
  );
  accepts("a range of dates", coql("select id from Deals where Closing_Date between '2026-01-01' and '2026-12-31'"));
  accepts("a range of numbers that is left out", coql("select id from Deals where Amount not between 5 and 10.5"));
  accepts(
    "times with offset and with Z",
    coql(
      "select id from Deals where Created_Time >= '2026-01-01T00:00:00+05:30' and Created_Time < '2026-02-01T00:00:00Z'",
    ),
  );
  accepts("patterns", coql("select id from Contacts where Last_Name like '%ng%' or First_Name not like 'A%'"));
  accepts("nothing there", coql("select id from Contacts where Email is null and Phone is not null"));
  accepts("placeholders of Zoho", coql("select id from Deals where Closing_Date = ${TODAY} or Deal_Name = '${EMPTY}'"));
  accepts(
    "a doubled quote",
    coql(`select id from Contacts where Last_Name = 'O''Brien' or Last_Name = "the ""best"""`),
  );
  accepts("a backslash that escapes no quote", coql("select id from Contacts where Last_Name = 'C:\\temp\\'"));
  accepts("a value without quotes", coql("select id from Deals where Stage = Won"));
  accepts("another script", coql("select id from Contacts where Last_Name = 'Ørsted' or Last_Name = '黄'"));
  accepts("a formula as what it gives", coql("select Weight from Deals where Weight > 2.5"));
  accepts("an encrypted column that is empty", coql("select Secret from Deals where Secret is null"));
  accepts("a long text", coql("select id from Deals where Description like '%crates%'"));
  accepts("an old day", coql("select id from Contacts where Date_of_Birth < '1970-01-01'"));

  // Subqueries
  accepts(
    "a subquery",
    coql("select Deal_Name from Deals where Account_Name in (select id from Accounts where Annual_Revenue > 5000)"),
  );
  accepts(
    "a subquery that is left out, with a condition beside it",
    coql(
      "select id from Contacts where (Account_Name.id not in (select Account_Name from Deals where Stage = 'Won') and Email is not null)",
    ),
  );
  accepts(
    "a subquery in a subquery",
    coql(
      "select id from Contacts where Account_Name in (select Account_Name from Deals where Contact_Name in (select id from Contacts where Email is null))",
    ),
  );

  // Pages
  accepts("a limit with an offset", coql("select id from Deals where id is not null limit 200 offset 400"));
  accepts("the offset first", coql("select id from Deals where id is not null limit 400, 200"));
  accepts("the most that a call gives", coql("select id from Deals where id is not null limit 98000, 2000"));
  accepts("an order by several", coql("select id from Deals where id is not null order by Stage asc, Amount desc, id"));
  accepts(
    "an order behind a lookup",
    coql("select id from Deals where id is not null order by Account_Name.Account_Name"),
  );
  accepts("the names of fields too", {
    method: "POST",
    url: "/crm/v8/coql",
    body: { select_query: "select id from Deals where id is not null", include_meta: ["fields"] },
  });
});
