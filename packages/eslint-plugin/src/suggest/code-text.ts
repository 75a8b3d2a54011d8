/** How a value or a key is written in the language of a file. */
export interface Writing {
  readonly json: boolean;
  /** The quote that the file uses where something is replaced. */
  readonly quote?: "'" | '"' | "`";
}

/** A JSON value as code: `{ id: "1" }` in JavaScript, `{ "id": "1" }` in JSON. */
export function codeText(value: unknown, writing: Writing): string {
  if (typeof value === "string") return quoted(value, writing);
  if (Array.isArray(value)) return `[${value.map((item) => codeText(item, writing)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, inner]) => `${keyText(key, writing)}: ${codeText(inner, writing)}`,
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return String(value);
}

export function keyText(key: string, writing: Writing): string {
  return !writing.json && isName(key) ? key : quoted(key, writing);
}

/** Whether a name can stand behind a dot. */
export function isName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

function quoted(text: string, { json, quote }: Writing): string {
  const inner = JSON.stringify(text).slice(1, -1);
  // JSON with other quotes is JSON5.
  if (quote === undefined || quote === '"' || (json && quote === "`")) return `"${inner}"`;
  const plain = inner.replaceAll('\\"', '"');
  // A template keeps its lines.
  return quote === "'"
    ? `'${plain.replaceAll("'", "\\'")}'`
    : `\`${text.replace(/[\\`]|\$\{/g, "\\$&").replaceAll("\r", "\\r")}\``;
}

/** Whether a value is plain JSON to the bottom: what stands for an unknown part must not get into the code. */
export function isPlain(value: unknown): boolean {
  if (typeof value === "object" && value !== null)
    return Object.getOwnPropertySymbols(value).length === 0 && Object.values(value).every(isPlain);
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
