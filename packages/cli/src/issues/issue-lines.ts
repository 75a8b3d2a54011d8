import { printable } from "../terminal/printable.ts";
import { quote } from "../terminal/quote.ts";
import { widthOf } from "../terminal/streams.ts";
import { columnsOf, wrap } from "../terminal/wrap.ts";
import { placeOfIssue } from "./place-of-issue.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Place } from "../requests-in/place.ts";
import type { Output } from "../terminal/streams.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Suggestions that are shown. */
const SUGGESTIONS = 3;
const INDENT = "    ";

/** How wide lines are. */
export interface Widths {
  /** Columns at which sentences are wrapped; `Infinity` where nobody reads on a terminal, so that `grep` finds a sentence on one line. */
  readonly text: number;
  /** Columns of a quoted line of a file. */
  readonly quote: number;
}

/** Sentences and quoted lines have the width of the terminal. */
export function widthsOf(output: Output): Widths {
  const columns = widthOf(output, 0);
  const text = output.isTTY === true ? (columns > 0 ? columns : 80) : Infinity;
  return { text, quote: (columns > 0 ? Math.min(columns, 160) : 100) - 12 };
}

/** An issue on a terminal: its head, the sentence, and the line of the file with what is meant underlined. */
export function issueLines(
  {
    found,
    issue,
    head,
    known,
  }: {
    readonly found: FoundRequest;
    readonly issue: Issue;
    /** Painted: `  warning  dropped  known-fields`. */
    readonly head: string;
    readonly known: readonly string[];
  },
  paint: (text: string) => string,
  { cyan, dim }: Colours,
  widths: Widths,
): string[] {
  const { message, suggestions = [] } = issue;
  const said = printable(message, known);
  const place = placeOfIssue(found, issue);
  const { line, mark } = quote(place, known, widths.quote);
  // Many sentences say the best suggestion already.
  const fresh = suggestions.filter(({ text }) => !said.includes(printable(text, known))).slice(0, SUGGESTIONS);
  const texts = fresh.map(({ text }) => printable(text, known));
  const isName = fresh.every(({ replace }) => replace !== undefined);
  const meant =
    texts.length > 0 && isName ? ` did you mean ${texts.map((text) => JSON.stringify(text)).join(" or ")}?` : "";
  const fits = columnsOf(INDENT + mark + meant) <= widths.text;
  return [
    head,
    ...wrap(said, widths.text, INDENT),
    ...(place.cell === undefined ? [] : [`${INDENT}${dim(cellName(place.cell, known))}`]),
    ...(place.file === undefined ? [] : [`${INDENT}${dim(`in ${printable(place.file)}`)}`]),
    `${INDENT}${dim(line)}`,
    `${INDENT}${paint(mark)}${meant !== "" && fits ? cyan(meant) : ""}`,
    ...(meant !== "" && !fits ? wrap(meant.trim(), widths.text, INDENT).map(cyan) : []),
    ...(isName ? [] : texts.map((text) => `${INDENT}${cyan("try")} ${text}`)),
  ];
}

/** `row 12, column "E-mail Address"`. */
function cellName({ row, column, key }: NonNullable<Place["cell"]>, known: readonly string[]): string {
  const name = column ?? key;
  const within =
    name === undefined ? "" : `, ${column === undefined ? "key" : "column"} ${JSON.stringify(printable(name, known))}`;
  return `row ${row}${within}`;
}
