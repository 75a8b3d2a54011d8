import type { Snapshot } from "@zoho-preflight/validator/schemas";

const MARK = "Made by `zoho-preflight generate`";

/** What a file says of itself in its first lines. */
export interface Head {
  readonly snapshot: Snapshot;
  /** Of `snapshot.json`, where it has one. */
  readonly digest: string | undefined;
  readonly version: string;
  readonly lenient: boolean;
}

/** `["Made by …", "From your org's metadata …"]` */
export function headLines({ snapshot, digest, version, lenient }: Head): string[] {
  const source =
    snapshot.embedded === true
      ? "From Zoho's default fields, without the modules, fields and options of your org."
      : `From your org's metadata of API ${snapshot.version}${digest === undefined ? "" : `, digest ${digest}`}.`;
  return [
    `${MARK}. Do not edit it: the next run would undo that.`,
    `${source} For requests to API ${version}.`,
    ...(lenient ? ["Lenient: refuses what Zoho refuses, and nothing that it merely drops or changes."] : []),
  ];
}

export function headComment(head: Head): string {
  return headLines(head)
    .map((line) => `// ${line}`)
    .join("\n");
}

/** Whether a file is one of ours, so that it may be overwritten or removed. */
export function isOurs(text: string): boolean {
  return text.startsWith(`// ${MARK}`) || text.startsWith(`{\n  "$comment": "${MARK}`);
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
