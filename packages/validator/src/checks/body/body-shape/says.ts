import { amount, counted, quoted } from "../../../report/words.ts";
import { container, formGiven } from "../shared/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The body is JSON with the root key that the operation takes",
  source: "Kaizen #25, 1.b and 1.d; v7 documentation, insert records; public reports of wrong root keys",
};

export const says = {
  absent: ({ key, keyType }: { key: string; keyType: string; expected_data_type: string }) =>
    `The body is missing, and this call needs one.${key === "" ? "" : ` Send ${envelope(key, keyType)}.`}`,
  broken: ({ reason }: { reason: string; expected_data_type: string }) =>
    `The body is not valid JSON: ${reason.replace(/\s+/g, " ").slice(0, LONGEST_REASON)}. Send a JSON object.`,
  form: ({ type }: { type: string; expected_data_type: string }) =>
    `The body is a form (${type}); this call needs JSON. Send the object through JSON.stringify, with Content-Type: application/json.`,
  notAnObject: (
    { key, value }: { key: string; value: unknown; expected_data_type: string },
    suggestions: readonly string[],
  ) =>
    `The body is ${formGiven(value)}; Zoho expects an object${key === "" ? "" : ` with the key "${key}"`}.${wrapped(suggestions)}`,
  otherKey: ({ api_name, given }: { api_name: string; given: string }) =>
    `The body has ${quoted(given)} where this call expects "${api_name}".`,
  bareRecord: ({ api_name }: { api_name: string }, [fixed]: readonly string[]) =>
    `The body has no key "${api_name}", the array for records.${fixed === undefined ? "" : ` Wrap the record: ${fixed}.`}`,
  missing: ({ api_name }: { api_name: string }) => `The body has no key "${api_name}", and this call needs it.`,
  container: (
    { api_name, value, expected_data_type }: { api_name: string; value: unknown; expected_data_type: string },
    suggestions: readonly string[],
  ) => `"${api_name}" is ${formGiven(value)}; Zoho expects ${container(expected_data_type)}.${wrapped(suggestions)}`,
  empty: ({ api_name }: { api_name: string }) => `"${api_name}" is empty. Add at least one record.`,
  noFile: ({ part, instead, isEmpty }: { part: string; instead: string | undefined; isEmpty: boolean }) =>
    isEmpty
      ? `The file in the part "${part}" is empty.`
      : `The body has no part "${part}"${instead === undefined ? "" : `, and no "${instead}" in its place`}; this call takes a file. Send it as multipart/form-data.`,
  manyFiles: ({ part, limit, count }: { part: string; limit: number; count: number }) =>
    `The body has ${amount(count, "part")} "${part}"; the maximum is ${counted(limit)}.`,
  largeFile: ({ part, size, limit, isBody }: { part: string; size: number; limit: number; isBody: boolean }) =>
    `${isBody ? "The body" : `The file in the part "${part}"`} has ${megabytes(size)}; the maximum of a file is ${megabytes(limit)}.`,
  item: ({ key, value }: { key: string; value: unknown; expected_data_type: string }) =>
    `This item of "${key}" is ${formGiven(value)}; Zoho expects an object.`,
};

/** `20.1 MB`: rounded up, so that a file that is too large by a byte does not look like one that is not. */
function megabytes(bytes: number): string {
  return `${String(Math.ceil((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

const LONGEST_REASON = 160;

function envelope(key: string, keyType: string): string {
  if (keyType === "array") return `{ "${key}": [ … ] }`;
  return keyType === "object" ? `{ "${key}": { … } }` : `{ "${key}": … }`;
}

function wrapped([fixed]: readonly string[]): string {
  return fixed === undefined ? "" : ` Wrap it: ${fixed}.`;
}
