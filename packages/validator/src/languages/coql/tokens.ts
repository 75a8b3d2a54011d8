import { steps } from "../../growth/steps.ts";

/**
 * Stands for a part of the text that cannot be read: `select id from Leads where id = ${id}`. A noncharacter, which no query has. Outside of
 * quotes it is read as (part of) a word.
 */
export const COQL_HOLE = "\uFFFE";

/** Whether a piece is not all there: it holds a hole, or a hole goes on where it ends (`limit 2${zeros}`). */
export function touchesHole({ start, end }: { readonly start: number; readonly end: number }, text: string): boolean {
  return text.slice(Math.max(0, start - 1), end + 1).includes(COQL_HOLE);
}

/** A piece of a COQL text: `{ type: "string", text: "What_Id->Leads.Last_Name", start: 7, end: 33 }`. Text in quotes comes without them. */
export interface Token {
  /** `word`: keywords, names (`Account_Name.Parent_Account`, `Leads#554023000000310003`, `!Leads.Owner`) and bare values; `sign`: `= >= ( ) ,` … */
  readonly type: "word" | "string" | "number" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of `(`: how many tokens further on its partner stands. */
  readonly span?: number;
}

export interface Tokens {
  readonly list: readonly Token[];
  /** The first quote or bracket without its partner. */
  readonly unpaired?: { readonly kind: "quote" | "bracket"; readonly start: number };
  /** The first quote in a text that is escaped with a backslash, which Zoho does not read as an escape: `'O\\'Brien'`. */
  readonly backslash?: { readonly start: number; readonly end: number };
  /** There is something outside quotes that is not COQL and may be replaced before it is sent: `{{limit}}`, `:id`, `%s`. */
  readonly template: boolean;
}

/** Word, number (bare dates too), operator, in this order; each branch begins with another character. */
const PIECE =
  /(\$\{(?:TODAY|EMPTY)\}|!?[A-Za-z_$\u0080-\u2017\u201A\u201B\u201E-\uFFFF](?:[\w$.\u0080-\u2017\u201A\u201B\u201E-\uFFFF]|->|#(?=\d))*)|([-+.]?\d[\w.:+-]*)|((?:[=<>~^|&]|!(?![A-Za-z]))+)/y;
const SPACE = /\s*/y;
/**
 * Text in quotes. A quote inside is written twice (Kaizen #171). A backslash escapes none (live report), though older pages show it so: who writes one
 * means an escape, and what follows is read as meant.
 */
const STRINGS = {
  escaping: { "'": /'((?:[^'\\]|\\[^]|'')*)'/y, '"': /"((?:[^"\\]|\\[^]|"")*)"/y },
  plain: { "'": /'((?:[^']|'')*)'/y, '"': /"((?:[^"]|"")*)"/y },
};

/** Cuts a COQL text into pieces, in linear time. Where quotes pair in one reading of the backslash only, that one counts. */
export function tokens(text: string): Tokens {
  const read = cut(text, STRINGS.escaping);
  if (read.unpaired?.kind !== "quote" || !text.includes("\\")) return read;
  const plain = cut(text, STRINGS.plain);
  return plain.unpaired?.kind === "quote" ? read : plain;
}

function cut(text: string, strings: (typeof STRINGS)["plain"]): Tokens {
  const list: (Token & { span?: number })[] = [];
  const open: number[] = [];
  let template = false;
  let backslash: Tokens["backslash"];
  let stray: number | undefined;
  for (let at = matched(SPACE, text, 0)?.end ?? 0; at < text.length; at = matched(SPACE, text, at)?.end ?? at) {
    const character = text[at] ?? "";
    const start = at;
    if (character === "'" || character === '"') {
      const string = matched(strings[character], text, at);
      if (string === undefined) return { list, template, unpaired: { kind: "quote", start } };
      at = string.end;
      if (strings === STRINGS.escaping) backslash ??= escapedQuote(text.slice(start, at), start);
      list.push({
        type: "string",
        text: (string.groups[0] ?? "").replaceAll(character + character, character),
        start,
        end: at,
      });
      continue;
    }
    const piece = matched(PIECE, text, at);
    if (piece !== undefined) {
      at = piece.end;
      const [word, number] = piece.groups;
      list.push({
        type: word !== undefined ? "word" : number !== undefined ? "number" : "sign",
        text: text.slice(start, at),
        start,
        end: at,
      });
      continue;
    }
    steps.characters++;
    if (character === "(") open.push(list.length);
    else if (character === ")") {
      const opening = open.pop();
      const bracket = opening === undefined ? undefined : list[opening];
      if (opening !== undefined && bracket !== undefined) bracket.span = list.length - opening;
      else stray ??= start;
    } else if (!/[,*;`/+\u2018\u2019\u201C\u201D-]/.test(character)) template = true;
    list.push({ type: "sign", text: character, start, end: ++at });
  }
  const unclosed = open[0] === undefined ? undefined : list[open[0]]?.start;
  const bracket = stray ?? unclosed;
  return {
    list,
    template,
    ...(backslash === undefined ? {} : { backslash }),
    ...(bracket === undefined ? {} : { unpaired: { kind: "bracket", start: bracket } }),
  };
}

/** Where a backslash escapes the quote of a text in quotes that stands at `start`. */
function escapedQuote(quoted: string, start: number): Tokens["backslash"] {
  const last = quoted.length - 1;
  for (let at = quoted.indexOf("\\"); at >= 0 && at + 1 < last; at = quoted.indexOf("\\", at + 2))
    if (quoted[at + 1] === quoted[0]) return { start: start + at, end: start + at + 2 };
  return undefined;
}

function matched(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly end: number; readonly groups: readonly (string | undefined)[] } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  steps.characters += pattern.lastIndex - at;
  return { end: pattern.lastIndex, groups: found.slice(1) };
}
