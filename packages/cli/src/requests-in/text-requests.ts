import { fetchCalls, hasFetchCall } from "./copied/fetch-call.ts";
import { hasPowerShell, hasPowerShellCurl, powerShellRequests } from "./copied/powershell.ts";
import { isForCmd } from "./curl/cmd-words.ts";
import { curlRequests } from "./curl/curl.ts";
import { brunoRequests } from "./bruno/bruno.ts";
import { isBruno } from "./bruno/bruno-blocks.ts";
import { httpFileRequests, isHttpFile } from "./http/http-file.ts";
import { hasFences } from "./page/fences.ts";
import { pageRequests } from "./page/page.ts";
import { PROSE } from "./looks-like-json.ts";
import { recognisedText } from "./recognised.ts";
import { valuesOf } from "./template.ts";
import type { Found } from "./found.ts";
import type { ReadNamed } from "./named-files.ts";
import type { ValueOptions } from "./request-object.ts";

/** What is read here, in the order of the list in `--help`. */
const SUPPORTED = ["JSON", "NDJSON", "HAR", "curl", "Postman", ".http", "Bruno", "Markdown"];
/** A shell runs these as they are. */
const SCRIPT = /^\.(?:sh|bash|zsh|ksh)$/;

const POWERSHELL = /^\.psm?1$/;

/** The requests of a text that is not JSON: an `.http` file, a script, what a browser copies, or a page. */
export function* textRequests(
  text: string,
  file: string,
  extension: string,
  read: ReadNamed,
  values: ValueOptions,
): Generator<Found, void> {
  const isScript = SCRIPT.test(extension) || /^#!.*sh\b/.test(text);
  const hasFetch = hasFetchCall(text);
  const hasCurl = /\bcurl(?:\.exe)?\b/i.test(text);
  if (extension === ".bru" || isBruno(text)) yield* brunoRequests(text, file, values.environment, read);
  else if (isHttpFile(text, extension) && !hasFences(text))
    yield* httpFileRequests(text, file, read, 1, values.environment, values.answers);
  else if (isScript || isForCmd(text))
    yield* curlRequests(text, file, {
      isScript,
      read,
      ...(values.environment === undefined ? {} : { values: valuesOf(values.environment) }),
    });
  else if (hasFences(text)) yield* pageRequests(text, file, read, values);
  else if (POWERSHELL.test(extension) || hasPowerShellCurl(text) || (hasPowerShell(text) && !hasCurl && !hasFetch))
    yield* powerShellRequests(text, file, { read, curl: true });
  else if (hasFetch && !hasCurl && !hasPowerShell(text)) yield* fetchCalls(text, file);
  else if (hasCurl || hasFetch || (PROSE.test(extension) && recognisedText(text) === undefined))
    yield* pageRequests(text, file, read, values);
  else {
    const what = recognisedText(text) ?? `unknown format. Supported: ${SUPPORTED.join(", ")}`;
    yield { kind: "problem", file, text: what, isForeign: true };
  }
}
