import type { Place } from "../../packages/cli/src/requests-in/place.ts";
import type { Span } from "./protocol.ts";

/** Leads from lines and columns to offsets in a text. */
export class LineStarts {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
    this.#starts = starts;
  }

  span({ line, column, length }: Pick<Place, "line" | "column" | "length">): Span {
    const from = Math.min((this.#starts[line - 1] ?? 0) + column - 1, this.text.length);
    return { from, to: Math.min(from + Math.max(1, length), this.text.length) };
  }
}
