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
  // A live report has `near` as what follows the quote.
  backslash: { code: "SYNTAX_ERROR", details: ["near"], words: parsing, evidence: "thin" },
  // Kaizen #171; guess: the details.
  reservedWord: { code: "SYNTAX_ERROR", names: ["near"], details: ["near"], words: parsing, evidence: "thin" },
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
  // guess: how a clause of two words is written there.
  unknownColumn: { code: "INVALID_QUERY", names: ["api_name"], details: ["column_name", "clause"], evidence: "either" },
  otherModule: { code: "INVALID_QUERY", names: ["module"], details: ["module"], evidence: "thin" },
  notSelectable: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  notComparable: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  selectedOnly: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  notInCriteria: {
    code: "INVALID_QUERY",
    names: ["column_name"],
    details: ["cv_criteria", "column_name", "value", "operator"],
    words: "unsupported column in criteria",
    evidence: "either",
  },
  // What the flags of a field say of queries is a guess.
  shutOut: {
    code: "INVALID_QUERY",
    names: ["column_name"],
    details: ["column_name", "clause"],
    evidence: "thin",
  },
  operatorOfType: {
    code: "INVALID_QUERY",
    names: ["column_name", "operator"],
    details: ["reason", "column_name", "operator"],
    evidence: "either",
  },
  // That a value of another form is refused is in the error list of v7 and in reports; with which details nobody prints.
  valueOfType: {
    code: "INVALID_QUERY",
    names: ["column_name"],
    details: ["column_name"],
    evidence: "either",
    answer: "unknown",
  },
  actualValue: { code: null, effect: "finds nothing", names: ["column_name"] },
  notALookup: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "either" },
  limitNotNumber: {
    code: "INVALID_QUERY",
    details: ["limit"],
    words: "limit given seems to be invalid",
    evidence: "either",
  },
  // The OpenAPI file has the same form for both.
  offsetNotNumber: {
    code: "INVALID_QUERY",
    details: ["offset"],
    words: "offset given seems to be invalid",
    evidence: "either",
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
  moduleNotInApi: {
    code: "INVALID_MODULE",
    names: ["module"],
    words: "the given module is not supported in api",
    evidence: "either",
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
  // v7 and v8 documentation, limitations; guess: the details.
  twiceInClause: { code: "DUPLICATE_DATA", names: ["column_name"], details: ["column_name"] },
  // A live report; guess: the details.
  sortedAggregate: {
    code: "INVALID_QUERY",
    names: ["column_name", "aggregate"],
    details: ["column_name"],
    words: "duplicate aggregate function",
    evidence: "thin",
  },
  unknownFunction: { code: "INVALID_DATA", names: ["name"], details: ["reason", "column"] },
  // v7 documentation; guess: the details.
  sumOfText: { code: "INVALID_DATA", names: ["api_name"], details: ["reason", "column"], evidence: "thin" },
  // guess: no page says what Zoho answers.
  ungrouped: { code: "INVALID_QUERY", names: ["column_name"], details: ["column_name"], evidence: "thin" },
  subqueryOperator: { code: "INVALID_QUERY", names: ["operator"], details: ["sub_query_sequence", "operator"] },
  subqueryColumns: { code: "INVALID_QUERY", details: ["sub_query_sequence", "column_name"] },
  aliasOfColumn: { code: "INVALID_QUERY", names: ["alias"], details: ["column_name", "alias"] },
  sameAlias: { code: "DUPLICATE_ALIAS", names: ["alias"], details: ["referred_columns", "alias"] },
  emptyAlias: { code: "INVALID_ALIAS", names: ["column_name"], details: ["column_name", "alias"] },
  // v8 example
  zeroLimit: { code: "INVALID_DATA", words: "limit should be greater than 0" },
} as const;

export type CoqlContext = ContextOf<typeof says, typeof kinds>;
export type CoqlFinding = FindingOf<typeof says, typeof kinds>;
