import { nameIn } from "../code/tree.ts";
import type { Piece } from "../values/value.ts";

/** Stands for a record id that is known only at run time, while an address is judged. No message shows it. */
export const SOME_ID = "700000000000000777";

/** `id`, `record.id`, `leadId`, `LEAD_ID`, `recordID`; not `paid`. */
const ID_NAME = /(?:^|[._])id$|[a-z0-9]I[dD]$|_ID$|^ID$/;
/** A segment begins, and it is not the first one behind the version. */
const INSIDE = /\/crm\/(?:(?:bulk|email)\/)?v[\d.]+\/[A-Za-z_]\w*\/(?:[^?#]*\/)?$/;

/**
 * An address with an id in each place that is surely one: a whole segment behind a module or an endpoint, filled by something called an id.
 * Else `/crm/v8/Leads/${leadId}` might mean `/crm/v8/Leads/search` as well, and nothing could be said about it.
 */
export function withIds(pieces: readonly Piece[]): readonly Piece[] {
  let before = "";
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const fillsSegment = INSIDE.test(before) && (next === undefined || /^[/?#]/.test(next.text ?? ""));
    const isId =
      piece.text === undefined && fillsSegment && (piece.reason === "an id" || ID_NAME.test(nameIn(piece.node)));
    before += piece.text ?? (isId ? SOME_ID : "\uFFFE");
    return isId ? { ...piece, text: SOME_ID } : piece;
  });
}

/** A sentence without the id that nobody wrote. */
export function withoutSomeId(text: string): string {
  return text.replaceAll(SOME_ID, "{id}");
}
