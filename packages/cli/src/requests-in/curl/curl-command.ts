import { isCurl, programIndex } from "./program.ts";
import { longOption, shortOption, takesValue } from "./curl-options.ts";
import type { CurlOption } from "./curl-options.ts";
import type { SimpleCommand, Word } from "../word.ts";

/** A `curl` command line with its options sorted by what they mean. Words still know their places. */
export interface CurlCommand {
  /** Where `curl` stands in the file. */
  readonly start: number;
  readonly urls: readonly Word[];
  readonly method?: Word;
  readonly headers: readonly Word[];
  /** `-d` and its sisters, in order. */
  readonly data: readonly { readonly option: "data" | "raw" | "urlencode" | "json"; readonly word: Word }[];
  readonly query: readonly Word[];
  /** `-F`, and `--form-string`, which sends what it is given as it stands. */
  readonly forms: readonly { readonly option: "form" | "text"; readonly word: Word }[];
  readonly get: boolean;
  readonly head: boolean;
  /** The file of `-T`. */
  readonly upload?: Word;
  readonly user?: Word;
  readonly bearer?: Word;
  /** Words that may stand for any options: `$OPTS`, `"${H[@]}"`, the name of a configuration file. */
  readonly unread: readonly Word[];
}

/** The curl commands in a command: none when it runs something else, several when `--next` starts another one. */
export function curlCommands({ words, input, inputFile }: SimpleCommand): CurlCommand[] {
  const first = programIndex(words);
  const program = words[first];
  if (program === undefined || !isCurl(words)) return [];

  const commands: CurlCommand[] = [];
  let sorted = new Sorted(program.start);
  let onlyUrls = false;
  for (let index = first + 1; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (!onlyUrls && /^--?\uE000/.test(word.text)) {
      sorted.unread.push(word);
    } else if (onlyUrls || !word.text.startsWith("-") || word.text === "-") {
      sorted.add("url", word);
    } else if (word.text === "--") {
      onlyUrls = true;
    } else {
      for (const { option, attached } of optionsOf(word)) {
        if (option === "next") {
          commands.push(sorted.settled());
          sorted = new Sorted(word.start);
        } else if (!takesValue(option)) {
          sorted.set(option);
        } else {
          const value = attached ?? words[++index];
          if (value !== undefined) sorted.add(option, value.text === "@-" ? fromInput(value, input, inputFile) : value);
        }
      }
    }
  }
  commands.push(sorted.settled());
  return commands;
}

/** What `-d @-` sends: the here-document or the file that the command reads, where it is to be seen. */
function fromInput(value: Word, input: Word | undefined, file: Word | undefined): Word {
  if (input !== undefined) return input;
  return file === undefined ? value : { ...file, text: `@${file.text}`, offsets: [file.start, ...file.offsets] };
}

/** `--header` is one option; `-sSXPOST` is three, the last with its value attached. */
function* optionsOf(word: Word): Generator<{ option: CurlOption; attached?: Word }, void> {
  if (word.text.startsWith("--")) {
    const option = longOption(word.text.slice(2));
    if (option !== undefined) yield { option };
    return;
  }
  for (let index = 1; index < word.text.length; index++) {
    const option = shortOption(word.text.charAt(index));
    if (option === undefined) continue;
    if (!takesValue(option)) {
      yield { option };
      continue;
    }
    yield index + 1 < word.text.length ? { option, attached: behind(word, index + 1) } : { option };
    return;
  }
}

/** The rest of a word from its `index`-th character on. */
export function behind(word: Word, index: number): Word {
  return {
    text: word.text.slice(index),
    offsets: word.offsets.slice(index),
    start: word.offsets[index] ?? word.end,
    end: word.end,
  };
}

class Sorted implements CurlCommand {
  readonly start: number;
  urls: Word[] = [];
  method?: Word;
  readonly headers: Word[] = [];
  readonly data: { option: "data" | "raw" | "urlencode" | "json"; word: Word }[] = [];
  readonly query: Word[] = [];
  readonly forms: { option: "form" | "text"; word: Word }[] = [];
  get = false;
  head = false;
  upload?: Word;
  user?: Word;
  bearer?: Word;
  unread: Word[] = [];

  constructor(start: number) {
    this.start = start;
  }

  /** Beside an address that can be read, a word that is nothing but a variable holds options: `curl $OPTS "https://…"`. */
  settled(): this {
    const isVariable = ({ text }: Word): boolean => /^\uE000+$/.test(text);
    if (this.urls.every(isVariable)) return this;
    this.unread.push(...this.urls.filter(isVariable));
    this.urls = this.urls.filter((word) => !isVariable(word));
    return this;
  }

  set(flag: CurlOption): void {
    if (flag === "get") this.get = true;
    if (flag === "head") this.head = true;
  }

  add(option: CurlOption, word: Word): void {
    switch (option) {
      case "url":
        this.urls.push(word);
        break;
      case "method":
        this.method = word;
        break;
      case "header":
        this.headers.push(word);
        break;
      case "data":
      case "raw":
      case "urlencode":
      case "json":
        this.data.push({ option, word });
        break;
      case "query":
        this.query.push(word);
        break;
      case "form":
        this.forms.push({ option: "form", word });
        break;
      case "form-text":
        this.forms.push({ option: "text", word });
        break;
      case "user":
        this.user = word;
        break;
      case "bearer":
        this.bearer = word;
        break;
      case "upload":
        this.upload = word;
        break;
      case "config":
        this.unread.push(word);
        break;
      default:
    }
  }
}
