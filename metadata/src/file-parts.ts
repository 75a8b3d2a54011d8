import type { Catalogue } from "./types.ts";

/**
 * The parts of bodies that hold files, by operation. Source: v8 examples uploadFiles and uploadAttachment, which print the refusals; OpenAPI files
 * and v7 documentation for the others, which name the part.
 */
export const fileParts: Catalogue["fileParts"] = {
  "files.upload": { part: "file", most: 10, refusal: "failure_in_attachment_handling", printedFrom: "v8" },
  "attachments.upload": { part: "file", instead: "attachmentUrl", refusal: "MANDATORY_NOT_FOUND", printedFrom: "v8" },
  "bulk_write.upload": { part: "file", refusal: "INVALID_DATA" },
  "photos.upload": { part: "file", refusal: "INVALID_DATA" },
  "org_photo.upload": { part: "file", refusal: "INVALID_DATA" },
};
