import type { Catalogue } from "./types.ts";

/** As Zoho's own examples count: a limit of 10 MB is printed as 10485760. */
const MB = 1024 * 1024;
const TOO_LARGE = "FILE_SIZE_MORE_THAN_ALLOWED_SIZE";

/**
 * The parts of bodies that hold files, by operation. Source: v8 examples uploadFiles and uploadAttachment, which print the refusals; OpenAPI files
 * and v7 documentation for the others, which name the part. Sizes: where sources differ, the larger one.
 */
export const fileParts: Catalogue["fileParts"] = {
  "files.upload": {
    part: "file",
    most: 10,
    refusal: "failure_in_attachment_handling",
    printedFrom: "v8",
    largest: { bytes: 20 * MB, refusal: TOO_LARGE }, // v2 and v8 documentation: 20 MB each; the code: v8 example uploadFiles
  },
  "attachments.upload": {
    part: "file",
    instead: "attachmentUrl",
    refusal: "MANDATORY_NOT_FOUND",
    printedFrom: "v8",
    largest: { bytes: 100 * MB, refusal: TOO_LARGE, isSure: true }, // v2 documentation; OpenAPI file of v8, at 413 and of the body
  },
  "bulk_write.upload": {
    part: "file",
    refusal: "INVALID_DATA",
    largest: { bytes: 25 * MB, refusal: "FILE_TOO_LARGE" }, // v3 and v7 documentation, upload file
  },
  "photos.upload": {
    part: "file",
    refusal: "INVALID_DATA",
    largest: { bytes: 10 * MB, refusal: TOO_LARGE }, // v8 documentation; its example prints FILE_SIZE_EXCEEDS
  },
  "org_photo.upload": {
    part: "file",
    refusal: "INVALID_DATA",
    largest: { bytes: 5 * MB, refusal: TOO_LARGE }, // v8 example: 5242880; the documentation says 1 MB
  },
};
