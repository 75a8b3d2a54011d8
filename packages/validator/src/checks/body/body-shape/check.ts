import { requestCheck } from "../../../check.ts";
import { writesItself } from "../shared/json-root.ts";
import { neededIn } from "./needed.ts";
import { judgeParts } from "./parts.ts";
import { judgeRoot } from "./root.ts";
import { notJson, shapeKinds } from "./kinds.ts";
import type { Tell } from "./kinds.ts";
import type { says } from "./says.ts";

/**
 * The body is JSON in the envelope that the operation takes: an object with one root key that holds what it should.
 *
 * reads     the body, the operation's root key and its type
 * reports   INVALID_DATA for a body that is missing, not JSON, a form or not an object, for a root key of another type and for items that are not
 *           objects; MANDATORY_NOT_FOUND for a missing root key; only a warning where fewer than two sources call the body required, for an
 *           empty list of records, and for multipart bodies
 *           of a body of files: no such part, an empty one, too many, one that is too large
 * silent    on a file whose size cannot be seen;
 *           when the operation has no body, when the parts of a body of files were not taken apart, when the body or its root cannot be seen, on open objects
 */
export const bodyShape = requestCheck<typeof says>()({
  name: "body-shape",
  stage: "body",
  passesUsualBody: true,
  severity: "error",
  kinds: shapeKinds,

  run(context) {
    const { operation, request, version, catalogue, report } = context;
    const { body } = request;
    const files =
      operation !== undefined && Object.hasOwn(catalogue.fileParts, operation.id)
        ? catalogue.fileParts[operation.id]
        : undefined;
    if (files !== undefined) judgeParts(files, context, report);
    const wanted = neededIn(operation?.body, version);
    if (
      wanted === undefined ||
      operation?.method === "GET" ||
      wanted.contentTypes?.includes("application/json") === false
    )
      return;
    const isSure = wanted.required === "error" && wanted.key !== undefined && wanted.keyType !== undefined;
    const tell: Tell = (finding, path) => {
      report(isSure || finding.kind === "empty" ? finding : { ...finding, evidence: "thin" }, path);
    };

    switch (body.kind) {
      case "absent":
        if (wanted.required !== undefined)
          tell({ kind: "absent", facts: { ...notJson, key: wanted.key ?? "", keyType: wanted.keyType ?? "" } }, [
            "body",
          ]);
        return;
      case "broken":
        tell({ kind: "broken", facts: { ...notJson, reason: body.reason } }, ["body"]);
        return;
      case "form": {
        const type = body.type === "multipart" ? "multipart/form-data" : "application/x-www-form-urlencoded";
        if (wanted.contentTypes?.includes(type) === true) return;
        // Multipart at a JSON endpoint is reported by nobody: a guess.
        const evidence = body.type === "multipart" ? "thin" : undefined;
        tell({ kind: "form", facts: { ...notJson, type }, evidence }, ["body"]);
        return;
      }
      case "json":
        if (!writesItself(body.value)) judgeRoot(body.value, wanted, operation?.records !== undefined, catalogue, tell);
    }
  },
});
