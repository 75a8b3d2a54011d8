import type { FileParts } from "@zoho-preflight/metadata/catalogue";

import type { SeenRequest } from "../../../request/request.ts";
import type { Tell } from "./kinds.ts";

/** What a form writes around its files, at most, in bytes. */
const AROUND = 64 * 1024;

/** Judges how large files are, where that can be seen: of each part, or of the body that holds them. */
export function judgeSizes(
  { part, instead, most = 1, largest }: FileParts,
  { body, headers }: SeenRequest,
  report: Tell,
): void {
  if (body.kind !== "form" && body.kind !== "unknown") return;
  const names = body.kind === "form" ? body.names : undefined;
  if (instead !== undefined && names?.includes(instead) === true) return;
  const tell = (size: number, isBody: boolean): void => {
    report(
      {
        kind: "largeFile",
        code: largest.refusal,
        facts: { part, size, limit: largest.bytes, isBody },
        evidence: largest.isSure === true ? undefined : "thin",
      },
      isBody ? ["body"] : ["body", part],
    );
  };
  const sizes = body.kind === "form" ? (body.sizes ?? []) : [];
  const size = Math.max(0, ...sizes.flatMap((bytes = 0, index) => (names?.[index] === part ? [bytes] : [])));
  if (size > largest.bytes) {
    tell(size, false);
    return;
  }
  if (headers?.get("content-encoding") !== undefined) return;
  const length = (body.kind === "unknown" ? body.bytes : undefined) ?? bytesOf(headers?.get("content-length"));
  // Several files share a body; of one that cannot be seen there may be as many as a call takes.
  const files = names?.filter((name) => name === part).length ?? most;
  if (files > 0 && length > files * largest.bytes + AROUND) tell(length, true);
}

/** `Content-Length: 31457280`; 0 where it does not say. */
function bytesOf(header: unknown): number {
  return typeof header === "string" && /^\d+$/.test(header) ? Number(header) : 0;
}
