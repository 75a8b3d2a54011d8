/** Lines are broken beyond this. */
const WIDTH = 110;

/** Characters that an editor would show as something else, or not at all: controls, line separators, marks that turn the reading direction. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/** Text as a literal of JavaScript and JSON alike: `"Closed \"Won\""`. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The key of a property: bare where it can be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

/** The same in an object literal, where a bare `__proto__` is not a key. */
export function literalKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyKey(name);
}

/** A documentation comment on one line, whatever the text. */
export function comment(text: string): string {
  return `/** ${oneLine(text).replaceAll("*/", "* /")} */`;
}

/** One line of visible text. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, " ").replace(/\s+/g, " ").trim();
}

/** Moves all lines to the right. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** `z.enum(["a", "b"])`: on one line if it fits, else an item a line. `used` columns of the line are taken already. */
export function list(open: string, items: readonly string[], close: string, used = 0): string {
  const line = open + items.join(", ") + close;
  if (used + line.length <= WIDTH && !line.includes("\n")) return line;
  return `${open.trimEnd()}\n${items.map((item) => `${indented(item)},\n`).join("")}${close.trimStart()}`;
}

/** `"a" | "b"`; where it does not fit, one a line, each behind its bar. */
export function union(types: readonly string[], used = 0): string {
  const line = types.join(" | ");
  if (used + line.length <= WIDTH && !line.includes("\n")) return line;
  return types.map((type) => `\n  | ${type.replaceAll("\n", "\n    ")}`).join("");
}
