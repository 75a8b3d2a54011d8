import { fillKnown } from "../template.ts";
import type { Values } from "../template.ts";
import type { SimpleCommand, Word } from "../word.ts";

/** A command with the variables of an `.http` file filled in: `curl {{base}}/Leads`. One without a value stays as it is written. */
export function filledCommand(command: SimpleCommand, values: Values): SimpleCommand {
  const { words, input, inputFile } = command;
  return {
    ...command,
    words: words.map((word) => filledWord(word, values)),
    ...(input === undefined ? {} : { input: filledWord(input, values) }),
    ...(inputFile === undefined ? {} : { inputFile: filledWord(inputFile, values) }),
  };
}

function filledWord(word: Word, values: Values): Word {
  const { text, offsets, start, end } = word;
  if (!text.includes("{{")) return word;
  const at = (index: number): number => offsets[index] ?? (offsets.at(-1) ?? start) + 1;
  const filled = fillKnown({ text, at }, values);
  const ranges = Array.from(filled.text, (_, index) => filled.inFile({ start: index, end: index + 1 }));
  return {
    text: filled.text,
    // The last character of a value is the last one of its name, so that what is underlined ends behind it.
    offsets: ranges.map((range, index) => (ranges[index + 1]?.start === range.start ? range.start : range.end - 1)),
    start,
    end,
  };
}
