import { messagesOf } from "@zoho-preflight/metadata/explanations";

import { jsonLines } from "../terminal/json-lines.ts";
import { answeredSample } from "./sample.ts";
import type { AnsweredSample } from "./sample.ts";

const INDENT = "  ";

/**
 * A request that gets the code, and the answer to it, in lines of at most `columns` where that can be; without such a request the form of the
 * published answer, and nothing where no source prints one. An empty line follows.
 */
export function exampleLines(code: string, columns: number): string[] {
  const sample = answeredSample(code);
  if (sample !== undefined) {
    const { where, status, body, verb } = sample;
    return [
      `For example${where === undefined ? "" : `, where ${where}`}:`,
      ...requestLines(sample.request, columns),
      `Zoho ${verb} ${status}:`,
      ...indented(jsonLines(body, columns - INDENT.length)),
      "",
    ];
  }
  const [message] = messagesOf(code);
  if (message === undefined) return [];
  const [answer = ""] = jsonLines({ code, details: {}, message, status: "error" }, Infinity);
  return [`Answer   ${answer}`, ""];
}

/** As in an `.http` file, which `check` reads. */
function requestLines({ method, url, headers = {}, body }: AnsweredSample["request"], columns: number): string[] {
  const head = [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  if (body === undefined) return indented(head);
  const text = typeof body === "string" ? body.trimEnd().split("\r\n") : jsonLines(body, columns - INDENT.length);
  return indented([...head, "", ...text]);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : INDENT + line));
}
