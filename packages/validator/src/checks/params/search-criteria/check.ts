import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { Facts, Suggestion } from "../../../report/issue.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import type { Field, ModuleMetadata } from "../../../snapshot/snapshot.ts";
import { criteriaOperators, meantOperators, operatorsOf, otherComparators } from "./criteria-operators.ts";
import { parseCriteria } from "../../../languages/criteria/parse-criteria.ts";
import type { Comparison, Criteria, Piece } from "../../../languages/criteria/parse-criteria.ts";
import { cutRests, firstEntry, knownText } from "../../../request/query.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import type { Searchable } from "../shared/searchable-fields.ts";

/** Stands for a hole while a criteria text is read: no field or operator has it. */
const HOLE = "\uFFFE";
/** Source: v7 documentation, search records; Kaizen #30 for v2; the code in the v8 error list. */
const MOST = 10;
/** Comparisons that are looked at one by one; a search of more is refused anyway. */
const JUDGED = 100;

/**
 * The `criteria` parameter can be read, and names fields and operators that exist: `((Last_Name:equals:Burns\,B)and(City:starts_with:M))`.
 *
 * reads     parameters that take criteria; the fields of the module in the path
 * reports   INVALID_QUERY for text that is no criteria, unknown fields and operators; CRITERIA_LIMIT_EXCEEDED for more than ten comparisons;
 *           warnings where a bracket or comma in a value lacks its backslash, for an operator that the field's type is not documented for, and
 *           for fields when they are not the user's own or of another version
 * silent    on what cannot be read: of text with holes only whole field names and operators are judged
 */
export const searchCriteria = requestCheck({
  name: "search-criteria",
  stage: "params",
  description: "Search criteria can be read and name fields and operators that exist",
  severity: "error",
  codes: ["INVALID_QUERY", "CRITERIA_LIMIT_EXCEEDED"],
  source:
    "v7 documentation, search records; Kaizen #30 and #82; a recorded answer: { reason: invalid operator found, api_name, operator }",

  run(context) {
    for (const parameter of context.operation?.query ?? []) {
      const entry = parameter.form === "criteria" ? firstEntry(context.request.url, parameter.name) : undefined;
      const text = entry === undefined ? undefined : knownText(entry.value, HOLE);
      // What is not decoded is `encoded-params`' to explain first.
      if (text === undefined || text.trim() === "" || /%(?![0-9a-f]{2})/i.test(text)) continue;
      new Judging(context, parameter.name, text).judge(isCutOff(context, parameter.name));
    }
  },
});

/** One criteria text under judgement. */
class Judging {
  readonly #context: RequestContext;
  readonly #name: string;
  readonly #text: string;
  readonly #holes: boolean;

  constructor(context: RequestContext, name: string, text: string) {
    this.#context = context;
    this.#name = name;
    this.#text = text;
    this.#holes = text.includes(HOLE);
  }

  judge(cutOff: boolean): void {
    const criteria = parseCriteria(this.#text);
    if (!this.#holes && !cutOff) this.#judgeShape(criteria);
    const whole = criteria.comparisons.filter((comparison) => comparison.value !== undefined);
    if (whole.length > MOST)
      this.#report("CRITERIA_LIMIT_EXCEEDED", { say: { kind: "limit", count: whole.length, limit: MOST } });

    const module = this.#module();
    const fields =
      module?.fields === undefined ? undefined : searchableFields(module, module.fields, this.#context.catalogue);
    for (const comparison of whole.slice(0, JUDGED)) this.#judgeComparison(comparison, fields);
  }

  /** The first thing that keeps the text from being read: what follows from it is not worth saying. */
  #judgeShape({ comparisons, fault }: Criteria): void {
    const torn = comparisons.find((comparison) => comparison.value === undefined);
    if (torn !== undefined) {
      if (!this.#text.includes(":") && /%3A/i.test(this.#text))
        this.#report("INVALID_QUERY", { soft: true, say: { kind: "encoded-twice" } });
      else if (!isPlaceholder(torn.field.text))
        this.#report("INVALID_QUERY", {
          value: this.#text.slice(torn.field.start, (torn.operator ?? torn.field).end).trim(),
          say: { kind: "torn" },
          suggestions: () => this.#mendTorn(torn),
        });
    } else if (comparisons.some((comparison) => comparison.bareBracket)) {
      // Answered with INVALID_QUERY or with another result than wanted.
      const value = comparisons.find((comparison) => comparison.bareBracket)?.value;
      if (value !== undefined)
        this.#report("INVALID_QUERY", {
          soft: true,
          value: value.text,
          say: { kind: "bracket" },
          suggestions: () => this.#exchange(value, escaped(value.text, /[()]/)),
        });
    } else if (fault !== undefined) {
      // A bracket or backslash that belongs to a value looks like this too, so only brackets that do not pair are beyond doubt.
      this.#report("INVALID_QUERY", {
        soft: fault !== "unbalanced" && fault !== "empty",
        value: this.#text,
        say: { kind: fault },
      });
    }
  }

  #judgeComparison(comparison: Comparison, fields: Searchable | undefined): void {
    const { field: name, operator } = comparison;
    if (operator === undefined || isPlaceholder(name.text)) return;
    const readable = !name.text.includes(HOLE);
    const field = readable && fields !== undefined ? this.#judgeField(name, fields) : undefined;
    if (!operator.text.includes(HOLE) && !isPlaceholder(operator.text))
      this.#judgeOperator(comparison, operator, readable ? name.text : undefined, field);
  }

  #judgeField(name: Piece, fields: Searchable): Field | undefined {
    // `Owner.id`, `Account_Name.Account_Name`: what the lookup leads to is another module's.
    const [base = ""] = name.text.split(".", 1);
    const known = fields.find(base);
    if (known !== undefined || base === "") return base === name.text ? known?.field : undefined;
    const { snapshot, version } = this.#context;
    const twins = fields.spelt(base);
    const soft =
      snapshot.embedded === true ||
      snapshot.version !== version ||
      twins.some((twin) => twin.toLowerCase() === base.toLowerCase());
    this.#report("INVALID_QUERY", {
      soft,
      value: base,
      details: { api_name: base },
      say: { kind: "field", module: this.#context.module?.name, embedded: snapshot.embedded === true },
      suggestions: () =>
        (twins.length > 0 ? twins : nearestFields(base, this.#context.module?.name ?? "", fields.names())).flatMap(
          (better) => this.#exchange(name, `${better}${name.text.slice(base.length)}`, better),
        ),
    });
    return undefined;
  }

  #judgeOperator(
    comparison: Comparison,
    operator: Piece,
    api_name: string | undefined,
    field: Field | undefined,
  ): void {
    const written = operator.text;
    if (!criteriaOperators.includes(written)) {
      const soft = otherComparators.has(written.toLowerCase()) || criteriaOperators.includes(written.toLowerCase());
      this.#report("INVALID_QUERY", {
        soft,
        value: written,
        details: { reason: "invalid operator found", api_name, operator: written },
        say: { kind: "operator", operators: criteriaOperators },
        suggestions: () => operatorsFor(written).flatMap((better) => this.#exchange(operator, better)),
      });
      return;
    }
    const taken = field === undefined || field.trust === "name" ? undefined : operatorsOf(field.data_type);
    if (field !== undefined && taken?.includes(written) === false) {
      this.#report("INVALID_QUERY", {
        soft: true,
        value: written,
        details: { reason: "invalid operator found", api_name, operator: written },
        say: { kind: "type", field: field.api_name, data_type: field.data_type, operators: taken },
      });
    } else if (comparison.value !== undefined && !comparison.value.text.includes(HOLE)) {
      this.#judgeCommas(comparison, comparison.value, written, api_name);
    }
  }

  #judgeCommas({ bareCommas }: Comparison, value: Piece, operator: string, api_name: string | undefined): void {
    const details = { api_name };
    if (operator === "between") {
      if (bareCommas !== 1)
        this.#report("INVALID_QUERY", { soft: true, value: value.text, details, say: { kind: "between" } });
    } else if (operator !== "in" && bareCommas > 0) {
      this.#report("INVALID_QUERY", {
        soft: true,
        value: value.text,
        details,
        say: { kind: "comma" },
        suggestions: () => this.#exchange(value, escaped(value.text, /,/)),
      });
    }
  }

  #module(): ModuleMetadata | undefined {
    const { module, snapshot } = this.#context;
    if (module === undefined) return undefined;
    const folded = module.name.toLowerCase();
    const exact = snapshot.module(module.name);
    const meant =
      exact === undefined
        ? snapshot.modules.find((candidate) => candidate.api_name.toLowerCase() === folded)?.api_name
        : undefined;
    const found = exact ?? (meant === undefined ? undefined : snapshot.module(meant));
    if (found?.fields === undefined)
      this.#context.skip(
        "no-metadata",
        `The metadata has no fields of ${module.name}, so the fields in the criteria were not checked.`,
        module.name,
      );
    return found;
  }

  /** `Last_Name:Boyle` lacks its operator: `equals` is the one most often meant. */
  #mendTorn({ field, operator }: Comparison): Suggestion[] {
    if (operator === undefined) {
      // `Last_Name=Boyle`, as in SQL.
      const [, api_name = "", sign = "", value = ""] =
        /^([A-Za-z][\w.]*)\s*([=!<>]{1,3})\s*([^\s=!<>].*)$/.exec(field.text) ?? [];
      const better = meantOperators.get(sign);
      return better === undefined ? [] : this.#exchange(field, `${api_name}:${better}:${value}`);
    }
    if (operator.text === "" || criteriaOperators.includes(operator.text)) return [];
    return this.#exchange(
      { text: operator.text, start: field.end, end: operator.end },
      `:equals:${operator.text}`,
      `${field.text}:equals:${operator.text}`,
    );
  }

  /** The whole text with one piece exchanged; without the text to apply when parts of it are hidden. */
  #exchange(piece: Piece, better: string, text = better): Suggestion[] {
    if (this.#holes) return [{ text }];
    return [
      {
        text,
        replace: {
          path: ["query", this.#name],
          value: `${this.#text.slice(0, piece.start)}${better}${this.#text.slice(piece.end)}`,
        },
      },
    ];
  }

  #report(
    code: "INVALID_QUERY" | "CRITERIA_LIMIT_EXCEEDED",
    { soft = false, details = {}, value, say, suggestions }: Found,
  ): void {
    this.#context.report({
      code,
      details,
      path: ["query", this.#name],
      ...(soft ? { severity: "warning" } : {}),
      ...(value === undefined ? {} : { value }),
      say,
      ...(suggestions === undefined ? {} : { suggestions }),
    });
  }
}

interface Found {
  readonly soft?: boolean;
  readonly details?: Facts;
  readonly value?: string;
  readonly say: Readonly<Record<string, unknown>>;
  readonly suggestions?: () => readonly Suggestion[];
}

/** An unescaped `&` or `#` took the end of the text away, so its brackets say nothing; `encoded-params` tells. */
function isCutOff({ request, operation }: RequestContext, name: string): boolean {
  const { query, fragment, openQuery } = request.url;
  if (operation === undefined) return false;
  return (
    fragment !== undefined ||
    openQuery ||
    query.some((entry) => typeof entry.name !== "string") ||
    [...cutRests(query, operation).values()].includes(name)
  );
}

/** The operator that means the same, else those spelt alike. */
function operatorsFor(written: string): readonly string[] {
  const meant = meantOperators.get(written.toLowerCase());
  return meant === undefined ? nearest(written, criteriaOperators) : [meant];
}

/** `{api_name}`, `<field>`: an example's place to fill in. */
function isPlaceholder(text: string): boolean {
  return /[{}]|<[^<>]+>/.test(text);
}

/** With a backslash before each of the characters that has none: `Burns\,B`. */
function escaped(text: string, which: RegExp): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\") out += character + (text[++at] ?? "");
    else out += which.test(character) ? `\\${character}` : character;
  }
  return out;
}
