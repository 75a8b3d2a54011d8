/** Requests that grow: `records(1000)` has a thousand records, most of them with something to report. */

export const URL_V8 = "https://www.zohoapis.com/crm/v8";

export const records = (count) => ({
  method: "POST",
  url: `${URL_V8}/Projects`,
  body: {
    data: Array.from({ length: count }, (_, n) => ({
      Name: `Oven ${n}`,
      Project_Code: `C${n}`,
      Phase: "Paused",
      Team_Size: "3",
      Budgett: n,
    })),
  },
});
export const keys = (count) => ({
  method: "POST",
  url: `${URL_V8}/Projects`,
  body: { data: [Object.fromEntries(Array.from({ length: count }, (_, n) => [`Key_${n}`, n]))] },
});
export const rows = (count) => ({
  method: "POST",
  url: `${URL_V8}/Projects`,
  body: { data: [{ Name: "Oven", Project_Tasks: Array.from({ length: count }, () => ({ Hours: "x" })) }] },
});
export const parameters = (count) => ({
  method: "GET",
  url: `${URL_V8}/Leads?${Array.from({ length: count }, (_, n) => `p${n}=1`).join("&")}`,
});
export const criteria = (count) => ({
  method: "GET",
  url: `${URL_V8}/Leads/search?criteria=(${"(Last_Name:equals:a)or".repeat(count)}(Last_Name:equals:b))`,
});
export const query = (count) => ({
  method: "POST",
  url: `${URL_V8}/coql`,
  body: {
    select_query: `select ${"Last_Name, ".repeat(count)}Email from Leads where ${"Last_Name = 'a' and ".repeat(count)}Email is not null`,
  },
});
const coql = (select_query) => ({ method: "POST", url: `${URL_V8}/coql`, body: { select_query } });
const search = (text) => ({
  method: "GET",
  url: `${URL_V8}/Leads/search?criteria=${encodeURIComponent(text)}`,
});
/** By what they are full of; `count` brackets, quotes or conditions. */
export const queriesOf = {
  "brackets that close": (count) =>
    coql(`select id from Leads where ${"(".repeat(count / 2)}id is not null${")".repeat(count / 2)}`),
  "brackets that stay open": (count) => coql(`select id from Leads where ${"(".repeat(count)}`),
  "brackets of lists": (count) =>
    coql(`select id from Leads where ${"City in (1) or ".repeat(count / 2)}id is not null`),
  quotes: (count) => coql(`select id from Leads where City in (${"'',".repeat(count / 2)}'x')`),
  "quotes that are doubled": (count) => coql(`select id from Leads where City = '${"''".repeat(count / 2)}'`),
  "quotes behind a backslash": (count) => coql(`select id from Leads where City in (${"'\\','".repeat(count / 3)}x')`),
  conditions: (count) => coql(`select id from Leads where ${"City = 1 or ".repeat(count)}id is not null`),
  "conditions of the wrong type": (count) =>
    coql(`select id from Leads where ${"Annual_Revenue = 'x' or ".repeat(count)}id is not null`),
  "subqueries in subqueries": (count) =>
    coql(
      `select id from Leads where ${"Owner in (select id from Users where ".repeat(count)}id = 1${")".repeat(count)}`,
    ),
  columns: (count) => coql(`select ${"Cty,".repeat(count)}id from Leads where id is not null`),
};
export const criteriaOf = {
  "brackets that close": (count) => search(`${"(".repeat(count / 2)}City:equals:x${")".repeat(count / 2)}`),
  "brackets that stay open": (count) => search("(".repeat(count)),
  "brackets in a value": (count) => search(`(City:equals:${"a(".repeat(count)})`),
  quotes: (count) => search(`(City:equals:${"'".repeat(count)})`),
  conditions: (count) => search(`(${"(City:equals:x)and".repeat(count)}(City:equals:y))`),
  "values of the wrong type": (count) => search(`(Annual_Revenue:in:${"x,".repeat(count)}y)`),
};
export const email = (count) => ({
  method: "POST",
  url: `${URL_V8}/Projects`,
  body: {
    data: [
      {
        Name: "Oven",
        Contact_Email: `${"a-_".repeat(count)}@${"b-".repeat(count)}.c`,
        Hotline: "1-".repeat(count),
        Page: `http://${"a-.".repeat(count)}`,
      },
    ],
  },
});

/** Half of their ids are given twice, and each refers to the one before. */
export const subRequests = (count) => ({
  method: "POST",
  url: `${URL_V8}/__composite_requests`,
  body: {
    __composite_requests: Array.from({ length: count }, (_, n) => ({
      sub_request_id: `s${n % (count / 2)}`,
      method: "GET",
      uri: `/crm/v8/Leads/@{s${n - 1}:$.data[0].id}`,
    })),
  },
});

export const sameIds = (count) => ({
  method: "PUT",
  url: `${URL_V8}/Projects`,
  body: { data: Array.from({ length: count }, () => ({ id: "800000000000123001", Name: "Oven" })) },
});
