import { HOLE } from "../word.ts";
import { WordInMaking } from "../curl/word-in-making.ts";
import type { Word } from "../word.ts";

/** A value on a command line: text, or a table of texts. What cannot be known is a hole. */
export interface PowerShellValue {
  readonly word: Word;
  readonly table?: readonly { readonly key: string; readonly word: Word }[];
}

/** `-Method "POST"` is `{ name: "Method", value }`; a value without a name has the name `""`, a table of parameters (`@options`) the name `"@"`. */
export interface Parameter {
  readonly name: string;
  readonly value: PowerShellValue;
}

const SPACE = /(?:[ \t]|`\r?\n)+/y;
const SPACE_IN_TABLE = /(?:[\s;,]|`\r?\n)+/y;
const NAME = /-([A-Za-z]+):?/y;
const CHARACTER = /\$\(\[char\](\d{1,7})\)/iy;
const VARIABLE = /\$(?:\{[^}\n]*\}|[A-Za-z_]\w*(?:[.:]\w+)*)/y;
const BARE = /[^\s`;|"'(){}]+/y;
/** Commands whose value is all that matters: `-UseBasicParsing`, `-Verbose`. */
const SWITCH =
  /^(?:usebasicparsing|verbose|debug|disablekeepalive|skipcertificatecheck|passthru|usedefaultcredentials|resume|preserveauthorizationonredirect|allowunencryptedauthentication|noproxy|skipheadervalidation|skiphttperrorcheck)$/i;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };

/** Reads the values of PowerShell: `"…"` with back quotes, `'…'`, `@{ … }`, `$name`, brackets. */
export class PowerShellReader {
  readonly #text: string;
  readonly #variables: ReadonlyMap<string, number | undefined>;
  #at = 0;

  /** `variables` says where the value of each variable stands, undefined where that is not certain. Names are in lower case. */
  constructor(text: string, variables: ReadonlyMap<string, number | undefined>) {
    this.#text = text;
    this.#variables = variables;
  }

  /** The parameters of the command whose name ends at `from`. */
  *parameters(from: number): Generator<Parameter, void> {
    this.#at = from;
    for (;;) {
      this.#skip(SPACE);
      const character = this.#text.charAt(this.#at);
      if (character === "" || /[\n\r;|)}]/.test(character)) return;
      const name = this.#match(NAME)?.[1];
      if (name !== undefined && SWITCH.test(name)) continue;
      if (name !== undefined) this.#skip(SPACE);
      const isSplat = name === undefined && /^@\w/.test(this.#text.slice(this.#at, this.#at + 2));
      const at = this.#at;
      const value = this.#value(true);
      // What nobody understands is passed over, so that the end is reached.
      if (this.#at === at) this.#at++;
      yield { name: isSplat ? "@" : (name ?? ""), value };
      this.#at = Math.max(this.#at, at + 1);
    }
  }

  /** The words that a program is given whose name ends at `from`. */
  *words(from: number): Generator<Word, void> {
    this.#at = from;
    for (;;) {
      this.#skip(SPACE);
      if (/^[\n\r;|)}]?$/.test(this.#text.charAt(this.#at))) return;
      // From there on the line is read by the rules of the program's own run-time.
      const start = this.#at;
      if (this.#match(/--%[ \t][^\r\n]*/y) !== undefined) {
        yield this.#hole(start).word;
        return;
      }
      yield withoutBackslashes(this.#programWord());
    }
  }

  /** Pieces without a blank between them: `-H"…"`, `"$base/"Leads`. */
  #programWord(): Word {
    const word = new WordInMaking(this.#at);
    for (;;) {
      const at = this.#at;
      const character = this.#text.charAt(at);
      if (/^[\s;|)}]?$/.test(character)) break;
      if (character === "`") {
        const escaped = this.#text.charAt(at + 1);
        if (/^\s?$/.test(escaped)) {
          if (word.head === "") this.#at++;
          break;
        }
        word.add(escaped, at);
        this.#at += 2;
        continue;
      }
      const { word: piece, table } = this.#value(true);
      if (table === undefined) word.addWord(piece);
      else word.add(HOLE, at);
      if (this.#at === at) this.#at++;
    }
    return word.end(this.#at);
  }

  #value(follows: boolean): PowerShellValue {
    const text = this.#text;
    const start = this.#at;
    const character = text.charAt(start);
    if (character === '"') return { word: this.#double() };
    if (character === "'") return { word: this.#single() };
    if (text.startsWith("@{", start)) return this.#table();
    if (character === "(" || character === "{") return this.#bracket();
    if (text.startsWith("@'", start) || text.startsWith('@"', start)) return { word: this.#hereString() };
    const variable = this.#match(VARIABLE)?.[0];
    if (variable !== undefined) return (follows ? this.#followed(variable, start) : undefined) ?? this.#hole(start);
    const bare = this.#match(BARE)?.[0] ?? "";
    const word = new WordInMaking(start);
    word.addRange(text, start, start + bare.length);
    return { word: word.end(this.#at) };
  }

  /** The value of a variable that has one, read where it stands. One that a pipe changes, `@{…} | ConvertTo-Json`, is not known. */
  #followed(variable: string, start: number): PowerShellValue | undefined {
    const end = this.#at;
    const at = this.#variables.get(variable.slice(1).replace(/[{}]/g, "").toLowerCase());
    if (at === undefined || at >= start) return undefined;
    this.#at = at;
    const value = this.#value(false);
    const rest = this.#text.slice(this.#at, this.#at + 200);
    this.#at = end;
    return /^[ \t]*(?:\r?\n|;|$)/.test(rest) ? value : undefined;
  }

  #double(): Word {
    const text = this.#text;
    const start = this.#at++;
    const word = new WordInMaking(start);
    while (this.#at < text.length) {
      const at = this.#at;
      const character = text.charAt(at);
      if (character === '"' && text.charAt(at + 1) !== '"') break;
      if (character === '"') {
        word.add('"', at);
        this.#at += 2;
      } else if (character === "`") {
        const escaped = text.charAt(at + 1);
        word.add(ESCAPES[escaped] ?? escaped, at);
        this.#at += 2;
      } else if (character === "$") this.#dollar(word);
      else {
        word.add(character, at);
        this.#at++;
      }
    }
    this.#at++;
    return word.end(this.#at);
  }

  #dollar(word: WordInMaking): void {
    const at = this.#at;
    const code = this.#match(CHARACTER)?.[1];
    if (code !== undefined) word.add(String.fromCodePoint(Math.min(Number(code), 0x10ffff)), at);
    else if (this.#text.startsWith("$(", at)) {
      this.#at++;
      this.#bracket();
      word.add(HOLE, at);
    } else {
      const variable = this.#match(VARIABLE)?.[0];
      if (variable === undefined) {
        word.add("$", at);
        this.#at++;
        return;
      }
      const value = this.#followed(variable, at);
      if (value === undefined || value.table !== undefined) word.add(HOLE, at);
      else word.addWord(value.word);
    }
  }

  #single(): Word {
    const start = this.#at;
    const word = new WordInMaking(start);
    for (let from = start + 1; ;) {
      const close = this.#text.indexOf("'", from);
      const end = close < 0 ? this.#text.length : close;
      word.addRange(this.#text, from, end);
      this.#at = end + 1;
      if (close < 0 || this.#text.charAt(end + 1) !== "'") return word.end(this.#at);
      word.add("'", end);
      from = end + 2;
    }
  }

  /** `@'` … `'@`: what stands on the lines between. */
  #hereString(): Word {
    const start = this.#at;
    const quote = this.#text.charAt(start + 1);
    const first = this.#text.indexOf("\n", start) + 1;
    const close = this.#text.indexOf(`\n${quote}@`, start);
    const word = new WordInMaking(start);
    this.#at = close < 0 || first === 0 ? this.#text.length : close + 3;
    if (close < first || /[$`]/.test(quote === '"' ? this.#text.slice(first, close) : "")) word.add(HOLE, start);
    else word.addRange(this.#text, first, close);
    return word.end(this.#at);
  }

  #table(): PowerShellValue {
    const start = this.#at;
    this.#at += "@{".length;
    const table: { key: string; word: Word }[] = [];
    for (;;) {
      this.#skip(SPACE_IN_TABLE);
      const at = this.#at;
      if (at >= this.#text.length || this.#text.charAt(at) === "}") break;
      const key = /["']/.test(this.#text.charAt(at))
        ? this.#value(false).word.text
        : (this.#match(/[\w-]+/y)?.[0] ?? "");
      this.#match(/[ \t]*=[ \t]*/y);
      const value = this.#value(true);
      table.push({ key, word: value.table === undefined ? value.word : { ...value.word, text: HOLE } });
      if (this.#at === at) this.#at++;
    }
    this.#at++;
    return { word: { ...this.#hole(start).word, end: this.#at }, table };
  }

  /** `(…)`: the only text in it, as in `([System.Text.Encoding]::UTF8.GetBytes("…"))`, else a hole. */
  #bracket(): PowerShellValue {
    const start = this.#at;
    const words: Word[] = [];
    let depth = 0;
    do {
      const character = this.#text.charAt(this.#at);
      if (character === '"') words.push(this.#double());
      else if (character === "'") words.push(this.#single());
      else {
        if (/[({]/.test(character)) depth++;
        if (/[)}]/.test(character)) depth--;
        this.#at++;
      }
    } while (depth > 0 && this.#at < this.#text.length);
    const [only] = words;
    const isBytes = /^\(\[System\.Text\.Encoding\]::UTF8\.GetBytes\(["']/i.test(this.#text.slice(start, start + 60));
    return only !== undefined && words.length === 1 && isBytes ? { word: only } : this.#hole(start);
  }

  #hole(start: number): PowerShellValue {
    return { word: { text: HOLE, offsets: [start], start, end: Math.max(this.#at, start + 1) } };
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #skip(pattern: RegExp): void {
    this.#match(pattern);
  }
}

/**
 * What a program gets of `'{\\"data\\":[]}'`: Windows PowerShell passes quotes on only behind a backslash. PowerShell 7.3 and later pass on what is written, so JSON in
 * which they are not escaped, `'{"data":[]}'`, stays as it is.
 */
function withoutBackslashes(word: Word): Word {
  if (!/^\s*[[{][\s[{]*\\+"/.test(word.text)) return word;
  const kept = [...word.text.matchAll(/\\+(?=")|[^\\]+|\\+/g)].map(({ 0: run, index }) => ({
    start: index,
    text:
      run.startsWith("\\") && word.text.charAt(index + run.length) === '"' ? run.slice(Math.ceil(run.length / 2)) : run,
  }));
  return {
    ...word,
    text: kept.map(({ text }) => text).join(""),
    offsets: kept.flatMap(({ start, text }) => word.offsets.slice(start, start + text.length)),
  };
}
