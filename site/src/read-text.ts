import { isHttpFile } from "../../packages/cli/src/requests-in/http/http-file.ts";
import { textRequests } from "../../packages/cli/src/requests-in/text-requests.ts";
import type { Found } from "../../packages/cli/src/requests-in/found.ts";

/** What a text is, and the requests in it. */
export interface ReadText {
  readonly kind: string;
  readonly found: readonly Found[];
}

/** A text of the kinds that `zoho-preflight check` reads, other than JSON. */
export function readText(text: string): ReadText {
  const found = [...textRequests(text, "", "", readNone, { answers: true })];
  return { kind: kindOfText(text), found };
}

const none = { unread: "the page reads no files" };
const readNone = Object.assign(() => none, { size: () => none });

function kindOfText(text: string): string {
  if (/\bcurl(?:\.exe)?\b/i.test(text)) return "curl";
  if (isHttpFile(text, "")) return "HTTP";
  if (/Invoke-(?:WebRequest|RestMethod)/i.test(text)) return "PowerShell";
  return "Unknown";
}
