/** JSON as lines of at most `width` columns where that can be: what fits stands on one line, the rest is indented by two blanks. */
export function jsonLines(value: unknown, width: number): string[] {
  return linesOf(value, width, "");
}

function linesOf(value: unknown, room: number, before: string): string[] {
  const short = before + oneLine(value);
  if (short.length <= room || typeof value !== "object" || value === null) return [short];
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const items = Array.isArray(value)
    ? value.map((item: unknown) => ["", item] as const)
    : Object.entries(value).map(([key, inner]: [string, unknown]) => [`${JSON.stringify(key)}: `, inner] as const);
  return [
    before + open,
    ...items.flatMap(([key, inner], index) => {
      const lines = linesOf(inner, room - 3, key);
      const comma = index === items.length - 1 ? "" : ",";
      return lines.map((line, at) => `  ${line}${at === lines.length - 1 ? comma : ""}`);
    }),
    close,
  ];
}

/** `{ "code": "INVALID_DATA", "details": {} }` */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, inner]: [string, unknown]) => `${JSON.stringify(key)}: ${oneLine(inner)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
