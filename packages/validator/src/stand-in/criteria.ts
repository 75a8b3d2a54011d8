import { parseCriteria } from "../languages/criteria/parse-criteria.ts";

import { Filter } from "./stored/filter.ts";
import type { Operator } from "./stored/filter.ts";

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
  const { steps, fault } = parseCriteria(text);
  if (fault !== undefined) return undefined;
  const filter = new Filter();
  for (const step of steps) {
    if (step === "(") filter.open();
    else if (step === ")") filter.close();
    else if (step === "and" || step === "or") filter.join(step);
    else {
      const name = step.operator?.text ?? "";
      const known = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
      if (known === undefined || step.value === undefined) return undefined;
      const { operator, pattern } = known;
      const values = LISTS.has(operator) ? step.value.text.split(/(?<!\\),/) : [step.value.text];
      filter.add({
        field: step.field.text,
        operator,
        values: values.map((part) => typed(unescaped(part.trim()), pattern)),
      });
    }
  }
  filter.end();
  return filter;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

function typed(text: string, pattern: ((value: string) => string) | undefined): string | boolean {
  if (pattern !== undefined) return pattern(text);
  return text === "true" ? true : text === "false" ? false : text;
}
