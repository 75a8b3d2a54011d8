import type { Clause } from "./clauses.ts";
import { foreignOperators, signs } from "./operators.ts";
import { isName, isSign, isWord } from "./query.ts";
import type { CoqlComparison, Fault, Query, Step } from "./query.ts";
import { COQL_HOLE } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Reads the tokens between the brackets of a subquery; undefined where that lies too deep. */
type ReadNested = (inside: readonly Token[]) => Query | undefined;

export interface Where {
  readonly comparisons: readonly CoqlComparison[];
  readonly steps: readonly Step[];
  readonly fault?: Fault;
}

/**
 * Reads the comparisons of a WHERE clause up to the first thing that cannot stand there. Brackets are counted, not descended into, so that
 * no depth is too deep; `nested` reads a subquery, and functions are passed over.
 */
export function parseWhere(clause: Clause, nested: ReadNested): Where {
  const comparisons: CoqlComparison[] = [];
  const steps: Step[] = [];
  /** Connectives so far, one count per open bracket. */
  const connectives = [0];
  let pairs: Fault | undefined;
  const stop = (fault: Fault): Where => ({ comparisons, steps, fault });

  for (;;) {
    while (isSign(clause.peek(), "(") && !isWord(clause.peek(1), "select")) {
      clause.take();
      steps.push("(");
      connectives.push(0);
    }
    const column = readOperand(clause);
    // v8 example: { operator: "not" }, operator not supported
    if (column === undefined)
      return stop(isWord(clause.peek(), "not") ? clause.stumble("operator", true) : clause.stumble());
    if (!isHiddenCondition(column, clause)) {
      const operator = readOperator(clause);
      if ("kind" in operator) return stop(operator);
      const values = readValues(clause, operator.operator, nested);
      if (values === undefined) return stop(clause.stumble());
      const comparison = { ...(column === "other" ? {} : { column }), ...operator, ...values };
      comparisons.push(comparison);
      steps.push(comparison);
    }

    while (isSign(clause.peek(), ")")) {
      clause.take();
      steps.push(")");
      connectives.pop();
    }
    if (clause.done) return { comparisons, steps, ...(pairs === undefined ? {} : { fault: pairs }) };
    const joiner = isWord(clause.peek(), "and") ? "and" : isWord(clause.peek(), "or") ? "or" : undefined;
    if (joiner === undefined) return stop(clause.stumble());
    steps.push(joiner);
    const count = (connectives.pop() ?? 0) + 1;
    connectives.push(count);
    // A and B and C: the documentation wants two at a time, ((A and B) and C).
    if (count === 2) pairs ??= clause.stumble("pairs");
    clause.take();
  }
}

/** A hole that stands where a comparison does: `${condition} and City = 'Lagos'`. */
function isHiddenCondition(column: Token | "other", clause: Clause): boolean {
  return (
    column !== "other" &&
    column.text.includes(COQL_HOLE) &&
    (clause.done || isSign(clause.peek(), ")") || isWord(clause.peek(), "and", "or"))
  );
}

/** A name; or a function, subquery or number, which is not looked into. */
function readOperand(clause: Clause): Token | "other" | undefined {
  const token = clause.peek();
  if (isSign(token, "(")) {
    clause.skipBrackets();
    return "other";
  }
  if (token === undefined || token.type === "sign" || isWord(token, "and", "or", "not", "in", "like", "between", "is"))
    return undefined;
  clause.take();
  if (!isSign(clause.peek(), "(")) return isName(token) ? token : "other";
  clause.skipBrackets();
  return "other";
}

/** `not in`, `is not null`, `>=`; a fault when there is none. */
function readOperator(clause: Clause): { readonly operator: string; readonly at: Token } | Fault {
  const at = clause.peek();
  if (at === undefined) return clause.stumble();
  const written = at.text.toLowerCase();
  if (at.type !== "string" && foreignOperators.has(written)) return clause.stumble("operator", true);
  if (at.type === "sign") {
    if (!signs.includes(written)) return clause.stumble(/^[=<>!~^|&]/.test(written) ? "operator" : "unexpected"); // not sure: `<>` may pass for `!=`
    clause.take();
    return { operator: written, at };
  }
  const words = [written];
  if (isWord(at, "is")) {
    if (isWord(clause.peek(1), "not")) words.push("not");
    if (!isWord(clause.peek(words.length), "null")) {
      clause.take(words.length);
      return clause.stumble();
    }
    words.push("null");
  } else if (isWord(at, "not") && isWord(clause.peek(1), "in", "like", "between"))
    words.push(clause.peek(1)?.text.toLowerCase() ?? "");
  else if (!isWord(at, "in", "like", "between")) return clause.stumble();
  clause.take(words.length);
  return { operator: words.join(" "), at };
}

/** What an operator compares with: the values, and how many a list has; undefined when something is missing. */
function readValues(
  clause: Clause,
  operator: string,
  nested: ReadNested,
): Pick<CoqlComparison, "operands" | "values" | "subquery"> | undefined {
  if (operator.endsWith("null")) return { operands: [] };
  if (isSign(clause.peek(), "(") && isWord(clause.peek(1), "select") && !operator.endsWith("between")) {
    const subquery = nested(clause.skipBrackets());
    return subquery === undefined ? {} : { subquery };
  }
  if (operator.endsWith("in") && isSign(clause.peek(), "(")) {
    const inside = clause.skipBrackets();
    const last = inside.at(-1);
    if (last === undefined || isSign(last, ",")) return undefined;
    const values = inside.filter((token) => isSign(token, ",")).length + 1;
    const isPlain = inside.every((token, index) => (index % 2 === 0 ? token.type !== "sign" : isSign(token, ",")));
    return { values, ...(isPlain && { operands: inside.filter((_, index) => index % 2 === 0) }) };
  }
  // No source shows `in 'Won'` without brackets; a hole may bring them.
  if (operator.endsWith("in") && clause.peek()?.text.includes(COQL_HOLE) === false) return undefined;
  const operands: (Token | undefined)[] = [];
  if (operator.endsWith("between")) {
    operands.push(plainOperand(clause));
    if (readOperand(clause) === undefined || !isWord(clause.peek(), "and")) return undefined;
    clause.take();
  }
  operands.push(plainOperand(clause));
  if (readOperand(clause) === undefined) return undefined;
  const plain = operands.filter((token) => token !== undefined);
  return plain.length === operands.length ? { operands: plain } : {};
}

/** The next token where it is a value by itself: a name, a number, text. */
function plainOperand(clause: Clause): Token | undefined {
  const token = clause.peek();
  return token === undefined || token.type === "sign" || isSign(clause.peek(1), "(") ? undefined : token;
}
