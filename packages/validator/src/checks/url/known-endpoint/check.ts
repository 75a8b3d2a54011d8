import { requestCheck } from "../../../check.ts";
import { nearestAddresses, readSegments } from "../../../request/nearest-address.ts";

/**
 * The path is one that the API has.
 *
 * reads     path segments after the version
 * reports   INVALID_URL_PATTERN at the first segment that fits nothing: an error where a single slip explains the address, with the address
 *           that is meant; else a warning, since Zoho adds addresses within a version
 * silent    when the host part or a segment in question cannot be read
 */
export const knownEndpoint = requestCheck({
  name: "known-endpoint",
  stage: "url",
  description: "The path is an address of the API",
  severity: "error",
  codes: ["INVALID_URL_PATTERN"],
  source: "Kaizen #25, 4.a; OpenAPI v8, SDK 2.0 to 8.0; what's new of v8: addresses are added within a version",

  run({ request, operation, otherMethods, catalogue, snapshot, report }) {
    const { url } = request;
    if (operation !== undefined || otherMethods.length > 0 || url.openPath === true) return;
    const segments = readSegments(url.segments);
    if (url.outside === undefined && segments.length < url.segments.length) return;
    const isEmpty = url.outside === undefined && segments.length === 0;
    const near = isEmpty ? [] : nearestAddresses(url, catalogue, snapshot);
    const empty = segments.indexOf("");
    const wrong = empty !== -1 ? empty : (near[0]?.index ?? Math.max(0, segments.length - 1));
    report({
      code: "INVALID_URL_PATTERN",
      details: {},
      path: url.outside === undefined ? ["url", "path", wrong] : ["url", "path"],
      value: url.outside ?? segments[wrong] ?? "",
      // An address that ends after its version lacks a word, whichever it is.
      ...(near.length > 0 || isEmpty ? {} : { severity: "warning" }),
      say: {
        outside: url.outside !== undefined,
        doubled: empty !== -1,
        empty: isEmpty,
        path: segments.join("/"),
        record: segments.length === 2 && near.length === 0 && !catalogue.reserved.includes(segments[0] ?? ""),
      },
      suggestions: () =>
        near.map(({ path, index, literal }) => ({
          text: path,
          ...(literal === undefined || index === undefined
            ? {}
            : { replace: { path: ["url", "path", index], value: literal } }),
        })),
    });
  },
});
