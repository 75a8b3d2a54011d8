import type { CoqlColumns } from "./types.ts";

const listed = ["=", "!=", "in", "not in", "is null", "is not null"];
const written = [...listed, "like", "not like"];
const ordered = [...listed, ">", ">=", "<", "<=", "between", "not between"];
const order = [">", ">=", "<", "<=", "between", "not between"];
const aggregates = ["count", "sum", "avg", "min", "max"];
const texts = ["text", "textarea", "email", "phone", "website", "picklist"];

export const coqlColumns: CoqlColumns = {
  // v7 documentation, field types and their comparators; Kaizen #80 and #81 for v4
  operatorsByType: new Map([
    ["text", written],
    ["picklist", written],
    ["email", written],
    ["phone", written],
    ["website", written],
    ["autonumber", written],
    ["multiselectpicklist", written],
    ["lookup", listed],
    ["ownerlookup", listed],
    ["userlookup", listed],
    ["date", ordered],
    ["datetime", ordered],
    ["integer", ordered],
    ["bigint", ordered],
    ["double", ordered],
    ["currency", ordered],
    ["percent", ordered],
    ["boolean", ["="]],
  ]),
  // Two witnesses: the v7 error list and the v8 example (`First_Name >`) both show an order of text; for picklists and booleans the v7 table and Kaizen #81.
  refusedOperators: new Map([
    ["text", order],
    ["picklist", order],
    ["boolean", [...order, "!=", "in", "not in", "like", "not like"]],
  ]),
  // v7 documentation, Query API: only lookups have fields behind them
  plainTypes: new Set([
    "text",
    "textarea",
    "email",
    "phone",
    "website",
    "picklist",
    "multiselectpicklist",
    "autonumber",
    "boolean",
    "integer",
    "bigint",
    "double",
    "currency",
    "percent",
    "date",
    "datetime",
  ]),
  // v7 documentation, territory and consent fields
  unlisted: ["Territories", "Territory", "Data_Processing_Basis_Details"],
  // v7 and v8 documentation, Query API - Limitations
  unselectable: new Set(["imageupload", "fileupload", "multiselectlookup", "multiuserlookup", "subform"]),
  // v7 documentation, field types and their comparators: file and image "not supported"
  uncompared: new Set(["imageupload", "fileupload"]),
  // v2 and v3 documentation: multi-line fields cannot stand in criteria; later pages do not agree
  comparedLater: new Map([["textarea", "v4"]]),
  // v8 example: { cv_criteria: false, column_name, value, operator } for a column of participants
  lists: ["Participants"],
  // v7 documentation, error list: "Territory fields only supported in the SELECT clause"
  selectedOnly: { types: new Set(["territories"]), since: "v7" },
  // v8 documentation, Query API, encrypted fields
  encrypted: { numbers: ["=", "!=", "is null", "is not null"], others: ["is null", "is not null"] },
  // v7 documentation, Query API, aggregate functions
  aggregates,
  functions: [...aggregates, "distinct"],
  numberAggregates: ["sum", "avg"],
  texts: new Set(texts),
  // Kaizen #171
  reserved: ["internal", "external"],
};
