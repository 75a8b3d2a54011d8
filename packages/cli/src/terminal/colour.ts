import type { Output } from "./streams.ts";

type Paint = (text: string) => string;

/** Colours for a terminal, or the text as it is. */
export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;

/** No colours at all, for what is not a terminal's. */
export const NO_COLOURS: Colours = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

/** Colours when the output is a terminal; `FORCE_COLOR` and `NO_COLOR` decide otherwise, the first one first, as in Node. */
export function coloursFor(output: Output, env: Readonly<Record<string, string | undefined>>): Colours {
  const isColoured = hasColours(output, env);
  const paint = (start: number, end: number): Paint =>
    isColoured ? (text) => `\u001B[${start}m${text}\u001B[${end}m` : (text) => text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
  };
}

function hasColours(
  output: Output,
  { FORCE_COLOR, NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return output.isTTY === true && TERM !== "dumb";
}
