import type { Range } from "../place.ts";

/** A block of a Bruno file: `headers {` … `}`, its lines without the two of the block itself. */
export interface BrunoBlock {
  /** `get`, `params:query`, `body:json`. */
  readonly name: string;
  /** What stands between the lines of the block. */
  readonly content: Range;
}

/** A line `name: value` of a block; one that is switched off, `~name: value`, is left out. */
export interface BrunoPair {
  readonly name: string;
  readonly value: string;
  /** Of the value. */
  readonly range: Range;
  readonly line: Range;
}

const OPENS = /^([a-z]+(?::[a-z-]+)*)[ \t]*\{[ \t]*\r?$/gm;

/** Whether a text is a file of Bruno: it begins with a block `meta` and has one for a method. */
export function isBruno(text: string): boolean {
  return /^\s*meta\s*\{/.test(text);
}

/** The blocks of a text. One ends with a bracket at the start of a line, whatever stands in it. */
export function brunoBlocks(text: string): BrunoBlock[] {
  const blocks: BrunoBlock[] = [];
  let from = 0;
  for (const { 0: line, 1: name = "", index } of text.matchAll(OPENS)) {
    if (index < from) continue;
    const start = Math.min(text.length, index + line.length + 1);
    const close = text.startsWith("}", start) ? start - 1 : text.indexOf("\n}", start);
    const end = close < 0 ? text.length : close + 1;
    blocks.push({ name, content: { start, end } });
    from = end;
  }
  return blocks;
}

/** The pairs of a block. */
export function brunoPairs(text: string, { start, end }: Range): BrunoPair[] {
  const pairs: BrunoPair[] = [];
  for (let at = start; at < end;) {
    const next = text.indexOf("\n", at);
    const stop = next < 0 || next > end ? end : next;
    const line = text.slice(at, stop);
    const [, before = "", name, between = "", value = ""] =
      /^([ \t]*)([^\s:~][^:]*?)([ \t]*:[ \t]*)(.*?)[ \t]*\r?$/.exec(line) ?? [];
    if (name !== undefined) {
      const nameAt = at + before.length;
      const valueAt = nameAt + name.length + between.length;
      pairs.push({
        name,
        value,
        range: { start: valueAt, end: valueAt + value.length },
        line: { start: nameAt, end: Math.max(nameAt + name.length, valueAt + value.length) },
      });
    }
    at = stop + 1;
  }
  return pairs;
}
