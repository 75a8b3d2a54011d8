/** An option of curl at the start of a line or glued to what stands before it: `-X POST`, `-H "…"`, `--data "…"`, `-XPUT`. */
const OPTION = /-(?:[A-Za-z](?=[ \t"'])|X(?=[A-Z])|-[a-z][a-z-]+(?=[ \t="']))/y;
/** Blanks, and at most one empty line: what pages put between the lines of one command. */
const TO_NEXT_LINE = /[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]*/y;
const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/;
/** `curl` where a command starts. Zoho's pages have a button to copy, whose word comes along: `Copiedcurl "https://…"`. */
const CURL = /^[ \t]*(?:(?:[-*+$>]|\d+[.)])[ \t]+)*(?:Copied)?curl(?:\.exe)?[ \t]/m;

/** Where the option stands that the next line begins with, though nothing continues this one at `at`; undefined when it begins otherwise. */
export function optionOnNextLine(text: string, at: number, end: number): number | undefined {
  TO_NEXT_LINE.lastIndex = at;
  const blank = TO_NEXT_LINE.exec(text);
  if (blank === null) return undefined;
  const next = at + blank[0].length;
  return next < end && isOption(text, next) ? next : undefined;
}

/** Whether an option is glued to the quote or method before it, as lines become when a page is copied: `"…/Leads"-X POST-H "…"`. */
export function isGlued(text: string, at: number, word: string): boolean {
  return isOption(text, at) && (METHOD.test(word) || /["']/.test(text.charAt(at - 1)));
}

/** Where the next line between `from` and `end` stands that starts a curl command; undefined when there is none. */
export function nextCurl(text: string, from: number, end: number): number | undefined {
  const lineEnd = text.indexOf("\n", from);
  if (lineEnd < 0 || lineEnd >= end) return undefined;
  const found = CURL.exec(text.slice(lineEnd + 1, end));
  return found === null ? undefined : lineEnd + 1 + found.index;
}

function isOption(text: string, at: number): boolean {
  OPTION.lastIndex = at;
  return OPTION.test(text);
}
