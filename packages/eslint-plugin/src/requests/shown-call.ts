import type { FoundCall } from "./call.ts";
import type { SeenCall } from "./request-of-call.ts";

/** Whether a request that may go anywhere may be Zoho CRM's: the file speaks of Zoho, and the address has a hole or `/crm/`. */
export function hintsAtZoho({ addresses }: SeenCall, text: string): boolean {
  return (
    /zoho/i.test(text) &&
    addresses.some((pieces) => pieces.some((piece) => piece.text === undefined || /\/crm\//i.test(piece.text)))
  );
}

/** `POST …/crm/v8/Leads`, holes as dots. */
export function shownAs({ method }: FoundCall, { addresses }: SeenCall): string {
  const verb = method === undefined ? "GET" : method.kind === "known" ? String(method.value).toUpperCase() : "…";
  const address = (addresses[0] ?? []).map((piece) => piece.text ?? "…").join("");
  return `${verb} ${address}`;
}
