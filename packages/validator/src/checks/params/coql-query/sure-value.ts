/** `31/12/2026`, `12-31-26`, `2026/12/31`, with or without a time behind it. */
const OTHER_ORDER = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[/.]\d{1,2}[/.]\d{1,2})(?!\d)/;
const FRACTION = /(?<=:\d{2})\.\d+/;

/**
 * Whether a value that has not the form of its column is refused for sure, and not read in another way: `high` for a number, `31/12/2026` for a date, a
 * day or a fraction of a second for a time, `yes` for a boolean. Sources: v7 error list, reports of live orgs.
 */
export function isSurelyRefused(data_type: string, value: string): boolean {
  const text = value.trim();
  switch (data_type) {
    case "boolean":
      return !/^[01]$/.test(text);
    case "date":
      return !/\d/.test(text) || OTHER_ORDER.test(text);
    case "datetime":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) || !/\d/.test(text) || OTHER_ORDER.test(text) || FRACTION.test(text);
    default:
      return Number.isNaN(Number(text.replaceAll(/[,.\s]/g, "")));
  }
}

/** A time without its fraction of a second: `2026-12-31T09:00:00Z`. */
export function withoutFraction(data_type: string, value: string): string | undefined {
  return data_type === "datetime" && FRACTION.test(value) ? value.trim().replace(FRACTION, "") : undefined;
}
