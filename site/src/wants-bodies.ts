import type { Report } from "@zoho-preflight/validator";
import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

/**
 * Whether a request must be judged again with what reads queries and bodies: those that hold no records, or more than records. Most need not, and it
 * is loaded when the first one does.
 */
export function wantsBodies(
  { body }: { readonly body?: unknown },
  { operation, skipped }: Report,
  catalogue: Catalogue,
): boolean {
  if (skipped.some(({ reason }) => reason === "no-facts")) return true;
  if (body === undefined) return false;
  const known = catalogue.operations.find(({ id }) => id === operation?.id);
  return known?.records === undefined || !isRecordsAlone(typeof body === "string" ? parsed(body) : body);
}

/** `{ data: [{ … }, { … }] }` and nothing beside it. */
function isRecordsAlone(body: unknown): boolean {
  if (typeof body !== "object" || body === null || !("data" in body) || Reflect.ownKeys(body).length > 1) return false;
  const { data } = body;
  return Array.isArray(data) && data.every((record) => typeof record === "object" && record !== null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
