import { COQL_HOLE } from "../../../languages/coql/tokens.ts";
import type { Token } from "../../../languages/coql/tokens.ts";
import { ready } from "../../../nearest/likely.ts";
import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import type { Range, Suggestion } from "../../../report/issue.ts";
import type { Field, ModuleMetadata } from "../../../snapshot/snapshot.ts";
import type { JudgedQuery } from "./judged-query.ts";
import { judgeQueryValue } from "../shared/query-value.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import type { Searchable } from "../shared/searchable-fields.ts";

/** So many different names are looked up, so that a monster of a query costs no more than a long one. */
const MOST_NAMES = 500;

/** The module behind FROM is one of the org's, and the columns are fields of it that take their operators. */
export function judgeCoqlColumns(judged: JudgedQuery): void {
  const { context, query } = judged;
  const { snapshot, catalogue } = context;
  const token = query.module;
  if (token === undefined || snapshot.modules.length === 0 || !judged.isWhole(token)) return;
  // `Leads#554023000000310003` is a custom view of Leads.
  const [name = ""] = token.text.replace(/^!/, "").split("#", 1);
  if (catalogue.unlistedModules.includes(name)) return;
  const module = snapshot.module(name);
  if (module === undefined) judgeModule(judged, token, name);
  else if (module.fields === undefined)
    context.skip(
      "no-metadata",
      `The metadata has no fields of ${name}, so the columns of the query were not checked.`,
      { module: name },
    );
  else new Columns(judged, module, searchableFields(module, module.fields, catalogue)).judge();
}

function judgeModule(judged: JudgedQuery, token: Token, name: string): void {
  const { start, end, text } = token;
  const { snapshot } = judged.context;
  const twin = moduleOfCase(name, snapshot.modules);
  const better = twin ?? moduleOfLabel(name, snapshot.modules);
  const embedded = snapshot.embedded === true;
  const suggest = (): Suggestion[] =>
    (better === undefined ? nearestModules(name, snapshot.modules) : [better]).map((api_name) =>
      ready(
        judged.exchange(
          { start, end },
          text.replace(name, () => api_name),
          api_name,
        ),
        name,
        embedded,
      ),
    );
  if (twin !== undefined)
    judged.report({ kind: "moduleCase", facts: { module: name, listed: twin, embedded }, suggest }, token);
  else {
    const evidence = embedded || name.endsWith("__s") ? "thin" : undefined;
    judged.report({ kind: "unknownModule", facts: { module: name, embedded }, evidence, suggest }, token);
  }
}

/** The columns of one query against the fields of its module. */
class Columns {
  readonly #query: JudgedQuery;
  readonly #module: ModuleMetadata;
  readonly #fields: Searchable;
  readonly #written: string | undefined;
  /** Names that were judged already: a column of SELECT often stands in WHERE again. */
  readonly #judged = new Map<string, Field | undefined>();

  /** `written`: the entire column, where this is about what a lookup leads to. */
  constructor(judged: JudgedQuery, module: ModuleMetadata, fields: Searchable, written?: string) {
    this.#query = judged;
    this.#module = module;
    this.#fields = fields;
    this.#written = written;
  }

  judge(): void {
    const { columns, comparisons, groupBy, orderBy } = this.#query.query;
    const aliases = new Set(columns.map((column) => column.alias?.text));
    for (const { name, aggregate } of columns) if (aggregate?.includes(COQL_HOLE) !== true) this.#field(name);
    for (const { column, operator, at, operands = [] } of comparisons) {
      const field = column === undefined ? undefined : this.#field(column);
      if (field === undefined || !this.#query.isWhole(at)) continue;
      this.#judgeOperator(field, operator, at);
      if (!operator.includes("like")) for (const operand of operands) this.#judgeValue(field, operand);
    }
    for (const name of [...groupBy, ...orderBy]) if (!aliases.has(name.text)) this.#field(name);
  }

  /** The field that a column is; undefined for what a lookup leads to, and for what is not known. */
  #field(column: Token): Field | undefined {
    const known = this.#judged.get(column.text);
    if (known !== undefined || this.#judged.has(column.text) || this.#judged.size >= MOST_NAMES) return known;
    // `Status${suffix}` may be any name.
    if (!this.#query.isWhole(column)) return undefined;
    const field = this.#find(column);
    this.#judged.set(column.text, field);
    return field;
  }

  #find(column: Token): Field | undefined {
    // `!Leads.Owner` names its module first; `Account_Name.Account_Name` and `What_Id->Leads.Last_Name` lead to another one.
    if (column.text.startsWith("!") || column.text.startsWith(`${this.#module.api_name}.`)) return undefined;
    const [base = ""] = column.text.split(/\.|->/, 1);
    const known = this.#fields.find(base);
    if (known !== undefined) return base === column.text ? known.field : this.#behind(column, base, known.field);
    const { context } = this.#query;
    const { snapshot, catalogue } = context;
    // A subquery may go by the module that a linking field leads to (v7 documentation, subquery: `Contacts in (select …)`).
    if (
      catalogue.coqlColumns.unlisted.includes(base) ||
      snapshot.module(base) !== undefined ||
      this.#module.related_lists?.some((list) => list.api_name === base) === true
    )
      return undefined;
    const twins = this.#fields.spelt(base);
    const embedded = snapshot.embedded === true;
    const isThin =
      embedded ||
      snapshot.version !== context.version ||
      base.endsWith("__s") ||
      twins.some((twin) => twin.toLowerCase() === base.toLowerCase());
    this.#query.report(
      {
        kind: "unknownColumn",
        facts: { column_name: this.#written ?? column.text, api_name: base, module: this.#module.api_name, embedded },
        evidence: isThin ? "thin" : undefined,
        suggest: () =>
          (twins.length > 0 ? twins : nearestFields(base, this.#fields.names(), this.#module.api_name, catalogue)).map(
            (better) => ready(this.#query.exchange(partOf(column, base), better), base, embedded),
          ),
      },
      partOf(column, base),
    );
    return undefined;
  }

  /** What a lookup leads to: `Account_Name.Industry` is a field of Accounts. Undefined where that is not known. */
  #behind(column: Token, base: string, field: Field | undefined): Field | undefined {
    const { context } = this.#query;
    const rest = column.text.slice(base.length);
    if (field === undefined || field.trust === "name" || !rest.startsWith(".")) return undefined;
    const { api_name, data_type } = field;
    if (context.catalogue.coqlColumns.plainTypes.has(data_type)) {
      this.#query.report(
        { kind: "notALookup", facts: { api_name, column_name: column.text, data_type } },
        partOf(column, column.text),
      );
      return undefined;
    }
    const [target, ...others] = field.lookup?.modules ?? [];
    const module = target === undefined || others.length > 0 ? undefined : context.snapshot.module(target);
    if (module?.fields === undefined) return undefined;
    const start = column.start + (column.type === "string" ? 1 : 0) + base.length + 1;
    const fields = searchableFields(module, module.fields, context.catalogue);
    return new Columns(this.#query, module, fields, column.text).#find({
      ...column,
      type: "word",
      text: rest.slice(1),
      start,
    });
  }

  #judgeOperator({ api_name, data_type, trust }: Field, operator: string, at: Token): void {
    const { catalogue, snapshot } = this.#query.context;
    const { operatorsByType, refusedOperators } = catalogue.coqlColumns;
    const operators = trust === "name" ? undefined : operatorsByType.get(data_type);
    if (operators === undefined || operators.includes(operator)) return;
    const isRefused = snapshot.embedded !== true && refusedOperators.get(data_type)?.includes(operator) === true;
    this.#query.report(
      {
        kind: "operatorOfType",
        facts: { column_name: api_name, operator, data_type, operators, reason: "invalid operator found" },
        evidence: isRefused ? undefined : "thin",
      },
      at,
    );
  }

  /** A value in quotes or a number has the form of its column; a bare word may be a function. */
  #judgeValue(field: Field, operand: Token): void {
    if (operand.type === "word" || !this.#query.isWhole(operand)) return;
    const fault = judgeQueryValue(field, operand.text);
    if (fault === undefined) return;
    const { api_name: column_name } = field;
    const { instead } = fault;
    const suggest = (): Suggestion[] =>
      instead === undefined ? [] : [this.#query.exchange(operand, `'${instead.replaceAll("'", "''")}'`, instead)];
    if (fault.kind === "actualValue")
      this.#query.report(
        { kind: "actualValue", facts: { column_name, value: operand.text, display: fault.instead }, suggest },
        operand,
      );
    else
      this.#query.report(
        { kind: "valueOfType", facts: { column_name, value: operand.text, form: fault.form }, suggest },
        operand,
      );
  }
}

/** The first characters of a column, which may stand in quotes: `Account_Name` of `Account_Name.Industry`. */
function partOf({ start, type }: Token, part: string): Range {
  const from = start + (type === "string" ? 1 : 0);
  return { start: from, end: from + part.length };
}
