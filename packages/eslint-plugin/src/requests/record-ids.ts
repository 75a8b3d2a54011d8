import { nameIn } from "../code/tree.ts";
import type { Piece } from "../values/value.ts";

/** `id`, `record.id`, `leadId`, `lead_id`, `LEAD_ID`, `recordID`, `ids`; not `paid`. */
const ID_NAME = /(?:^|[._])ids?$|[a-z0-9]I[dD]s?$|_IDS?$|^IDS?$/;
/** A segment begins, and it is not the first one behind the version. */
const INSIDE = /\/crm\/(?:(?:bulk|email)\/)?(?:v[\d.\uFFFE]+|\uFFFE)\/[A-Za-z_]\w*\/(?:[^?#]*\/)?$/;

/**
 * An address in which holes that are ids are called digits: an entire segment behind a module or an endpoint, filled by something called an id.
 * Else `/crm/v8/Leads/${leadId}` might mean `/crm/v8/Leads/search` as well, and nothing could be said about it. `/crm/v8/Leads/${leadId || ""}`
 * may be a list.
 */
export function withIds(pieces: readonly Piece[]): readonly Piece[] {
  let before = "";
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const fillsSegment = INSIDE.test(before) && (next === undefined || /^[/?#]/.test(next.text ?? ""));
    const isId =
      piece.text === undefined &&
      piece.orEmpty !== true &&
      fillsSegment &&
      (piece.reason === "an id" || ID_NAME.test(nameIn(piece.node)));
    // An id in the path does not hide that what follows stands behind it.
    before += piece.text ?? (isId ? "1" : "\uFFFE");
    return isId ? { ...piece, digits: true } : piece;
  });
}
