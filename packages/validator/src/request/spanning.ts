import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

import { PARTS, UNKNOWN, isText } from "../seen.ts";
import type { SeenSegment, SeenUrl } from "./url.ts";
import { VERSION_PATTERN } from "./version.ts";

/** What is read of a path around its holes: `/crm/v8/Leads/800${x}actions/convert` begins with `v8/leads/800` and ends in `actions/convert`. */
interface Ends {
  /** Complete segments before the first hole and behind the last one, in lower case; undefined for what may be any id. */
  readonly before: readonly (string | undefined)[];
  readonly behind: readonly (string | undefined)[];
  /** How the segment begins in which the first hole stands, and how the one ends in which the last stands. */
  readonly begins: string;
  readonly ends: string;
}

/**
 * Whether a hole stands beside other text in its segment, so that nothing says that it is one value: `800${x}actions` may be several segments,
 * and `s${x}` an address that is not known here. Quotes and brackets are what people put around one value.
 */
export function hasTornSegment(segments: readonly SeenSegment[]): boolean {
  return segments.some(
    (part) => isText(part) && part[PARTS].some((piece) => typeof piece === "string" && /\w/.test(piece)),
  );
}

/**
 * Operations that a path with holes may address when a hole holds slashes too: `set${x}s` may be `settings/modules`, `/crm/${x}/read/12` a job of
 * bulk read. All that begin and end likewise, whatever their method; what stands between two holes is not asked, so that rather too many are
 * found than too few. None when the path has no hole.
 */
export function spannedOperations(url: SeenUrl, { operations }: Catalogue): Operation[] {
  const given: SeenSegment[] = [
    ...(url.area === undefined ? [] : [url.area]),
    url.version ?? "{version}",
    ...url.segments,
  ];
  const ends = endsOf(given);
  return ends === undefined ? [] : operations.filter(({ path }) => fits(path.split("/").slice(2), ends));
}

function fits(template: readonly string[], { before, behind, begins, ends }: Ends): boolean {
  const last = template.length - 1 - behind.length;
  return (
    last >= before.length &&
    before.every((part, index) => mayStandFor(template[index] ?? "", part)) &&
    behind.every((part, index) => mayStandFor(template[last + 1 + index] ?? "", part)) &&
    maySpell(template[before.length] ?? "", begins, (word) => word.startsWith(begins)) &&
    maySpell(template[last] ?? "", ends, (word) => word.endsWith(ends))
  );
}

function endsOf(given: readonly SeenSegment[]): Ends | undefined {
  const first = given.findIndex(isHole);
  if (first === -1) return undefined;
  const last = given.findLastIndex(isHole);
  const [beginning, end] = [given[first], given[last]];
  return {
    before: given.slice(0, first).map(read),
    behind: given.slice(last + 1).map(read),
    begins: read(isText(beginning) ? beginning[PARTS][0] : "") ?? "",
    ends: read(isText(end) ? end[PARTS].at(-1) : "") ?? "",
  };
}

function isHole(part: SeenSegment): boolean {
  return part === UNKNOWN || isText(part);
}

function read(part: unknown): string | undefined {
  return typeof part === "string" ? part.toLowerCase() : undefined;
}

/** Whether a segment of a template may be the one given: of parameters, versions and records ask for a form. */
function mayStandFor(part: string, given: string | undefined): boolean {
  if (part === "{version}") return given === undefined || given === part || VERSION_PATTERN.test(given);
  if (part === "{id}" || part === "{related_id}") return given === undefined || /\d/.test(given);
  return part.startsWith("{") || part.toLowerCase() === given;
}

/** Whether a segment may begin or end with what is read of it: ids have digits, names no quotes. */
function maySpell(part: string, piece: string, isLike: (word: string) => boolean): boolean {
  if (part === "{id}" || part === "{related_id}") return /^\d*$/.test(piece);
  return part.startsWith("{") ? /^[\w.-]*$/.test(piece) : isLike(part.toLowerCase());
}
