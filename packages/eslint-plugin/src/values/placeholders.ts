import type { Value } from "./value.ts";

/** `"xxx"`, `"TODO"`, `"<token>"`, `"{token}"`, `"..."`: what is written where nobody knows yet what to write. */
const PLACEHOLDER = /^(?:x{2,}|todo|tbd|changeme|placeholder|\.{3}|…|<[^<>]*>|\{+[^{}]*\}+)$/i;

/** Text that stands for a value and is none, and what is falsy: `process.env.TOKEN ?? ""`. */
function isPlaceholder(value: Value): boolean {
  if (value.kind !== "known") return false;
  return typeof value.value === "string"
    ? value.value.trim() === "" || PLACEHOLDER.test(value.value.trim())
    : !value.value;
}

/**
 * The values that code may mean, of those that it names: beside one that cannot be read, an empty or a placeholder one is what keeps the
 * program going, and never meant to be sent.
 */
export function meantOf(values: readonly Value[]): readonly Value[] {
  const isUnread = values.some(({ kind }) => kind === "unknown" || kind === "foreign");
  return isUnread ? values.filter((value) => !isPlaceholder(value)) : values;
}
