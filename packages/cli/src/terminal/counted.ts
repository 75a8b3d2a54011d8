/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A place as editors and terminals make links of it: `leads.json:3:5`, or without what is not known. */
export function placeName({
  file,
  line,
  column,
}: {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}): string {
  return [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(":");
}
