import { steps } from "../../growth/steps.ts";
import { isWord } from "./query.ts";
import type { Fault } from "./query.ts";
import type { Token } from "./tokens.ts";

/** The tokens of one clause without its keyword, read from left to right. */
export class Clause {
  readonly #list: readonly Token[];
  /** The keyword of the clause that follows; undefined at the end of the query. */
  readonly #following: Token | undefined;
  readonly #end: number;
  #at = 0;

  constructor(list: readonly Token[], following: Token | undefined, end: number) {
    this.#list = list;
    this.#following = following;
    this.#end = end;
  }

  get done(): boolean {
    return this.#at >= this.#list.length;
  }

  get size(): number {
    return this.#list.length;
  }

  /** The next token, or the one that stands `ahead` further. */
  peek(ahead = 0): Token | undefined {
    return this.#list[this.#at + ahead];
  }

  /** The next token, and passes over it and over as many more as make up `count`. */
  take(count = 1): Token | undefined {
    const token = this.peek();
    this.#at += count;
    return token;
  }

  /** The token that was passed over last. */
  get passed(): Token | undefined {
    return this.#list[this.#at - 1];
  }

  /** Passes over a bracket with all it holds, and gives that. */
  skipBrackets(): readonly Token[] {
    const from = this.#at + 1;
    this.#at += (this.peek()?.span ?? 0) + 1;
    return this.#list.slice(from, this.#at - 1);
  }

  /** Says that the next token, or the end, is not what can stand there. */
  stumble(kind: Fault["kind"] = "unexpected", sure = false): Fault {
    const token = this.peek() ?? this.#following;
    return token === undefined
      ? { kind: kind === "unexpected" ? "end" : kind, sure, start: this.#end, near: "" }
      : { kind, sure, start: token.start, near: token.text };
  }
}

const KEYWORDS = ["from", "where", "group", "order", "limit", "offset"] as const;
export type Clauses = Partial<Record<"select" | (typeof KEYWORDS)[number], Clause>>;

/** Parts a query that begins with `select` into its clauses. Keywords in brackets belong to a subquery, behind an operator they are values. */
export function clausesOf(list: readonly Token[], end: number): Clauses {
  steps.tokens += list.length;
  const starts: { name: keyof Clauses; keyword: number; first: number }[] = [{ name: "select", keyword: 0, first: 1 }];
  for (let at = 1; at < list.length; at += 1 + (list[at]?.span ?? 0)) {
    const name = KEYWORDS.find((keyword) => isWord(list[at], keyword));
    if (name === undefined || starts.some((start) => start.name === name) || isOperator(list[at - 1])) continue;
    if (name !== "from" && !starts.some((start) => start.name === "from")) continue;
    const two = name === "group" || name === "order";
    if (two && !isWord(list[at + 1], "by")) continue;
    starts.push({ name, keyword: at, first: at + (two ? 2 : 1) });
  }
  const clauses: Clauses = {};
  starts.forEach(({ name, first }, index) => {
    const next = starts[index + 1]?.keyword;
    clauses[name] = new Clause(list.slice(first, next), next === undefined ? undefined : list[next], end);
  });
  return clauses;
}

function isOperator(token: Token | undefined): boolean {
  return token?.type === "sign" && /^[=<>!]/.test(token.text);
}
