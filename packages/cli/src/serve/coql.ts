import { Filter } from "./filter.ts";
import type { Operator } from "./filter.ts";

/** A COQL query that can be run over the records in memory. */
export interface RunnableQuery {
  readonly module: string;
  readonly columns: readonly string[];
  readonly filter: Filter;
  readonly orderBy: readonly { readonly column: string; readonly descending: boolean }[];
  readonly limit: number;
  readonly offset: number;
}

type Token = { readonly type: "word" | "text" | "number" | "sign"; readonly text: string };

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*')|(-?\d+(?:\.\d+)?)(?![\w-])|([\w$.#:+-]+)|(<=|>=|!=|[=<>(),]))/y;
const SIGNS: Readonly<Record<string, Operator>> = {
  "=": "equals",
  "!=": "not_equal",
  ">": "greater_than",
  ">=": "greater_equal",
  "<": "less_than",
  "<=": "less_equal",
};
/** Rows of a query without a limit. Source: v4 documentation, query API. */
const DEFAULT_LIMIT = 200;
/** Characters of a query; no query that Zoho takes is anywhere near. */
const LONGEST = 100_000;

/**
 * `select Last_Name, Email from Leads where (Last_Name = 'Ng' and Email is not null) order by id desc limit 10`. Undefined for what only the
 * server can run: aggregates, functions, subqueries, fields of other modules.
 */
export function runnableQuery(text: string): RunnableQuery | undefined {
  if (text.length > LONGEST) return undefined;
  const list = tokens(text);
  return list === undefined ? undefined : new Reader(list).query();
}

class Reader {
  readonly #list: readonly Token[];
  #at = 0;

  constructor(list: readonly Token[]) {
    this.#list = list;
  }

  query(): RunnableQuery | undefined {
    if (!this.#takes("select")) return undefined;
    const columns = this.#names();
    if (columns === undefined || !this.#takes("from")) return undefined;
    const module = this.#word();
    const filter = new Filter();
    if (module === undefined || (this.#takes("where") && !this.#where(filter))) return undefined;
    const orderBy = this.#takes("order") ? this.#order() : [];
    if (orderBy === undefined) return undefined;
    let limit = DEFAULT_LIMIT;
    let offset = 0;
    if (this.#takes("limit")) {
      limit = this.#number() ?? DEFAULT_LIMIT;
      if (this.#takes(",")) [offset, limit] = [limit, this.#number() ?? DEFAULT_LIMIT];
    }
    if (this.#takes("offset")) offset = this.#number() ?? 0;
    return this.#at < this.#list.length ? undefined : { module, columns, filter, orderBy, limit, offset };
  }

  #where(filter: Filter): boolean {
    for (;;) {
      while (this.#takes("(")) filter.open();
      const field = this.#name();
      const operator = field === undefined ? undefined : this.#operator();
      const values = operator === undefined ? undefined : this.#values(operator);
      if (field === undefined || operator === undefined || values === undefined) return false;
      filter.add({ field, operator, values });
      while (this.#takes(")")) filter.close();
      if (this.#takes("and")) filter.join("and");
      else if (this.#takes("or")) filter.join("or");
      else break;
    }
    filter.end();
    return true;
  }

  #operator(): Operator | undefined {
    const sign = this.#peek();
    if (sign?.type === "sign" && Object.hasOwn(SIGNS, sign.text)) {
      this.#at++;
      return SIGNS[sign.text];
    }
    if (this.#takes("is")) {
      const not = this.#takes("not");
      return this.#takes("null") ? (not ? "not_empty" : "empty") : undefined;
    }
    const not = this.#takes("not");
    if (this.#takes("in")) return not ? "not_in" : "in";
    if (this.#takes("like")) return not ? "not_like" : "like";
    if (this.#takes("between")) return not ? "not_between" : "between";
    return undefined;
  }

  #values(operator: Operator): (string | number | boolean)[] | undefined {
    if (operator === "empty" || operator === "not_empty") return [];
    const first = operator.endsWith("in") && this.#takes("(") ? undefined : this.#value();
    if (operator.endsWith("between")) {
      const second = this.#takes("and") ? this.#value() : undefined;
      return first === undefined || second === undefined ? undefined : [first, second];
    }
    if (!operator.endsWith("in")) return first === undefined ? undefined : [first];
    const values: (string | number | boolean)[] = [];
    do {
      const value = this.#value();
      if (value === undefined) return undefined;
      values.push(value);
    } while (this.#takes(","));
    return this.#takes(")") ? values : undefined;
  }

  #value(): string | number | boolean | undefined {
    const token = this.#peek();
    if (token === undefined || token.type === "sign") return undefined;
    this.#at++;
    if (token.type === "number" && token.text.length < 16) return Number(token.text);
    if (token.type === "word" && /^(?:true|false)$/i.test(token.text)) return token.text.toLowerCase() === "true";
    // A function call is a word and a bracket.
    return this.#peek()?.text === "(" ? undefined : token.text;
  }

  #order(): RunnableQuery["orderBy"] | undefined {
    if (!this.#takes("by")) return undefined;
    const orderBy: { column: string; descending: boolean }[] = [];
    do {
      const column = this.#name();
      if (column === undefined) return undefined;
      const descending = this.#takes("desc");
      if (!descending) this.#takes("asc");
      orderBy.push({ column, descending });
    } while (this.#takes(","));
    return orderBy;
  }

  #names(): string[] | undefined {
    const names: string[] = [];
    do {
      const name = this.#name();
      if (name === undefined) return undefined;
      names.push(name);
    } while (this.#takes(","));
    return names;
  }

  /** A field of the module itself. */
  #name(): string | undefined {
    const name = this.#word();
    return name === undefined || name.includes(".") || this.#peek()?.text === "(" ? undefined : name;
  }

  #word(): string | undefined {
    const token = this.#peek();
    if (token?.type !== "word") return undefined;
    this.#at++;
    return token.text;
  }

  #number(): number | undefined {
    const token = this.#peek();
    if (token?.type !== "number") return undefined;
    this.#at++;
    return Number(token.text);
  }

  #takes(text: string): boolean {
    const token = this.#peek();
    if (token === undefined || token.type === "text" || token.text.toLowerCase() !== text) return false;
    this.#at++;
    return true;
  }

  #peek(): Token | undefined {
    return this.#list[this.#at];
  }
}

function tokens(text: string): Token[] | undefined {
  const list: Token[] = [];
  const end = text.trimEnd().replace(/;$/, "").length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const [, quoted, number, word, sign] = TOKEN.exec(text) ?? [];
    if (quoted !== undefined) list.push({ type: "text", text: quoted.slice(1, -1).replace(/\\(.)/g, "$1") });
    else if (number !== undefined) list.push({ type: "number", text: number });
    else if (word !== undefined) list.push({ type: "word", text: word });
    else if (sign !== undefined) list.push({ type: "sign", text: sign });
    else return undefined;
  }
  return list;
}
