/**
 * Where the characters of a literal stand in the file, escapes and all: of `'it\\'s'` with `from` behind its quote the offsets of `i`, `t`, `\\'` and `s`, and
 * of what follows. Undefined when the code from there on is not the text. JSON writes its escapes in the same way.
 */
export function literalOffsets(text: string, code: string, from: number): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = from;
  while (offsets.length < text.length) {
    const { length, means } = pieceAt(code, at);
    if (length === 0 || !text.startsWith(means, offsets.length)) return undefined;
    for (let unit = 0; unit < means.length; unit++) offsets.push(at);
    at += length;
  }
  // What continues the line means nothing.
  offsets.push(at);
  return offsets;
}

const NAMED: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0" };
const CODE_POINT = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/iy;

/** One character as it is written, and what it means: `\\u00e9`. */
function pieceAt(code: string, at: number): { readonly length: number; readonly means: string } {
  const first = code.charAt(at);
  // In a template, every end of a line is a line feed.
  if (first === "\r") return { length: code[at + 1] === "\n" ? 2 : 1, means: "\n" };
  if (first !== "\\") return { length: first.length, means: first };
  CODE_POINT.lastIndex = at;
  const [whole, long, short, byte] = CODE_POINT.exec(code) ?? [];
  const point = Number.parseInt(long ?? short ?? byte ?? "", 16);
  if (whole !== undefined && point <= 0x10ffff) return { length: whole.length, means: String.fromCodePoint(point) };
  const escaped = code.charAt(at + 1);
  if (escaped === "\r") return { length: code[at + 2] === "\n" ? 3 : 2, means: "" };
  if (escaped === "\n" || escaped === "\u2028" || escaped === "\u2029") return { length: 2, means: "" };
  return { length: 1 + escaped.length, means: NAMED[escaped] ?? escaped };
}
