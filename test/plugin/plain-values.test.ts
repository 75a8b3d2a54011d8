import { describe, lintVerbs } from "./lint.ts";

/** What the program itself makes of values that the code shows. */
describe("plain values", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "a number as text",
    `const phone = 4930123456;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Phone: phone.toString() }] }) });`,
  );
  reports(
    "a number that is no text",
    `const phone = 4930123456;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Phone: phone }] }) });`,
    '1:15-25 maybe-field-type Phone should be text, not the number 4930123456; Zoho may refuse it. Write "4930123456".',
  );
  silent(
    "functions, which JSON leaves out",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", whole() { return 1; } }] }) });`,
  );
  silent(
    "an item of a list that is one of two",
    `import axios from "axios";
export const get = (ok) => axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: [ok ? "Last_Nme" : "Last_Name"] } });`,
  );
  silent(
    "a list of parameters with nothing in it",
    `import axios from "axios";
export const get = () => axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: ["id", undefined] } });`,
  );
  silent(
    "null that equals undefined",
    `const page = null;
fetch("https://www.zohoapis.eu/crm/v8/" + (page == undefined ? "Leads" : "Leeds") + "/1");`,
  );
  silent(
    "a list that is cut off",
    `fetch("https://www.zohoapis.eu/crm/v8/" + "Leads/1/Leeds".split("/", 2).join("/"));`,
  );
});
