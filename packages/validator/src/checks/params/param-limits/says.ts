import { amount, counted } from "../../../report/words.ts";

interface Count {
  readonly param: string;
  readonly count: number;
  readonly limit: number;
}

interface Page {
  readonly page: number;
  readonly perPage: number;
  readonly limit: number;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Fields, ids and pages stay within the limits",
  source: "v7 documentation, get records, delete records and search records; v8 examples of getRecords",
};

export const says = {
  fields: ({ param, count, limit }: Count) =>
    `${param} has ${amount(count, "name")}; the maximum is ${counted(limit)}. Ask for the rest in a second call.`,
  ids: ({ param, count, limit }: Count) =>
    `${param} has ${amount(count, "id")}; the maximum is ${counted(limit)}. Send the rest in a second call.`,
  tooShort: ({ param, count, limit }: Count) =>
    `${param} has ${amount(count, "character")}; a search needs at least ${counted(limit)}, so Zoho may refuse it.`,
  tooLong: ({ param, count, limit }: Count) =>
    `${param} has ${amount(count, "character")}; the maximum is ${counted(limit)}, so Zoho may refuse it.`,
  perPage: ({ param, value, limit }: { param: string; value: string; limit: number }) =>
    `${param} is ${value}; the maximum is ${counted(limit)}.`,
  page: (facts: Page) =>
    `${end(facts)}, but page numbers reach only the first ${counted(facts.limit)}. Continue with page_token (info.next_page_token of the previous answer).`,
  searchPage: (facts: Page) =>
    `${end(facts)}, but a search returns only the first ${counted(facts.limit)}. Narrow the criteria, or use COQL (POST /coql).`,
};

function end({ page, perPage }: Page): string {
  return `Page ${counted(page)} with ${amount(perPage, "record")} per page ends at record ${counted(page * perPage)}`;
}
