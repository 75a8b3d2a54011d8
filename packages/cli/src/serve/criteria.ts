import { Filter } from "./filter.ts";
import type { Operator } from "./filter.ts";

/** Operators of `criteria`; `contains` and `ends_with` are Zoho's elsewhere. */
const OPERATORS: Readonly<
  Record<string, { readonly operator: Operator; readonly pattern?: (value: string) => string }>
> = {
  equals: { operator: "equals" },
  equal: { operator: "equals" },
  not_equal: { operator: "not_equal" },
  starts_with: { operator: "starts_with" },
  contains: { operator: "like", pattern: (value) => `%${value}%` },
  ends_with: { operator: "like", pattern: (value) => `%${value}` },
  in: { operator: "in" },
  not_in: { operator: "not_in" },
  between: { operator: "between" },
  not_between: { operator: "not_between" },
  greater_than: { operator: "greater_than" },
  greater_equal: { operator: "greater_equal" },
  less_than: { operator: "less_than" },
  less_equal: { operator: "less_equal" },
};
const LISTS: ReadonlySet<Operator> = new Set(["in", "not_in", "between", "not_between"]);

/** The filter of `((Last_Name:equals:Ng)and(First_Name:starts_with:M))`; undefined when it holds something that cannot be run here. */
export function criteriaFilter(text: string): Filter | undefined {
  const filter = new Filter();
  let at = 0;
  while (at < text.length) {
    const [, joiner] = /^\s*(and|or)\s*(?=\()/i.exec(text.slice(at, at + 40)) ?? [];
    const character = text.charAt(at);
    if (/\s/.test(character)) at++;
    else if (character === "(") {
      filter.open();
      at++;
    } else if (character === ")") {
      filter.close();
      at++;
    } else if (joiner !== undefined) {
      filter.join(joiner.toLowerCase() === "and" ? "and" : "or");
      at += joiner.length;
    } else {
      const end = comparisonEnd(text, at);
      const [field = "", name = "", ...rest] = text.slice(at, end).split(":");
      const known = Object.hasOwn(OPERATORS, name.trim()) ? OPERATORS[name.trim()] : undefined;
      if (known === undefined) return undefined;
      const value = rest.join(":").trim();
      const values = LISTS.has(known.operator) ? value.split(/(?<!\\),/) : [value];
      filter.add({
        field: field.trim(),
        operator: known.operator,
        values: values.map((part) => typed(unescaped(part.trim()), known.pattern)),
      });
      at = end;
    }
  }
  filter.end();
  return filter;
}

/** The bracket that closes a comparison; brackets in its value come in pairs or behind a backslash. */
function comparisonEnd(text: string, start: number): number {
  let inner = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") at++;
    else if (character === "(") inner++;
    else if (character === ")" && inner-- === 0) return at;
  }
  return text.length;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

function typed(text: string, pattern: ((value: string) => string) | undefined): string | boolean {
  if (pattern !== undefined) return pattern(text);
  return text === "true" ? true : text === "false" ? false : text;
}
