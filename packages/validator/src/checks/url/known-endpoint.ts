import { requestCheck } from "../../check.ts";
import { nearestPaths } from "../../request/nearest-address.ts";

/**
 * The path is one that the API has.
 *
 * reads     path segments after the version
 * reports   INVALID_URL_PATTERN at the first segment that fits nothing
 * silent    when the host part or a segment in question cannot be read
 */
export const knownEndpoint = requestCheck({
  name: "known-endpoint",
  stage: "url",
  description: "The path is an address of the API",
  severity: "error",
  codes: ["INVALID_URL_PATTERN"],
  source: "Kaizen #25, 4.a; OpenAPI v8, SDK 2.0 to 8.0",

  run({ request, operation, otherMethods, catalogue, report }) {
    const { url } = request;
    if (operation !== undefined || otherMethods.length > 0 || url.openPath === true) return;
    if (url.outside === undefined && url.segments.some((part) => typeof part !== "string")) return;
    const segments = url.segments.filter((part) => typeof part === "string");
    const near = url.outside === undefined ? nearestPaths(segments, url.area, catalogue) : [];
    const empty = segments.indexOf("");
    const wrong = empty !== -1 ? empty : (near[0]?.index ?? Math.max(0, segments.length - 1));
    const version = typeof url.version === "string" ? url.version : "v8";
    report({
      code: "INVALID_URL_PATTERN",
      details: {},
      path: url.outside === undefined ? ["url", "path", wrong] : ["url", "path"],
      value: url.outside ?? segments[wrong] ?? "",
      say: {
        outside: url.outside !== undefined,
        doubled: empty !== -1,
        empty: segments.length === 0,
        path: segments.join("/"),
        record: segments.length === 2 && near.length === 0,
      },
      suggestions: () =>
        near.map(({ path, index, literal }) => ({
          text: path.replace("{version}", version),
          ...(literal === undefined ? {} : { replace: { path: ["url", "path", index], value: literal } }),
        })),
    });
  },
});
