import type { Version } from "@zoho-preflight/metadata/catalogue";

import type { Skipped } from "./found-issue.ts";
import type { SeenRequest } from "../request/request.ts";
import type { Route } from "../request/route.ts";
import { UNKNOWN } from "../seen.ts";

/** What was not judged since the address leaves several versions or operations; only what all of them share is reported then. */
export function severalReadings(
  { url, method }: Pick<SeenRequest, "url" | "method">,
  { candidates, mayBeNone }: Route,
  versions: readonly Version[],
): Skipped[] {
  const skipped: Skipped[] = [];
  if (url.openPath === true) {
    const text = "Too little of the URL can be read to know its version and operation.";
    skipped.push({ check: "known-endpoint", reason: "unknown-value", about: "request", text });
  }
  if (versions.length > 1) {
    const text = "The URL names no API version, so only what holds in all versions is reported.";
    skipped.push({ check: "endpoint-version", reason: "no-version", about: "request", text });
  }
  if (candidates.length > 1 || mayBeNone === true) {
    const isMethod = method === UNKNOWN && url.segments.every((segment) => typeof segment === "string");
    const text = `${isMethod ? "The method" : "Part of the URL"} cannot be read, so several operations are possible.`;
    skipped.push({ check: "known-endpoint", reason: "unknown-value", about: "request", text });
  }
  return skipped;
}
