import { parseCoql } from "../../../languages/coql/parse-coql.ts";
import type { Fault, Query } from "../../../languages/coql/query.ts";
import { COQL_HOLE, touchesHole } from "../../../languages/coql/tokens.ts";
import type { Range, Suggestion } from "../../../report/issue.ts";
import { knownText } from "../../../request/query.ts";
import { isObject, isText, UNKNOWN } from "../../../seen.ts";
import type { Seen } from "../../../seen.ts";
import type { CoqlContext, CoqlFinding } from "./kinds.ts";

/** Longer texts are not read. */
const LONGEST = 2_000_000;

/** Longer texts are not written anew for each suggestion. */
const LONGEST_ANEW = 20_000;

/** One query under judgement. */
export class JudgedQuery {
  readonly context: CoqlContext;
  readonly query: Query;
  /** Parts of the text cannot be read. */
  readonly hasHoles: boolean;
  readonly #key: string;
  readonly #text: string;

  constructor(context: CoqlContext, key: string, text: string, query: Query) {
    this.context = context;
    this.#key = key;
    this.#text = text;
    this.query = query;
    this.hasHoles = text.includes(COQL_HOLE);
  }

  /** The query under a key of the body; undefined when it is too long, or nothing of it can be read. */
  static of(context: CoqlContext, key: string): JudgedQuery | undefined {
    const { body } = context.request;
    const given =
      body.kind === "json" && isObject(body.value) && Object.hasOwn(body.value, key) ? body.value[key] : undefined;
    const path = ["body", key];
    if (given === UNKNOWN) {
      context.skip("unknown-value", "The query cannot be read, so it was not checked.", { path });
      return undefined;
    }
    const text = queryText(given);
    if (text === undefined) return undefined;
    const query = text.length > LONGEST ? undefined : parseCoql(text);
    if (query !== undefined) return new JudgedQuery(context, key, text, query);
    if (text.length > LONGEST)
      context.skip("not-read", `The query is longer than ${LONGEST} characters, so it was not checked.`, { path });
    else context.skip("unknown-value", "The query has places to fill in, so it was not checked.", { path });
    return undefined;
  }

  /** Whether a piece of the query is there completely, whatever the holes around it hold. */
  isWhole(place: Range): boolean {
    return !this.hasHoles || !touchesHole(place, this.#text);
  }

  /** Whether a fault stands whatever the holes hold: another first word than SELECT, or an operator that there is not. */
  isSure({ kind, sure, start, near }: Fault): boolean {
    return (
      (kind === "no select" || kind === "operator") &&
      sure &&
      near !== "" &&
      this.isWhole({ start, end: start + near.length })
    );
  }

  /** Reports something about a piece of the query; `undefined`: about all of it. */
  report(finding: CoqlFinding, place: Range | undefined): void {
    const range = place === undefined ? undefined : { start: place.start, end: place.end };
    this.context.report({ ...finding, range }, ["body", this.#key]);
  }

  /** A piece as it is written: `Concat(First_Name)`. */
  written({ start, end }: Range): string {
    return this.#text.slice(start, end);
  }

  /** Of a query that ends too early the word it ends with. */
  lastWord(end: number): Range {
    const last = this.#text.slice(0, end).trimEnd();
    return { start: last.search(/\s\S*$/) + 1, end: last.length };
  }

  /** The entire query with one piece exchanged; without the text to apply when parts of it are hidden. */
  exchange({ start, end }: Range, better: string, text = better): Suggestion {
    // What is in a hole cannot be written down.
    if (this.hasHoles || this.#text.length > LONGEST_ANEW) return { text };
    return {
      text,
      replace: {
        path: ["body", this.#key],
        value: `${this.#text.slice(0, start)}${better}${this.#text.slice(end)}`,
      },
    };
  }

  /** Where Zoho would point, from 1; guess: that columns count from 1 too. */
  position(start: number): { readonly line: number; readonly column: number } {
    const before = this.#text.slice(0, start).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/** The text with its holes; undefined when nothing of it can be read. */
function queryText(given: Seen | undefined): string | undefined {
  if (typeof given === "string") return given;
  return isText(given) ? knownText(given, COQL_HOLE) : undefined;
}
