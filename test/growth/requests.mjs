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

export const sameIds = (count) => ({
  method: "PUT",
  url: `${URL_V8}/Projects`,
  body: { data: Array.from({ length: count }, () => ({ id: "800000000000123001", Name: "Oven" })) },
});
