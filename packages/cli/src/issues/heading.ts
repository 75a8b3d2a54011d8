import { placeName } from "../terminal/counted.ts";
import { requestLine } from "./plain-text.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Report } from "@zoho-preflight/validator";

/** `calls.ndjson:3:1  POST https://…/crm/v8/Leads  records.insert`. */
export function heading(
  found: FoundRequest,
  { operation }: Report,
  safe: (text: string) => string,
  { bold, dim }: Colours,
): string {
  const { request, name } = found;
  const parts = [bold(safe(placeName(found))), safe(requestLine(request))];
  if (operation !== undefined) parts.push(dim(operation.id));
  if (name !== undefined) parts.push(dim(safe(`"${name}"`)));
  return parts.join("  ");
}
