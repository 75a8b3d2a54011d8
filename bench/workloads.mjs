// What is measured: bodies that all differ, and every kind of fault that people make. `workloads.one()` gives a list of requests, in turn.
import { named, org, record, request } from "./contract.mjs";

const words =
  "harbour mill quarry orchard bakery ferry tannery foundry vineyard dairy weaver cooper chandler smithy".split(" ");
const word = (n) => words[n % words.length];

/** Records differ in all their values: texts of other lengths, other options, other days. */
function different(keys, n, rows = 0) {
  const made = record(keys, n, rows);
  for (const [key, value] of Object.entries(made)) {
    if (key.includes("_text_")) made[key] = `${word(n)} ${word(n * 3 + 1)} ${n}`.slice(0, 20 + (n % 40));
    if (key.includes("_textarea_")) made[key] = `${word(n)} and ${word(n + 5)}, `.repeat(1 + (n % 6));
    if (key.includes("_date_")) made[key] = `20${10 + (n % 20)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
    if (key.includes("_datetime_"))
      made[key] = `20${10 + (n % 20)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}T09:${two(n % 60)}:00+02:00`;
    if (key.includes("_email_")) made[key] = `${word(n)}.${n}@${word(n + 3)}.example.com`;
    if (key.includes("_website_")) made[key] = `https://www.${word(n)}${n}.example.com/about`;
    if (value === undefined) delete made[key];
  }
  return made;
}
const two = (n) => String(n).padStart(2, "0");

/** What people get wrong: each takes a record of 25 keys and spoils it; each is one issue. */
export const faults = [
  (lead) => (lead[named("Contact", "picklist", 6)] = "Option 99"),
  (lead, n) => (lead[`Contact_txt_${two(n % 60)}`] = "a misspelt key"),
  (lead) => (lead[named("Contact", "integer", 7)] = "many"),
  (lead) => (lead[named("Contact", "text", 16)] = "x".repeat(200)),
  (lead, n) => (lead[named("Contact", "email", 3)] = `nobody at ${word(n)}`),
  (lead) => (lead[named("Contact", "date", 10)] = "17.05.2026"),
  (lead) => (lead[named("Contact", "datetime", 11)] = "2026-05-17 09:30:00"),
  (lead) => delete lead.Last_Name,
  (lead) => (lead[named("Contact", "boolean", 9)] = "yes"),
  (lead, n) => (lead[named("Contact", "lookup", 13)] = `${word(n)} Ltd`),
  (lead) => (lead[named("Contact", "choices", 14)] = ["Option 1", "Optoin 2"]),
  (lead) => (lead[named("Contact", "currency", 8)] = 12.3456),
];

const several = (count, make) => Array.from({ length: count }, (_, n) => request(make(n)));
const batch = (n) => Array.from({ length: 100 }, (_, at) => different(25, n * 100 + at, 2));

export const workloads = {
  one: { title: "1 record x 15 keys", requests: () => several(64, (n) => [different(15, n)]), goal: 1.0 },
  hundred: { title: "100 records x 25 keys", requests: () => several(6, batch), goal: 0.6 },
  bad: {
    title: "the same, one fault in every tenth record, messages read",
    goal: 0.8,
    requests: () =>
      several(6, (n) => {
        const data = batch(n);
        for (let at = 0; at < 100; at += 10) faults[(n * 10 + at / 10) % faults.length](data[at], at + n);
        return data;
      }),
  },
  wide: {
    title: "1 record x 200 keys",
    requests: () => several(8, (n) => [different(200, n)]),
    fields: 220,
    goal: 0.7,
  },
  rows: { title: "1 record with 200 rows", requests: () => several(4, (n) => [different(15, n, 200)]), goal: 0.45 },
  wrong: {
    title: "1 wholly wrong record, messages read",
    requests: () =>
      several(16, (n) => [
        Object.fromEntries(
          Object.keys(record(25, 1, 2)).map((key, at) => [
            at % 5 === 4 ? `${key}x` : key,
            key === "Visits"
              ? {}
              : key.includes("picklist")
                ? `Option ${n}x`
                : key.includes("textarea")
                  ? "x".repeat(4000)
                  : [n],
          ]),
        ),
      ]),
  },
};

const records = (n) => Array.from({ length: 5 }, (_, at) => different(15, n * 5 + at));

/** Not beside others, who know no composite calls: five inserts, and one call of five. A list of requests is judged one after the other. */
export const calls = {
  five: { requests: () => Array.from({ length: 16 }, (_, n) => records(n).map((lead) => request([lead]))) },
  composite: {
    requests: () =>
      Array.from({ length: 16 }, (_, n) => ({
        ...request([]),
        url: "https://www.zohoapis.eu/crm/v8/__composite_requests",
        body: {
          __composite_requests: records(n).map((lead, at) => ({
            sub_request_id: String(at + 1),
            method: "POST",
            uri: "/crm/v8/Leads",
            body: JSON.parse(JSON.stringify({ data: [lead] })),
          })),
        },
      })),
  },
};

export const orgOf = ({ fields = 80 }) => org(1, fields);
