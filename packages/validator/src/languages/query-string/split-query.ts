/** Characters from `start` up to `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One parameter of a query string or a form, as it is written: `{ name: "fields", value: "id%2CCity", start: 0, end: 16 }`. */
export interface WrittenParam {
  readonly name: string;
  /** Absent where there is no `=`. */
  readonly value?: string;
  /** Where it stands in the text; `end` is the place of the `&` behind it, or the text's end. */
  readonly start: number;
  readonly end: number;
}

/** Takes `fields=id%2CCity&page=2` apart, in linear time. Nothing is decoded; what stands between two `&` is an empty name. */
export function splitQuery(query: string): readonly WrittenParam[] {
  const params: WrittenParam[] = [];
  for (let start = 0; start <= query.length;) {
    const next = query.indexOf("&", start);
    const end = next === -1 ? query.length : next;
    const pair = query.slice(start, end);
    const equals = pair.indexOf("=");
    params.push(
      equals === -1
        ? { name: pair, start, end }
        : { name: pair.slice(0, equals), value: pair.slice(equals + 1), start, end },
    );
    start = end + 1;
  }
  return params;
}

/** A name or a value as the server reads it: `+` is a space; a text with a stray `%` is read as it stands. */
export function decodedParam(written: string): string {
  return percentDecoded(written.replaceAll("+", " "));
}

/** The parameters as the server reads them: `fields=id%2CCity&page=2` is `[["fields", "id,City"], ["page", "2"]]`. */
export function readParams(query: string): [name: string, value: string][] {
  return splitQuery(query)
    .filter(({ start, end }) => end > start)
    .map(({ name, value = "" }) => [decodedParam(name), decodedParam(value)]);
}

/** Percent-decoding that gives back the text itself when it is malformed. */
export function percentDecoded(written: string): string {
  if (!written.includes("%")) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/**
 * Where words of a decoded value stand in the value as it is written: `{ start: 1, end: 3 }` of `(é:` is `{ start: 3, end: 10 }` of `%28%C3%A9%3A`. A value
 * with a stray `%` was read as it stands.
 */
export function writtenRange(written: string, { start, end }: Stretch): Stretch {
  const isPlain = !written.includes("%") || percentDecoded(written) === written;
  if (isPlain) return { start: Math.min(start, written.length), end: Math.min(end, written.length) };
  let at = 0;
  let decoded = 0;
  const until = (offset: number): number => {
    while (decoded < offset && at < written.length) {
      const bytes = written[at] === "%" ? bytesOf(Number.parseInt(written.slice(at + 1, at + 3), 16)) : 0;
      at += bytes === 0 ? 1 : 3 * bytes;
      // A character of four bytes is a pair of units.
      decoded += bytes === 4 ? 2 : 1;
    }
    return at;
  };
  return { start: until(start), end: until(end) };
}

/** How many bytes a character has in UTF-8, by its first one. */
function bytesOf(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
