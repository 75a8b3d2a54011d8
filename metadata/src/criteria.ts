import type { CriteriaFacts } from "./types.ts";

/** Operators of the `criteria` parameter. Source: v7 documentation, search records; Kaizen #82 for v4. */
const operators: readonly string[] = [
  "equals",
  "not_equal",
  "starts_with",
  "in",
  "between",
  "greater_than",
  "greater_equal",
  "less_than",
  "less_equal",
];

/**
 * Comparators of other Zoho CRM calls (filters, custom views). No source has them for `criteria`, but none shows them refused there either.
 * Source: Kaizen #178.
 */
const otherComparators: ReadonlySet<string> = new Set([
  "equal",
  "contains",
  "not_contains",
  "ends_with",
  "not_between",
  "not_in",
  "like",
  "not_like",
  "is_empty",
  "is_not_empty",
]);

/**
 * Operators of SQL, of programs and of other APIs, with the one of `criteria` that means the same: for suggestions only. Words without such a
 * twin (`contains`, `like`) are not among them. `is` would be nearer to `in` by its letters.
 */
const meantOperators: ReadonlyMap<string, string> = new Map([
  ["=", "equals"],
  ["==", "equals"],
  ["===", "equals"],
  ["eq", "equals"],
  ["is", "equals"],
  ["equal", "equals"],
  ["equal_to", "equals"],
  ["equals_to", "equals"],
  ["!=", "not_equal"],
  ["!==", "not_equal"],
  ["<>", "not_equal"],
  ["ne", "not_equal"],
  ["neq", "not_equal"],
  ["is_not", "not_equal"],
  ["isnot", "not_equal"],
  ["not", "not_equal"],
  ["not_equals", "not_equal"],
  ["not_equal_to", "not_equal"],
  [">", "greater_than"],
  ["gt", "greater_than"],
  ["after", "greater_than"],
  [">=", "greater_equal"],
  ["=>", "greater_equal"],
  ["ge", "greater_equal"],
  ["gte", "greater_equal"],
  ["greater_than_or_equal", "greater_equal"],
  ["<", "less_than"],
  ["lt", "less_than"],
  ["before", "less_than"],
  ["<=", "less_equal"],
  ["=<", "less_equal"],
  ["le", "less_equal"],
  ["lte", "less_equal"],
  ["less_than_or_equal", "less_equal"],
  ["begins_with", "starts_with"],
  ["startswith", "starts_with"],
]);

const compared = ["equals", "not_equal", "greater_equal", "greater_than", "less_equal", "less_than", "between", "in"];
const listed = ["equals", "not_equal", "in"];
const written = ["equals", "not_equal", "starts_with", "in"];

/** Operators that a field of that type takes. Sources: v7 documentation, search records; v8 OpenAPI files, bulkSearchRecords. */
const operatorsByType: ReadonlyMap<string, readonly string[]> = new Map([
  ["date", compared],
  ["datetime", compared],
  ["integer", compared],
  ["currency", compared],
  ["double", compared],
  ["decimal", compared],
  ["bigint", compared],
  ["percent", compared],
  ["lookup", listed],
  ["ownerlookup", listed],
  ["userlookup", listed],
  ["picklist", listed],
  ["autonumber", listed],
  ["text", written],
  ["email", written],
  ["phone", written],
  ["website", written],
  ["multiselectpicklist", written],
  ["textarea", ["equals", "not_equal", "starts_with"]],
  ["boolean", ["equals", "not_equal"]],
]);

const inText = ["contains", "not_contains", "starts_with", "ends_with"];
const inOrder = ["greater_than", "greater_equal", "less_than", "less_equal", "between", "not_between"];
const several = ["include_all", "include_any", "exclude_all", "exclude_any"];

/**
 * Comparators of criteria as JSON, in the bodies of bulk reads, territories, views and rules. Source: v7 documentation, bulk read; Kaizen #178;
 * v8 OpenAPI file, custom views (those for several lookups).
 */
const comparators: readonly string[] = ["equal", "not_equal", "in", "not_in", ...inText, ...inOrder, ...several];

/**
 * guess: a number does not contain a letter, and a text lies between no two others. The page of bulk reads lists comparators by type and has
 * none of these; other calls print theirs only in refusals.
 */
const refusedComparators: ReadonlyMap<string, readonly string[]> = new Map([
  ["boolean", [...inText, ...inOrder, ...several]],
  ["integer", [...inText, ...several]],
  ["currency", [...inText, ...several]],
  ["decimal", [...inText, ...several]],
  ["double", [...inText, ...several]],
  ["percent", [...inText, ...several]],
  ["date", [...inText, ...several]],
  ["datetime", [...inText, ...several]],
  ["text", [...inOrder, ...several]],
  ["email", [...inOrder, ...several]],
  ["phone", [...inOrder, ...several]],
  ["website", [...inOrder, ...several]],
  ["picklist", [...inOrder, ...several]],
  ["multiselectpicklist", inOrder],
  ["lookup", [...inOrder, ...several]],
  ["ownerlookup", [...inOrder, ...several]],
  ["userlookup", [...inOrder, ...several]],
]);

/** Source: v8 example createTerritory: NOT_SUPPORTED { api_name: File_Upload }. */
const neverCompared: readonly string[] = ["fileupload", "imageupload"];

/**
 * Operations whose criteria are refused with other codes (v8 OpenAPI file, bulk read), and name a field as `{ field: { api_name } }` or beside the
 * comparator as `api_name` (Zoho's Postman collection of v2; the SDKs 2.1 to 8.0 have both; a connector sends it).
 */
const jobs: ReadonlySet<string> = new Set(["bulk_read.create"]);

/** Fields that every module has in a search, whether or not its metadata lists them. Source: v7 documentation, search records and get records. */
const everywhere: readonly string[] = [
  "id",
  "Owner",
  "Created_By",
  "Modified_By",
  "Created_Time",
  "Modified_Time",
  "Last_Activity_Time",
  "Tag",
  "Layout",
  "Record_Image",
  "Record_Status__s",
  "Locked__s",
];

/** What a formula or rollup gives, by its `return_type`, as the data type that operators are listed for. Source: Fields API of v7, formula. */
const resultTypes: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["text", "text"],
  ["double", "double"],
  ["decimal", "double"],
  ["integer", "integer"],
  ["bigint", "bigint"],
  ["currency", "currency"],
  ["percent", "percent"],
  ["date", "date"],
  ["datetime", "datetime"],
  ["boolean", "boolean"],
]);

export const criteria: CriteriaFacts = {
  operators,
  otherComparators,
  meantOperators,
  operatorsByType,
  operatorsByTypeFrom: "v7",
  encryptedOperators: ["equals"], // v2 to v8 documentation, search records
  // Not among the types that either page lists.
  unsearchableTypes: new Set([
    "fileupload",
    "imageupload",
    "profileimage",
    "subform",
    "multiselectlookup",
    "multiuserlookup",
    "rollup_summary",
    "geolocation",
  ]),
  resultTypes,
  values: 100, // v7 documentation and v8 OpenAPI files: values of `in`
  valuesFrom: "v7",
  // Two reports met INVALID_QUERY for Created_Time, where five orgs' metadata call it searchable, and the v7 page searches by it.
  doubtfulFields: ["Created_Time", "Modified_Time"],
  // Fields API: what the flags are about; that a query is refused is reported for criteria, the rest is a guess.
  flags: {
    criteria: { flag: "searchable", isReported: true },
    where: { flag: "filterable" },
    order: { flag: "sortable" },
    group: { flag: "sortable" },
  },
  comparators,
  refusedComparators,
  neverCompared,
  jobs,
  everywhere,
  fullNames: ["Leads", "Contacts"], // Fields API of v2 to v8
  comparisons: 10, // v7 documentation, search records; Kaizen #30 for v2; the code in the v8 error list
  mostComparisons: 15, // v8 prints 10 in one text and 15 in another one of the same file
};
