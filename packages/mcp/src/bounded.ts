/** What an answer of a tool has at most, in bytes: agents pay for each. */
const MOST = 4000;
/** What nearly all answers have at most. */
const USUAL = 1000;
/** Bytes that the line about what was left out may take. */
const REST = 100;
/** A line that says how something is put right may be longer than the usual answer: half of it would be of no use. */
export const LONGEST_FIX = MOST - USUAL;

/**
 * As many of the lines as fit into a kilobyte, one of them at least; `rest` says what is done with those that do not. A line is cut at `longest`
 * bytes.
 */
export function bounded(
  lines: readonly string[],
  rest: (left: number) => string,
  { head, longest = USUAL - REST }: { readonly head?: string; readonly longest?: number } = {},
): string {
  const kept = head === undefined ? [] : [shortened(head, USUAL / 2)];
  let size = head === undefined ? 0 : Buffer.byteLength(head) + 1;
  for (const [index, line] of lines.entries()) {
    const cut = shortened(line, longest);
    const bytes = Buffer.byteLength(cut) + 1;
    if (size + bytes > USUAL - REST && index > 0) return [...kept, rest(lines.length - index)].join("\n");
    kept.push(cut);
    size += bytes;
  }
  return kept.join("\n");
}

/** A text of at most so many bytes. */
export function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let end = Math.min(text.length, bytes);
  while (Buffer.byteLength(text.slice(0, end)) > bytes - 3) end--;
  return `${text.slice(0, end)}…`;
}
