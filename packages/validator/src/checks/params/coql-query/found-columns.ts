import type { Token } from "../../../languages/coql/tokens.ts";
import { ready } from "../../../nearest/likely.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import type { Range } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import type { Searchable } from "../shared/searchable-fields.ts";
import type { JudgedQuery } from "./judged-query.ts";
import { hasFields } from "./queried-module.ts";
import type { WithFields } from "./queried-module.ts";

/** So many different names are looked up, so that a monster of a query costs no more than a long one. */
const MOST_NAMES = 500;
/** Lookups that one column goes through. */
const MOST_STEPS = 20;

/** Where a column stands. */
export type ClauseName = "select" | "where" | "group by" | "order by";

/** The fields that the columns of one query are; what is none is reported, once for each name. */
export class FoundColumns {
  readonly #judged: JudgedQuery;
  readonly #module: WithFields;
  readonly #isSub: boolean;
  /** A column of SELECT often stands in WHERE again. */
  readonly #known = new Map<string, Field | undefined>();

  constructor(judged: JudgedQuery, module: WithFields, isSub: boolean) {
    this.#judged = judged;
    this.#module = module;
    this.#isSub = isSub;
  }

  /** The field that a column is, also behind lookups; undefined where that is not known. */
  fieldOf(column: Token, clause: ClauseName): Field | undefined {
    const known = this.#known.get(column.text);
    if (known !== undefined || this.#known.has(column.text) || this.#known.size >= MOST_NAMES) return known;
    // `Status${suffix}` may be any name.
    if (!this.#judged.isWhole(column)) return undefined;
    const field = this.#find(column, clause);
    this.#known.set(column.text, field);
    return field;
  }

  #find(column: Token, clause: ClauseName): Field | undefined {
    const { text } = column;
    const { catalogue, snapshot } = this.#judged.context;
    if (column.type === "word" && catalogue.coqlColumns.reserved.includes(text.toLowerCase())) {
      const suggest = () => [this.#judged.exchange(column, `'${text}'`)];
      this.#judged.report({ kind: "reservedWord", facts: { near: text }, suggest }, column);
      return undefined;
    }
    let module = this.#module;
    // `!Leads.Owner` and `Leads.Owner` name their module first.
    const start = text.startsWith("!") ? 1 : 0;
    const isOwn = text.startsWith(`${module.api_name}.`, start);
    if (start === 1 && !isOwn) return undefined;
    let from = isOwn ? start + module.api_name.length + 1 : 0;
    for (let step = 0; step < MOST_STEPS; step++) {
      const { name, arrow, next } = stepAt(text, from);
      const fields = searchableFields(module, module.fields, catalogue);
      const found = fields.find(name);
      if (found === undefined) {
        this.#unknown({ column, clause, module, fields, name, from });
        return undefined;
      }
      const { field } = found;
      if (next === undefined) return field;
      if (field === undefined || field.trust === "name") return undefined;
      if (arrow === undefined && catalogue.coqlColumns.plainTypes.has(field.data_type)) {
        this.#plain(column, field, from);
        return undefined;
      }
      // A lookup to several modules says which one is meant: `What_Id->Leads.Last_Name`.
      const [target, ...others] = arrow === undefined ? (field.lookup?.modules ?? []) : [arrow];
      const behind = target === undefined || others.length > 0 ? undefined : snapshot.module(target);
      if (behind === undefined || !hasFields(behind)) return undefined;
      module = behind;
      from = next;
    }
    return undefined;
  }

  /** Something that is behind a dot although nothing can be there. */
  #plain(column: Token, { api_name, data_type }: Field, from: number): void {
    this.#judged.report(
      {
        kind: "notALookup",
        facts: { api_name, column_name: column.text, data_type },
        evidence: this.#isThin() ? "thin" : undefined,
      },
      partOf(column, from, column.text.length - from),
    );
  }

  #unknown({ column, clause, module, fields, name, from }: Unknown): void {
    const { snapshot, catalogue } = this.#judged.context;
    const { text } = column;
    const isFirst = module === this.#module;
    if (isFirst && catalogue.coqlColumns.unlisted.includes(name)) return;
    // A subquery may go by the module that a linking field leads to (v7 documentation, subquery: `Contacts in (select …)`).
    if (isFirst && module.related_lists?.some((list) => list.api_name === name) === true) return;
    if (isFirst && snapshot.module(name) !== undefined) {
      if (text.length > name.length)
        this.#judged.report(
          { kind: "otherModule", facts: { module: name, from: module.api_name } },
          partOf(column, 0, name.length),
        );
      return;
    }
    const twins = fields.spelt(name);
    const embedded = snapshot.embedded === true;
    const isThin =
      this.#isThin() || name.endsWith("__s") || twins.some((twin) => twin.toLowerCase() === name.toLowerCase());
    const place = partOf(column, from, name.length);
    this.#judged.report(
      {
        kind: "unknownColumn",
        facts: {
          column_name: text,
          api_name: name,
          module: module.api_name,
          embedded,
          ...(clause === "select" ? {} : { clause }),
        },
        evidence: isThin ? "thin" : undefined,
        suggest: () =>
          (twins.length > 0 ? twins : nearestFields(name, fields.names(), module.api_name, catalogue)).map((better) =>
            ready(this.#judged.exchange(place, better), name, embedded),
          ),
      },
      place,
    );
  }

  /** Whether the metadata is not that of the org and version that answer, or a subquery is answered in a way that nobody prints. */
  #isThin(): boolean {
    const { snapshot, version } = this.#judged.context;
    return this.#isSub || snapshot.embedded === true || snapshot.version !== version;
  }
}

interface Unknown {
  readonly column: Token;
  readonly clause: ClauseName;
  readonly module: WithFields;
  readonly fields: Searchable;
  readonly name: string;
  /** Where the name begins in the column. */
  readonly from: number;
}

/** A name on the way through lookups: of `Account_Name.Industry` at 0 `{ name: "Account_Name", next: 13 }`; `arrow`: the module behind `->`. */
function stepAt(
  text: string,
  from: number,
): { readonly name: string; readonly arrow?: string; readonly next?: number } {
  const sign = /\.|->/g;
  sign.lastIndex = from;
  const end = sign.exec(text);
  if (end === null) return { name: text.slice(from) };
  const name = text.slice(from, end.index);
  if (end[0] === ".") return { name, next: sign.lastIndex };
  const dot = text.indexOf(".", sign.lastIndex);
  const arrow = text.slice(sign.lastIndex, dot < 0 ? undefined : dot);
  return dot < 0 ? { name, arrow } : { name, arrow, next: dot + 1 };
}

/** Characters of a column, which may stand in quotes: `Industry` of `'Account_Name.Industry'`. */
function partOf({ start, type }: Token, from: number, length: number): Range {
  const begin = start + (type === "string" ? 1 : 0) + from;
  return { start: begin, end: begin + length };
}
