/** Whether a text begins with a day of the calendar as yyyy-MM-dd: `"2026-02-28"` does, `"2026-02-30"` does not. Reads ten characters. */
export function isDay(text: string): boolean {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const century = two(text, 0);
  const year = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  return (
    century >= 0 &&
    year >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= daysOf(century * 100 + year, month))
  );
}

/** Whether `HH:mm` stands at `at`. */
export function isTime(text: string, at: number): boolean {
  return text.charCodeAt(at + 2) === COLON && isTwoDigits(text, at, 23) && isTwoDigits(text, at + 3, 59);
}

/** Whether two digits from 00 to `most` stand at `at`. */
export function isTwoDigits(text: string, at: number, most: number): boolean {
  const number = two(text, at);
  return number >= 0 && number <= most;
}

/** The day that `2026/3/31` or `20260331` means, as a replacement: `{ instead: "2026-03-31" }`; nothing when it is none. */
export function sameDay(text: string): { readonly instead?: string } {
  const parts = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text);
  if (parts === null) return {};
  const [, year = "", month = "", day = ""] = parts;
  const instead = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(instead) ? { instead } : {};
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number that two digits spell; -1 when they are none. Written out, since dates are read for every record. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const HYPHEN = 45;
const COLON = 58;
