import type { Range } from "../place.ts";

/** A part of a page: prose, or what stands between two fences. */
export interface PagePart extends Range {
  /** The first word behind the fence, in lower case: `bash`; `""` when there is none. Absent for prose. */
  readonly language?: string;
}

/** ```` ```bash ````, `~~~`, also in lists and quotations. */
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}|~{3,})[ \t]*\{?\.?([^\s`{}]*)[^`\n]*$/gm;

/** Whether a text has code between fences, as Markdown has it. */
export function hasFences(text: string): boolean {
  return text.search(FENCE) >= 0;
}

/** The parts of a page in order. A fence that is never closed goes on to the end. */
export function* pageParts(text: string): Generator<PagePart, void> {
  let start = 0;
  let open: { readonly mark: string; readonly language: string } | undefined;
  for (const { 0: line, 1: mark = "", 2: language = "", index } of text.matchAll(FENCE)) {
    const next = Math.min(text.length, index + line.length + 1);
    if (open === undefined) {
      if (index > start) yield { start, end: index };
      open = { mark, language: language.toLowerCase() };
      start = next;
    } else if (mark.startsWith(open.mark) && language === "") {
      yield { start, end: index, language: open.language };
      open = undefined;
      start = next;
    }
  }
  if (start < text.length)
    yield { start, end: text.length, ...(open === undefined ? {} : { language: open.language }) };
}
