import type { SearchParameters } from "./types.ts";

/** What a search takes beside its module. Source: v8 OpenAPI files, searchRecords and bulkSearchRecords. */
export const searchParameters: SearchParameters = {
  operations: ["records.search", "records.bulk_search"],
  // "only the first of them counts": the description of bulkSearchRecords
  order: ["criteria", "email", "phone", "word"],
  // minLength and maxLength of the schema, which is one witness
  characters: {
    from: "v8",
    of: {
      criteria: { most: 3000 },
      email: { most: 255 },
      phone: { least: 3, most: 50 },
      word: { least: 2, most: 100 },
      fields: { most: 2000 },
    },
  },
};
