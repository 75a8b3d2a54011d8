import { createRequire } from "node:module";

import type * as Momoa from "@humanwhocodes/momoa";

/** What is wrong with text that is not JSON: `{ text: "it ends before it is complete", offset: 120 }`. */
export interface JsonError {
  readonly text: string;
  /** From 0; absent when nobody tells. */
  readonly offset?: number;
}

/**
 * Says why `JSON.parse` refused a text, and where. Where Node's message has no place it quotes the text instead, tokens and all; that one is
 * never shown, and momoa is asked, which reads the text once more.
 */
export function jsonError(text: string, error: unknown): JsonError {
  if (text.trim() === "") return { text: "it is empty", offset: 0 };
  const said = error instanceof Error ? error.message : "";
  const [, what, position] = /^([A-Z][^"\n]*) in JSON at position (\d+)/.exec(said) ?? [];
  const end = text.trimEnd().length;
  if (said.startsWith("Unexpected end") || Number(position) >= end)
    return { text: "it ends before it is complete", offset: end };
  if (what !== undefined) return { text: what.charAt(0).toLowerCase() + what.slice(1), offset: Number(position) };
  // Loaded only for such a text.
  const { parse } = createRequire(import.meta.url)("@humanwhocodes/momoa") as typeof Momoa;
  try {
    parse(text, { mode: "json" });
    return { text: "it is not JSON" };
  } catch (problem) {
    const { offset, message } = problem as { offset?: unknown; message?: unknown };
    const character = /^Unexpected [a-z]+ ('[^']{1,12}')/.exec(String(message))?.[1];
    const text = character === undefined ? "a value was expected here" : `${character} does not belong here`;
    return typeof offset === "number" ? { text, offset } : { text: "it is not JSON" };
  }
}
