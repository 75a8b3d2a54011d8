import type { Excerpt, Range } from "../place.ts";

/** A line of a file with its place. */
export interface HttpLine extends Range {
  readonly text: string;
}

/** One request of an `.http` file, in its parts as they are written. */
export interface HttpBlock {
  /** Behind `###`, or `# @name …`. */
  readonly name?: string;
  readonly ignore: readonly string[];
  /** The lines of the request, `METHOD URL HTTP/1.1` and what continues the URL; absent where the block holds only comments and variables. */
  readonly request?: readonly HttpLine[];
  readonly headers: readonly HttpLine[];
  /** From the blank line behind the headers up to a response handler. */
  readonly body: readonly HttpLine[];
  /** The response, where one stands behind the request: `HTTP/1.1 400 Bad Request` and what follows. */
  readonly response?: readonly HttpLine[];
  /** The file that a client has saved the response to: `<> 2026-11-30T150000.400.json`. */
  readonly responseFile?: string;
}

/** A variable of the file: `@host = www.zohoapis.eu`. */
export interface HttpVariable {
  readonly name: string;
  readonly value: string;
}

const SEPARATOR = /^###(.*)$/;
const VARIABLE = /^@([\w.-]+)\s*=\s*(.*)$/;
const COMMENT = /^(?:#|\/\/)/;

/**
 * Parts an `.http` file into its requests and variables, as JetBrains IDEs and the VS Code REST client both read it: `###` between requests,
 * comments behind `#` or `//`, scripts in `< {% … %}` and `> {% … %}`.
 */
export function httpBlocks(text: string): {
  readonly blocks: readonly HttpBlock[];
  readonly variables: readonly HttpVariable[];
} {
  const blocks: HttpBlock[] = [];
  const variables: HttpVariable[] = [];
  let lines: HttpLine[] = [];
  let title = "";
  const finish = (): void => {
    blocks.push(readBlock(lines, title, variables));
    lines = [];
  };
  for (const line of linesOf(text)) {
    const [, behind] = SEPARATOR.exec(line.text) ?? [];
    if (behind === undefined) {
      lines.push(line);
      continue;
    }
    finish();
    title = behind.trim();
  }
  finish();
  return { blocks, variables };
}

/** Lines put together to one text, without what stands around each of them: a URL over several lines. */
export function joined(lines: readonly HttpLine[]): Excerpt {
  const offsets: number[] = [];
  let text = "";
  for (const { text: line, start } of lines) {
    const indent = line.length - line.trimStart().length;
    const trimmed = line.trim();
    text += trimmed;
    for (let index = 0; index < trimmed.length; index++) offsets.push(start + indent + index);
  }
  return { text, at: (index) => offsets[index] ?? (offsets.at(-1) ?? lines[0]?.start ?? -1) + 1 };
}

function readBlock(lines: readonly HttpLine[], title: string, variables: HttpVariable[]): HttpBlock {
  let name = title;
  const ignore: string[] = [];
  const request: HttpLine[] = [];
  const headers: HttpLine[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const text = line?.text.trim() ?? "";
    if (line === undefined || text === "") continue;
    if (COMMENT.test(text)) {
      const [, meta = "", value = ""] = /^(?:#+|\/\/+)\s*@(name|preflight-ignore)\b\s*=?\s*(.*)$/.exec(text) ?? [];
      if (meta === "name") name = value.trim();
      if (meta === "preflight-ignore") ignore.push(...value.split(/[\s,]+/).filter((one) => one !== ""));
      continue;
    }
    const [, variable, value = ""] = VARIABLE.exec(text) ?? [];
    if (variable !== undefined) {
      variables.push({ name: variable, value: value.trim() });
      continue;
    }
    // A script before the request, in place or in a file.
    if (text.startsWith("<")) {
      at = endOfScript(lines, at);
      continue;
    }
    request.push(line);
    at++;
    break;
  }
  // What follows and is indented, or begins as a query does, belongs to the URL.
  for (; at < lines.length && /^(?:[ \t]+\S|[?&])/.test(lines[at]?.text ?? ""); at++)
    request.push(...lines.slice(at, at + 1).filter(({ text }) => !COMMENT.test(text.trim())));
  for (; at < lines.length && (lines[at]?.text.trim() ?? "") !== ""; at++)
    headers.push(...lines.slice(at, at + 1).filter(({ text }) => !COMMENT.test(text.trim())));
  const all = lines.slice(at + 1);
  const answer = all.findIndex(isStatusLine);
  const rest = answer < 0 ? all : all.slice(0, answer);
  const [, responseFile] = all.flatMap(({ text }) => /^<>\s*(\S.*?)\s*$/.exec(text) ?? []);
  const handler = rest.findIndex(({ text }) => /^(?:>\s*\{%|>\s*\S+\.js\s*$|>>!?\s*\S|<>\s*\S)/.test(text));
  return {
    ...(name === "" ? {} : { name }),
    ignore,
    ...(request.length === 0 ? {} : { request }),
    headers,
    body: withoutBlankEnds(handler < 0 ? rest : rest.slice(0, handler)),
    ...(answer < 0 ? {} : { response: all.slice(answer) }),
    ...(responseFile === undefined ? {} : { responseFile }),
  };
}

/** `HTTP/1.1 400 Bad Request` begins a response. */
function isStatusLine({ text }: HttpLine): boolean {
  return /^HTTP\/\d(?:\.\d)?[ \t]+\d{3}\b/.test(text);
}

/** The line on which `< {% … %}` ends; `< ./before.js` is one line. */
function endOfScript(lines: readonly HttpLine[], at: number): number {
  if (!/^<\s*\{%/.test(lines[at]?.text.trim() ?? "")) return at;
  const end = lines.findIndex(({ text }, index) => index >= at && text.includes("%}"));
  return end < 0 ? lines.length : end;
}

function withoutBlankEnds(lines: readonly HttpLine[]): readonly HttpLine[] {
  const isText = ({ text }: HttpLine): boolean => text.trim() !== "";
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

function* linesOf(text: string): Generator<HttpLine, void> {
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    yield { text: line.endsWith("\r") ? line.slice(0, -1) : line, start, end };
    start = end + 1;
  }
}
