import type { Version } from "./types.ts";

/** What Zoho tells of each item of a request that it takes: `{ "tags": [{ "code": "SUCCESS", "message": "tags created successfully", … }] }`. */
export interface AnswerFacts {
  /** Root key of the answer where it is not the request's; null: the answer itself is the item. */
  readonly key?: string | null;
  /** The list of the body that is answered item by item, where it is not the root key's: ids. */
  readonly each?: string;
  readonly code?: string;
  readonly message?: string;
  readonly status?: number;
  readonly source: string;
}

const examples = "examples of zoho/crm-oas, v8.0";
const words = "guess: key and words of the answer, no example was read";
const asRecords = "guess: answered as records are";

/**
 * Answers to good requests that differ from the common form, by operation: HTTP 200 (201 for what is created), the items under the root key
 * of the request, each `{ code: "SUCCESS", details: { id }, message, status: "success" }`.
 */
export const answers: Readonly<Record<string, AnswerFacts>> = {
  "users.create": { message: "User added", source: examples },
  "tags.create": { message: "tags created successfully", source: examples },
  "tags.delete_one": { key: "tags", message: "tags deleted successfully", source: examples },
  "tags.add": { key: "data", message: "tags updated successfully", source: words },
  "tags.add_one": { key: "data", message: "tags updated successfully", source: words },
  "tags.remove": { key: "data", message: "tags updated successfully", source: words },
  "tags.remove_one": { key: "data", message: "tags updated successfully", source: words },
  "attachments.upload": { key: "data", message: "attachment uploaded successfully", source: examples },
  "attachments.delete": { key: "data", message: "record deleted", source: asRecords },
  "attachments.delete_one": { key: "data", message: "record deleted", source: asRecords },
  "files.upload": { key: "data", message: "file uploaded successfully", source: examples },
  "photos.upload": { key: null, message: "photo uploaded successfully", source: words },
  "photos.delete": { key: null, message: "photo deleted", source: words },
  "bulk_read.create": {
    key: "data",
    code: "ADDED_SUCCESSFULLY",
    message: "Job added successfully.",
    status: 201,
    source: words,
  },
  "records.change_owner": { key: "data", each: "ids", message: "owner is successfully updated", source: examples },
  "records.change_owner_one": { key: "data", message: "owner is successfully updated", source: examples },
  "records.mass_update": { each: "ids", message: "record updated", source: examples },
  "notifications.create": {
    message: "Successfully subscribed for actions-watch of the given module",
    source: examples,
  },
  "variables.create": { message: "variable added", source: examples },
  "roles.create": { message: "Role added", source: examples },
  "shares.create": { message: "record will be shared successfully", source: examples },
  "currencies.enable": {
    message: "The multi-currency feature is enabled and given currency is created as the base currency.",
    source: examples,
  },
};

/** What each record of a write is answered. Source: examples of zoho/crm-oas, v8.0/record; Kaizen #25 for v2. */
export const recordMessages = { create: "record added", update: "record updated", delete: "record deleted" } as const;

/** From where on the answer to a write holds `$approval_state`. guess: v2 samples lack it, v7 and v8 have it; the versions between were not read. */
export const approvalStateSince: Version = "v7";
