import { createHash } from "node:crypto";

import type { Snapshot } from "@zoho-preflight/validator/schemas";

const COMMENTS = ["//", "--", "#"] as const;
type Comment = (typeof COMMENTS)[number];

const MARK = "Made by `zoho-preflight generate`";

/** What a file says of itself in its first lines. */
export interface Head {
  readonly snapshot: Snapshot;
  /** Of `snapshot.json`, where it has one. */
  readonly digest: string | undefined;
  readonly version: string;
  readonly lenient: boolean;
}

/** `["Made by …", "From your org's metadata …", "Leads.zod.ts, content 3f2a9c81d0e4."]`; `content` is what stands below. */
export function headLines({ snapshot, digest, version, lenient }: Head, name: string, content: string): string[] {
  const source =
    snapshot.embedded === true
      ? "From Zoho's default fields, without the modules, fields and options of your org."
      : `From your org's metadata of API ${snapshot.version}${digest === undefined ? "" : `, digest ${digest}`}.`;
  return [
    `${MARK}. Do not edit it: the next run would undo that.`,
    `${source} For requests to API ${version}.`,
    ...(lenient ? ["Lenient: refuses what Zoho refuses, and nothing that it merely drops or changes."] : []),
    mark(name, content),
  ];
}

/** TypeScript with its head; or a file in which other signs begin a comment. */
export function withHead(head: Head, name: string, content: string, comment: Comment = "//"): string {
  const lines = headLines(head, name, content).map((line) => `${comment} ${line}\n`);
  return `${lines.join("")}\n${content}`;
}

/** By which a file is known again: its name, and what stands below its head. */
function mark(name: string, content: string): string {
  return `${name}, content ${createHash("sha256").update(content).digest("hex").slice(0, 12)}.`;
}

/**
 * Whether a file is what was once written under this name, so that it may be removed: a copy under another name, or one that somebody has gone on
 * with, is the user's.
 */
export function isAsWritten(name: string, text: string): boolean {
  if (!isOurs(text)) return false;
  const content = text.startsWith("{") ? text.replace(COMMENT, "") : text.slice(text.indexOf("\n\n") + 2);
  return text.includes(mark(name, content));
}

/** The line of a JSON Schema that says where it is from. */
const COMMENT = /^ {2}"\$comment": .*\n/m;

/** Whether a file is one of ours, so that it may be overwritten. */
export function isOurs(text: string): boolean {
  return (
    COMMENTS.some((comment) => text.startsWith(`${comment} ${MARK}`)) || text.startsWith(`{\n  "$comment": "${MARK}`)
  );
}

/**
 * Whether two files say the same. The digest is of the entire org's metadata: a file whose own module has not changed was still made from
 * metadata that are good, and is left alone.
 */
export function isSame(text: string, other: string): boolean {
  return text === other || withoutDigest(text) === withoutDigest(other);
}

function withoutDigest(text: string): string {
  return text.replace(/, digest [\w:+/=-]+/, "");
}
