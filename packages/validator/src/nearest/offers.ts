import type { Path, Suggestion } from "../report/issue.ts";

/** Suggestions to put one of these texts in place of what stands there, best first: `offers(["method"], ["PUT"])`. */
export function offers(path: Path, texts: readonly string[]): Suggestion[] {
  return texts.map((text) => ({ text, replace: { path, value: text } }));
}

/** Suggestions to give the key at that place one of these names, best first. */
export function renamings(path: Path, names: readonly string[]): Suggestion[] {
  return names.map((text) => ({ text, replace: { path, value: text, renames: true } }));
}
