import { describe, lintVerbs } from "./lint.ts";

/** Where the items of a list stand, and which of them are still in it. */

const { reports, silent } = lintVerbs({ parser: "typescript" });
const sent = (code: string): string => `${code}
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`;
const missing = '"Last_Name" is missing, and every lead needs it.';

describe("an item by its index", () => {
  silent("the first one of others", sent('const all = [...rest, { Company: "Ng & Co" }]; const data = [all[0]];'));
  silent("the first one, named", sent('const [first] = [...rest, { Company: "Ng & Co" }]; const data = [first];'));
  silent(
    "one that was added behind others",
    sent('const all = [...rest]; all.push({ Company: "Ng & Co" }); const data = [all[0]];'),
  );
  silent(
    "one that others were added before",
    sent('const all = [{ Company: "Ng & Co" }]; all.unshift(...rest); const data = [all[0]];'),
  );
  silent(
    "one that may have been added before",
    sent(`const all = [{ Company: "Ng & Co" }];
if (vip) all.unshift({ Last_Name: "Ng" });
const data = [all[0]];`),
  );
  silent(
    "one of two that may have been added",
    sent(`const all = [];
if (vip) all.push({ Company: "Ng & Co" });
all.push({ Last_Name: "Ng" });
const data = [all[1] ?? { Last_Name: "Ng" }];`),
  );
  silent("one behind a list", sent('const all = [].concat(rest, [{ Company: "Ng & Co" }]); const data = [all[0]];'));
  silent(
    "one of the values of an object",
    sent('const data = [Object.values({ ...leads, other: { Company: "Ng & Co" } })[0]];'),
  );
  silent(
    "one of a list that was put in order",
    sent(`const all = [{ Company: "Ng & Co" }, { Last_Name: "Ng" }];
all.reverse();
const data = [all[0]];`),
  );
  silent(
    "one that is completed, whichever it is",
    sent('const data = [...rest, { Company: "Ng & Co" }]; data[3].Last_Name = "Ng";'),
  );
  reports(
    "one before others",
    sent('const all = [{ Company: "Ng & Co" }, ...rest]; const data = [all[0]];'),
    `1:14-36 mandatory-fields ${missing}`,
  );
  reports(
    "one that was surely added",
    sent('const all = [{ Last_Name: "Ng" }]; all.push({ Company: "Ng & Co" }, ...rest); const data = [all[1]];'),
    `1:45-67 mandatory-fields ${missing}`,
  );
  reports(
    "one behind a list that is seen",
    sent('const all = [{ Last_Name: "Ng" }].concat({ Company: "Ng & Co" }, rest); const data = [all[1]];'),
    `1:42-64 mandatory-fields ${missing}`,
  );
  reports(
    "one that the others stand behind",
    sent('const all = [...rest, { Company: "Ng & Co" }]; const data = all;'),
    `1:23-45 mandatory-fields ${missing}`,
  );
});

describe("what is no longer in a list", () => {
  const list = 'const data = [{ Lst_Name: "Ng" }];';
  silent("taken from its end", sent(`${list} data.pop(); data.push({ Last_Name: "Ng" });`));
  silent("taken from its beginning", sent(`${list} data.shift(); data.push({ Last_Name: "Ng" });`));
  silent("taken out of it", sent(`${list} data.splice(0, 1, { Last_Name: "Ng" });`));
  silent("all of it", sent(`${list} data.length = 0; data.push({ Last_Name: "Ng" });`));
  silent("replaced", sent(`${list} data[0] = { Last_Name: "Ng" };`));
  silent("replaced, whichever it is", sent(`${list} for (let i = 0; i < 1; i++) data[i] = { Last_Name: "Ng" };`));
  reports(
    "what takes its place",
    sent('const data = [{ Lst_Name: "Ng" }]; data[0] = { Company: "Ng & Co" };'),
    `1:46-68 mandatory-fields ${missing}`,
  );
  reports(
    "what is still in it",
    sent(`const data = [{ Last_Name: "Ng" }, { Last_Name: "Ng", Compny: "Ng" }]; data[0] = { Last_Name: "Li" };`),
    `1:55-61 known-fields Zoho's standard Leads has no field "Compny": Zoho answers SUCCESS and drops the value. Did you mean "Company"?`,
  );
});

describe("a list that is made of nobody knows how many", () => {
  silent("lists, one behind the other", sent("const data = [].concat(...chunks);"));
  silent("items", sent("const data = Array.of(...rows);"));
  silent("arguments", sent("function all(...rows) { return rows; } const data = all(...given);"));
  silent(
    "one list or another",
    sent(`const [first, second] = [[{ Last_Name: "Ng" }], [{ Last_Name: "Li" }]];
const data = [].concat(vip ? first : second);`),
  );
  silent(
    "what is spread into a call",
    sent("const lead = (company, name) => ({ Company: company, Last_Name: name }); const data = [lead(...given)];"),
  );
  silent(
    "what is spread into `call`",
    sent(`function lead(company, name) { return { Company: company, Last_Name: name }; }
const data = [lead.call(...given)];`),
  );
  silent("the index of each", sent('const data = ["Ng", "Li"].map((name, index) => ({ Last_Name: index }));'));
  reports(
    "what is not given",
    sent("const lead = (company, name) => ({ Company: company, Last_Name: name }); const data = [lead(...[company])];"),
    `1:34-71 mandatory-fields ${missing}`,
  );
});
