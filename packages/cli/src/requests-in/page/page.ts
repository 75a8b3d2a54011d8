import { curlRequests } from "../curl/curl.ts";
import { ShellVariables } from "../curl/shell-variables.ts";
import { isHttpFile } from "../http/http-file.ts";
import { fetchCalls, hasFetchCall } from "../copied/fetch-call.ts";
import { hasPowerShell, hasPowerShellCurl, powerShellRequests } from "../copied/powershell.ts";
import { jsonRequests } from "../json.ts";
import { Lines } from "../place.ts";
import { isRequestObject } from "../request-object.ts";
import { describedRequests } from "./described.ts";
import { pageParts } from "./fences.ts";
import { valuesOf } from "../template.ts";
import type { Found } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { ValueOptions } from "../request-object.ts";
import type { PagePart } from "./fences.ts";

/** Languages whose code is the input of a shell, or may be: pages often say none. */
const SHELL = new Set([
  "",
  "bash",
  "sh",
  "shell",
  "zsh",
  "console",
  "curl",
  "text",
  "txt",
  "plaintext",
  "cmd",
  "bat",
  "http",
  "rest",
]);

const POWERSHELL = /^(?:powershell|pwsh|ps1?)$/;

/**
 * The requests of a page: prose with code in it, such as Markdown, a mail or a wiki page. curl commands are read wherever they start a line, a table
 * cell or code between back quotes; between fences also requests as HTTP writes them and request objects. Other languages are passed over.
 */
export function* pageRequests(
  text: string,
  file: string,
  read: ReadNamed,
  options: ValueOptions,
): Generator<Found, void> {
  const lines = new Lines(text);
  const variables = new ShellVariables(text);
  for (const part of pageParts(text)) yield* partRequests(part, { text, file, lines, variables, read, options });
}

interface Page {
  readonly text: string;
  readonly file: string;
  readonly lines: Lines;
  readonly variables: ShellVariables;
  readonly read: ReadNamed;
  readonly options: ValueOptions;
}

function* partRequests({ start, end, language }: PagePart, page: Page): Generator<Found, void> {
  const { text, file, lines, variables, read, options } = page;
  const { environment } = options;
  const curl = {
    range: { start, end },
    lines,
    variables,
    read,
    ...(environment === undefined ? {} : { values: valuesOf(environment) }),
  };
  const code = text.slice(start, end);
  const firstLine = lines.place(start).line;
  if (language === undefined) {
    yield* curlRequests(text, file, curl);
    if (hasPowerShell(code)) yield* powerShellRequests(code, file, { firstLine, read });
    // What is written by hand is code, of which a page may speak.
    if (hasFetchCall(code))
      for (const found of fetchCalls(code, file, firstLine)) if (found.kind !== "problem") yield found;
    return;
  }
  if (language.startsWith("json")) {
    if (holdsRequests(code)) yield* jsonRequests(code, file, options, firstLine);
  } else if (hasPowerShell(code) || hasPowerShellCurl(code) || POWERSHELL.test(language)) {
    yield* powerShellRequests(code, file, { firstLine, read, curl: true });
  } else if (hasFetchCall(code)) {
    yield* fetchCalls(code, file, firstLine);
  } else if (SHELL.has(language)) {
    const indent = /^[ \t]*/.exec(code)?.[0] ?? "";
    const flush = indent === "" ? code : code.replace(new RegExp(`^${indent}`, "gm"), "");
    if (isHttpFile(flush, ""))
      for (const found of describedRequests(flush, file, read, firstLine, options.environment))
        yield moved(found, indent);
    else yield* curlRequests(text, file, curl);
  }
}

/** In a list, code between fences is indented; places are those of the page. */
function moved(found: Found, indent: string): Found {
  const columns = indent.length;
  if (found.kind === "other" || columns === 0) return found;
  if (found.kind === "problem")
    return { ...found, ...(found.column === undefined ? {} : { column: found.column + columns }) };
  return {
    ...found,
    column: found.column + columns,
    place: (path, part, within) => {
      const place = found.place(path, part, within);
      return place.file === undefined
        ? { ...place, column: place.column + columns, source: `${indent}${place.source}` }
        : place;
    },
  };
}

/** A page shows bodies and answers too. */
function holdsRequests(code: string): boolean {
  try {
    const value: unknown = JSON.parse(code);
    return Array.isArray(value) ? value.length > 0 && value.every(isRequestObject) : isRequestObject(value);
  } catch {
    return false;
  }
}
