import type { Token } from "./tokens.ts";

/** What keeps a query from being understood. `sure`: two sources show it refused; otherwise it is only nothing that any source shows. */
export interface Fault {
  readonly kind:
    | "no select"
    | "no from"
    | "no module"
    | "no where"
    | "quote"
    | "bracket"
    | "operator"
    | "pairs"
    | "unexpected"
    | "end";
  readonly sure: boolean;
  /** Where it stumbles, counted in characters from 0, and over what. */
  readonly start: number;
  readonly near: string;
}

/** `Account_Name as 'Account'`, `SUM(Amount)`; `start` to `end` without the alias. */
export interface Column {
  /** The column itself, inside of an aggregate's brackets. */
  readonly name: Token;
  /** As written: `SUM`, `count`. */
  readonly aggregate?: Token;
  readonly alias?: Token;
  readonly start: number;
  readonly end: number;
}

/** A function of SELECT: `count(id)`, `concat(First_Name, Last_Name)`. */
export interface CoqlFunction {
  readonly name: Token;
  readonly start: number;
  readonly end: number;
}

/** `Lead_Source not in ('Web', 'Fair')`: column, operator in lower case with single spaces, and how many values a list has. */
export interface CoqlComparison {
  /** Absent when something else than a name is compared: a function, a number. */
  readonly column?: Token;
  readonly operator: string;
  readonly at: Token;
  readonly values?: number;
  /** What it compares with, `'Web'` and `'Fair'`; absent for a function and a subquery. */
  readonly operands?: readonly Token[];
  /** `Account_Name in (select id from Accounts where …)`; absent too where it lies too deep. */
  readonly subquery?: Query;
}

/** A piece of a WHERE clause, in the order of the text. */
export type Step = CoqlComparison | "(" | ")" | "and" | "or";

/** A column of ORDER BY. */
export type SortColumn = Token & { readonly descending?: boolean };

/** A query in parts, as far as it could be read: a fault ends the reading of its clause. */
export interface Query {
  readonly columns: readonly Column[];
  /** Columns that could not be read count too. */
  readonly columnCount: number;
  readonly distinct?: true;
  /** All functions of SELECT, those that a column has among them. */
  readonly functions: readonly CoqlFunction[];
  readonly module?: Token;
  readonly comparisons: readonly CoqlComparison[];
  /** The comparisons with what joins them, for who runs the query. */
  readonly steps: readonly Step[];
  readonly groupBy: readonly Token[];
  readonly orderBy: readonly SortColumn[];
  /** Functions and numbers to sort by count too. */
  readonly orderByCount: number;
  /** `COUNT(id)` among what is sorted by. */
  readonly sortedFunctions: readonly Column[];
  readonly limit?: Token;
  readonly offset?: Token;
  readonly fault?: Fault;
  /** The first quote in a text that is escaped with a backslash. */
  readonly backslash?: { readonly start: number; readonly end: number };
}

/** Whether a token is one of these keywords; text in quotes is none. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.type === "word" && words.includes(token.text.toLowerCase());
}

export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.type === "sign" && token.text === sign;
}

/** A name may stand in quotes or not. */
export function isName(token: Token | undefined): token is Token & { readonly type: "word" | "string" } {
  return token?.type === "word" || token?.type === "string";
}
