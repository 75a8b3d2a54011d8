import type { ShellCommand, Word } from "../word.ts";

/** Whether a file is written for the Windows command prompt: browsers offer "Copy as cURL (cmd)", which quotes and continues lines with `^`. */
export function isForCmd(text: string): boolean {
  return /\^\r?\n|\^"/.test(text);
}

/**
 * The commands of a Windows batch file, a line each unless continued with `^`. Two readers stand behind one another there: the prompt takes
 * the `^` away, then the program splits the rest at blanks, with `"…"`, `\"` and `""`. No variables: `%TOKEN%` stays as it is. A `&` or `|`
 * that stands free ends a command as the line's end does: DevTools writes one behind each when all requests are copied.
 */
export function* cmdCommands(text: string, from = 0, to: number = text.length): Generator<ShellCommand, void> {
  let characters: string[] = [];
  let offsets: number[] = [];
  let isQuoted = false;
  for (let at = from; at <= to; at++) {
    // The end of the text ends a command as the line's end does.
    const character = at === to ? "\n" : text.charAt(at);
    if (character === "\r") continue;
    if (character === "^" && !isQuoted) {
      if (at + 1 === to) continue; // nothing is left to escape
      const end = /\^\r?\n(\r?\n)?/y;
      end.lastIndex = at;
      const [all, literal] = end.exec(text) ?? [];
      // An escaped line end is a blank; with an empty line behind it, a line end in the text.
      const kept = all === undefined ? text.charAt(at + 1) : literal === undefined ? " " : "\n";
      characters.push(kept);
      offsets.push(at);
      at += all === undefined ? 1 : all.length - 1;
      continue;
    }
    const isOperator = !isQuoted && standsFree(text, at);
    if (character === "\n" || isOperator) {
      const words = split(characters, offsets);
      if (words.length > 0 && !/^(?:rem$|::)/i.test(words[0]?.text ?? "")) yield { words };
      characters = [];
      offsets = [];
      isQuoted = false;
      continue;
    }
    if (character === '"') isQuoted = !isQuoted;
    characters.push(character);
    offsets.push(at);
  }
}

/** Whether a `&` or `|` stands there with a blank on one side. Inside of an address without quotes it is most likely meant as a part of it. */
function standsFree(text: string, at: number): boolean {
  return (
    /^[&|]$/.test(text.charAt(at)) && [text.charAt(at - 1), text.charAt(at + 1)].some((side) => /^[\s&|]?$/.test(side))
  );
}

/** Splits an argument line as the C run-time does: backslashes count only before a quote. */
function split(line: readonly string[], places: readonly number[]): Word[] {
  const words: Word[] = [];
  let text: string[] | undefined;
  let offsets: number[] = [];
  let isQuoted = false;
  const add = (character: string, index: number): void => {
    text ??= [];
    text.push(character);
    offsets.push(places[index] ?? 0);
  };
  const endWord = (): void => {
    if (text === undefined) return;
    const end = (offsets.at(-1) ?? 0) + 1;
    words.push({ text: text.join(""), offsets, start: offsets[0] ?? end, end });
    text = undefined;
    offsets = [];
  };
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? "";
    const next = line[index + 1];
    if (character === "\\" && next === '"') {
      add('"', index);
      index++;
    } else if (character === "\\" && next === "\\" && quoteFollows(line, index)) {
      add("\\", index);
      index++;
    } else if (character === '"' && isQuoted && next === '"') {
      add('"', index);
      index++;
    } else if (character === '"') {
      isQuoted = !isQuoted;
      text ??= [];
    } else if (!isQuoted && /\s/.test(character)) {
      endWord();
    } else {
      add(character, index);
    }
  }
  endWord();
  return words;
}

function quoteFollows(line: readonly string[], from: number): boolean {
  let index = from;
  while (line[index] === "\\") index++;
  return line[index] === '"';
}
