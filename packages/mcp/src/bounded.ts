/** What an answer of a tool has at most, in bytes: agents pay for each. The usual answer is a quarter of it. */
const MOST = 4000;
export const USUAL = 1000;

/** As many of the lines as fit into a budget of bytes; `rest` says what is done with those that do not. */
export function bounded(lines: readonly string[], budget: number, rest: (left: number) => string): string {
  const kept: string[] = [];
  let size = 0;
  for (const [index, line] of lines.entries()) {
    const cut = shortened(line, MOST / 4);
    const bytes = Buffer.byteLength(cut) + 1;
    if (size + bytes > Math.min(budget, MOST) - 100 && kept.length > 0)
      return [...kept, rest(lines.length - index)].join("\n");
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
