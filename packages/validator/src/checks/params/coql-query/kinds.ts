import type { ContextOf } from "../../../check.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

const position = ["line", "column", "near"] as const;
const unexpected = "unexpected token";
const parsing = "error occured while parsing the query";

/** `words` are Zoho's, as its documentation prints them. */
export const kinds = {
  noSelect: { code: "SYNTAX_ERROR", words: "given coql query not supported", evidence: "either" },
  noFrom: { code: "SYNTAX_ERROR", details: ["clause"] },
  noWhere: { code: "SYNTAX_ERROR", details: ["clause"] },
  noModule: { code: "SYNTAX_ERROR", details: ["near"], words: parsing, evidence: "either" },
  pairs: { code: "SYNTAX_ERROR", details: ["near"], words: parsing, evidence: "either" },
  unknownOperator: {
    code: "SYNTAX_ERROR",
    names: ["operator"],
    details: ["operator"],
    words: "operator not supported",
  },
  doubtfulOperator: {
    code: "SYNTAX_ERROR",
    names: ["operator"],
    details: ["operator"],
    words: "operator not supported",
    evidence: "thin",
  },
  quote: { code: "SYNTAX_ERROR", details: position, words: unexpected, evidence: "either" },
  bracket: { code: "SYNTAX_ERROR", details: position, words: unexpected, evidence: "either" },
  end: { code: "SYNTAX_ERROR", details: position, words: unexpected, evidence: "either" },
  unexpected: { code: "SYNTAX_ERROR", details: position, words: unexpected, evidence: "either" },
  unknownColumn: { code: "INVALID_QUERY", names: ["api_name"], details: ["column_name"], evidence: "either" },
  operatorOfType: {
    code: "INVALID_QUERY",
    names: ["column_name", "operator"],
    details: ["reason", "column_name", "operator"],
    evidence: "either",
  },
  // One source shows the forms that values have.
  valueOfType: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  actualValue: { code: null, effect: "finds nothing", names: ["column_name"] },
  notALookup: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  limitNotNumber: {
    code: "INVALID_QUERY",
    details: ["limit"],
    words: "limit given seems to be invalid",
    evidence: "either",
  },
  // The OpenAPI file alone describes the refusal.
  offsetNotNumber: {
    code: "INVALID_QUERY",
    details: ["offset"],
    words: "offset given seems to be invalid",
    evidence: "thin",
  },
  unknownModule: {
    code: "INVALID_MODULE",
    names: ["module"],
    words: "the given module is not supported in api",
    evidence: "either",
  },
  moduleCase: {
    code: "INVALID_MODULE",
    names: ["module"],
    words: "the given module is not supported in api",
    evidence: "thin",
  },
  tooManyRecords: { code: "LIMIT_EXCEEDED", details: ["limit"], evidence: "either" },
  outOfReach: { code: "LIMIT_EXCEEDED", details: ["limit"], evidence: "thin" },
  tooMany: { code: "LIMIT_EXCEEDED", names: ["what"], details: ["limit"], evidence: "thin" },
  twiceSelected: {
    code: "DUPLICATE_DATA",
    names: ["column_name"],
    details: ["column_name"],
    words: "duplicate select column",
  },
  aggregateTwice: {
    code: "DUPLICATE_DATA",
    names: ["column_name"],
    details: ["column_name", "aggregate"],
    words: "duplicate aggregate function",
  },
  // One source: v7 documentation, limitations.
  twiceInClause: { code: "DUPLICATE_DATA", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  sameAlias: { code: "DUPLICATE_ALIAS", names: ["alias"], details: ["referred_columns", "alias"] },
  emptyAlias: { code: "INVALID_ALIAS", names: ["column_name"], details: ["column_name", "alias"] },
  // One source: the v8 example.
  zeroLimit: { code: "INVALID_DATA", words: "limit should be greater than 0", evidence: "thin" },
} as const;

export type CoqlContext = ContextOf<typeof says, typeof kinds>;
export type CoqlFinding = FindingOf<typeof says, typeof kinds>;
