import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { FileParts } from "@zoho-preflight/metadata/catalogue";

import type { RequestContext } from "../../../check.ts";
import { judgeSizes } from "./sizes.ts";
import { presenceOf } from "../../../request/query.ts";
import type { Tell } from "./kinds.ts";

/** Judges a body that holds files, as far as its parts can be seen: text of a multipart body is not taken apart. */
export function judgeParts(
  parts: FileParts,
  { request, version }: Pick<RequestContext, "request" | "version">,
  report: Tell,
): void {
  const { part, instead, most, refusal, printedFrom } = parts;
  const { body, url } = request;
  const isPrinted = printedFrom !== undefined && version !== undefined && atLeast(version, printedFrom);
  // A body that is left out may be one that a tool did not keep.
  const evidence = isPrinted && body.kind !== "absent" ? undefined : "thin";
  const isElsewhere = instead !== undefined && presenceOf(url, instead) !== "absent";
  if (isElsewhere) return;
  judgeSizes(parts, request, report);
  // Text that is not JSON may be a form whose header cannot be seen.
  if (body.kind === "unknown" || body.kind === "broken") return;
  const names = body.kind === "form" ? (body.sizes === undefined ? undefined : body.names) : [];
  if (names === undefined || (instead !== undefined && names.includes(instead))) return;
  const tell = (isEmpty: boolean): void => {
    report({ kind: "noFile", code: refusal, facts: { part, instead, isEmpty }, evidence }, ["body"]);
  };
  const files = names.flatMap((name, index) => (name === part ? [index] : []));
  if (files.length === 0) tell(false);
  else if (body.kind === "form" && files.every((index) => body.sizes?.[index] === 0)) tell(true);
  else if (most !== undefined && files.length > most)
    report({ kind: "manyFiles", facts: { part, limit: most, count: files.length }, evidence }, ["body"]);
}
