import type { CoqlColumns } from "./types.ts";

const listed = ["=", "!=", "in", "not in", "is null", "is not null"];
const written = [...listed, "like", "not like"];
const ordered = [...listed, ">", ">=", "<", "<=", "between", "not between"];

export const coqlColumns: CoqlColumns = {
  // v7 documentation, field types and their comparators; Kaizen #80 and #81 for v4
  operatorsByType: new Map([
    ["text", written],
    ["picklist", written],
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
  // Two witnesses: the v7 error list and the v8 example (`First_Name >`) both show an order of text.
  refusedOperators: new Map([["text", [">", ">=", "<", "<="]]]),
  // v7 documentation, Query API: only lookups have fields behind them
  plainTypes: new Set([
    "text",
    "textarea",
    "email",
    "phone",
    "website",
    "picklist",
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
};
