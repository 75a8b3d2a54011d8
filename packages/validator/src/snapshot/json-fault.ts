/** What may come next. A `first-…` allows a closing bracket in its place. */
type Next = "value" | "first-value" | "key" | "first-key" | "colon" | "end";

/**
 * Where a text stops being JSON, as an offset in characters; undefined when it is JSON to the end. Engines say it differently or not at
 * all, so it is asked only after `JSON.parse` has refused the text. Linear, and without recursion, so depth does not matter.
 */
export function jsonFault(text: string): number | undefined {
  const open: ("{" | "[")[] = [];
  let next = "value" as Next;
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const character = text[at];
    if (character === undefined) return next === "end" && open.length === 0 ? undefined : at;
    const inside = open.at(-1);

    if (next === "colon") {
      if (character !== ":") return at;
      next = "value";
      at++;
    } else if (next === "end" && character === ",") {
      if (inside === undefined) return at;
      next = inside === "{" ? "key" : "value";
      at++;
    } else if (character === "}" || character === "]") {
      const fits = inside === (character === "}" ? "{" : "[") && next !== "value" && next !== "key";
      if (!fits) return at;
      open.pop();
      next = "end";
      at++;
    } else if (next === "end") {
      return at;
    } else if (character === '"') {
      const end = skipString(text, at);
      if (end.fault) return end.at;
      next = next === "key" || next === "first-key" ? "colon" : "end";
      at = end.at;
    } else if (next === "key" || next === "first-key") {
      return at;
    } else if (character === "{" || character === "[") {
      open.push(character);
      next = character === "{" ? "first-key" : "first-value";
      at++;
    } else {
      const end = skip(SCALAR, text, at);
      if (end === at) return at;
      at = end;
      next = "end";
    }
  }
}

/** Line and column, both from 1, of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The offset behind what the expression takes at `at`; `at` itself when it takes nothing. */
function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

/** The offset behind the closing quote, or of the character that a string cannot hold. A loop, since an expression would need stack per character. */
function skipString(text: string, start: number): { readonly at: number; readonly fault: boolean } {
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') return { at: at + 1, fault: false };
    if (character < " ") return { at, fault: true };
    const behind = character === "\\" ? skip(ESCAPE, text, at) : at + 1;
    if (behind === at) return { at, fault: true };
    at = behind;
  }
  return { at, fault: true };
}
