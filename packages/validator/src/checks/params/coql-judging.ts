import type { RequestContext } from "../../check.ts";
import type { Query } from "../../coql/query.ts";
import type { Finding, Suggestion } from "../../issue.ts";

/** A piece of the query, by its place in the text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** One query under judgement. */
export class CoqlJudging {
  readonly context: RequestContext;
  readonly query: Query;
  readonly #text: string;

  constructor(context: RequestContext, text: string, query: Query) {
    this.context = context;
    this.#text = text;
    this.query = query;
  }

  report(finding: Finding, soft = false): void {
    this.context.report({ ...finding, path: ["body", "select_query"], ...(soft ? { severity: "warning" } : {}) });
  }

  /** The whole query with one piece exchanged. */
  exchange({ start, end }: Place, better: string, text = better): Suggestion {
    return { text, replace: { path: ["body", "select_query"], value: `${this.#text.slice(0, start)}${better}${this.#text.slice(end)}` } };
  }

  /** Where Zoho would point, from 1; guess: that columns count from 1 too. */
  position(start: number): { readonly line: number; readonly column: number } {
    const before = this.#text.slice(0, start).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
