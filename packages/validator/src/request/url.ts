import { decodedParam, percentDecoded, splitQuery } from "../languages/query-string/split-query.ts";
import { DIGITS, PARTS, UNKNOWN, isText } from "../seen.ts";
import type { Text } from "../seen.ts";
import { steps } from "../growth/steps.ts";
import { VERSION_PATTERN } from "./version.ts";

/** Text of a URL part: as written and decoded, with holes, or not readable at all. */
export type SeenText = string | Text | typeof UNKNOWN;

/** A path segment; `DIGITS`: an id that nobody has read. */
export type SeenSegment = SeenText | typeof DIGITS;

/** One parameter of the query string, in order. `raw` is the value as written (`null` when it has holes); `bare` when there is no `=`. */
export interface QueryEntry {
  readonly name: SeenText;
  readonly value: SeenText;
  readonly raw: string | null;
  readonly bare?: true;
}

/** A URL in parts: `https://www.zohoapis.eu/crm/v8/Leads/1?fields=id` has host, version, segments `["Leads", "1"]` and one query entry. */
export interface SeenUrl {
  /** All of it as given, holes shown as `…`. For sentences; never with user info. */
  readonly text: string;
  readonly scheme?: string;
  /** Absent: host-less. */
  readonly host?: SeenText;
  /** As written (`"v8"`, `"v2.2"`), or unreadable; absent when the path names none. */
  readonly version?: SeenText;
  /** What stands between `/crm/` and the version: `bulk`, `email`. */
  readonly area?: string;
  /** Path segments after the version, decoded. Issue paths count from here: `["url", "path", 0]` is the first. */
  readonly segments: readonly SeenSegment[];
  /** Not even the version's place can be told (`https://${base}`), so nothing may be said about the address. */
  readonly openPath?: boolean;
  /** The path does not start with `/crm/…`: the first segments, for the message. */
  readonly outside?: string;
  /** All segments of such a path, decoded: `["crm", "Leads"]`. */
  readonly outsideSegments?: readonly SeenSegment[];
  readonly query: readonly QueryEntry[];
  /** The query may hold more than is listed. */
  readonly openQuery: boolean;
  /** What follows a `#`, which no server ever sees; holes shown as `…`. */
  readonly fragment?: string;
}

/** Stands for a hole while a text with holes is taken apart. A noncharacter: no URL carries it. */
const HOLE = "\uFFFE";
/** Stands for `DIGITS` that fill a segment of the path; anywhere else they are a hole like any other. */
const DIGIT_HOLE = "\uFFFF";

/** `v${version}`, `v2.${minor}`; what follows a complete version (`v8${rest}`) may be more of the path. */
const SEEN_VERSION = /^v(?:\d+\.)?\uFFFE$/i;
/** `{id}`, `{{id}}`, `:id`, `<id>`, `$ID`, `${id}`: an example's placeholder, so nothing that can be judged. */
const PLACEHOLDER = /^(?:\{.*\}|<.*>|:[A-Za-z]\w*|\$\{.*\}|\$[A-Za-z]\w*|%7B.*%7D)$/;
/** `%3${rest}`: what is left of an escape beside a hole says nothing. */
const TORN_ESCAPE = /%[0-9A-F]?\uFFFE[0-9A-F]?/gi;
/** What may stand between `/crm/` and the version: `/crm/bulk/v8/read`, `/crm/email/v8/settings/compose`. */
const AREAS: readonly string[] = ["bulk", "email"];

/**
 * Takes a URL apart: `https://www.zohoapis.eu/crm/v8/Leads?fields=id`, `//host/…`, `/crm/v8/Leads`, `crm/v8/Leads`, and with `apiVersion`
 * also `/v8/Leads` and `/Leads`. Holes of a seen text become unreadable parts. Returns undefined for what is not text or empty.
 */
export function readUrl(given: unknown, apiVersion: string | undefined): SeenUrl | undefined {
  const text = urlText(given);
  if (text === undefined || text === "") return undefined;
  const holes = text.includes(HOLE) || text.includes(DIGIT_HOLE);

  let rest = (holes ? text.replace(TORN_ESCAPE, HOLE) : text).trim();
  const hash = rest.indexOf("#");
  const fragment = hash === -1 ? undefined : rest.slice(hash + 1);
  if (hash !== -1) rest = rest.slice(0, hash);
  const mark = rest.indexOf("?");
  const query = mark === -1 ? "" : rest.slice(mark + 1);
  if (mark !== -1) rest = rest.slice(0, mark);

  let scheme: string | undefined;
  let host: string | undefined;
  const slashes = rest.indexOf("//");
  if (
    slashes === 0 ||
    (slashes > 1 && rest[slashes - 1] === ":" && /^[A-Za-z][A-Za-z0-9+.-]*$/.test(rest.slice(0, slashes - 1)))
  ) {
    scheme = slashes === 0 ? undefined : rest.slice(0, slashes - 1).toLowerCase();
    const end = rest.indexOf("/", slashes + 2);
    const authority = end === -1 ? rest.slice(slashes + 2) : rest.slice(slashes + 2, end);
    host = authority
      .slice(authority.lastIndexOf("@") + 1)
      .replaceAll(DIGIT_HOLE, HOLE)
      .toLowerCase();
    rest = end === -1 ? "" : rest.slice(end);
    // `https://${host}crm/v8/Leads`: the hole holds the slash before the path, too.
    const behind = /\uFFFE([a-z0-9_-]+)$/.exec(host)?.[1];
    if (behind !== undefined) {
      host = HOLE;
      if (behind !== "crm")
        return { text: shown(text), host: UNKNOWN, ...OPEN_PATH, query: readQuery(query).entries, openQuery: true };
      rest = `/crm${rest}`;
    }
  } else if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:\/?)?\uFFFE/.test(rest)) {
    // `${base}/crm/v8/Leads`: the hole is the host, or host and path; only what follows a `/crm/` is certain.
    const crm = rest.indexOf("/crm/");
    if (crm === -1)
      return { text: shown(text), host: UNKNOWN, ...OPEN_PATH, query: readQuery(query).entries, openQuery: true };
    host = HOLE;
    rest = rest.slice(crm);
  }

  // `https://${base}`, `https://${base}/v8/Leads` and `https://www.zohoapis.com${path}/read` may hold their own path.
  const isPathOpen = host?.endsWith(HOLE) === true && !/^\/crm(?:\/|$)/i.test(rest);
  const path = isPathOpen ? OPEN_PATH : readPath(rest, apiVersion, host !== undefined);
  const { entries, open } = readQuery(query);
  // `/crm/v8/${path}`: what ends the path may bring a query itself.
  const openEnd = mark === -1 && rest.endsWith(HOLE);
  return {
    text: shown(text),
    ...(scheme === undefined ? {} : { scheme }),
    ...(host === undefined ? {} : { host: holes ? seenText(host, host) : host }),
    ...path,
    query: entries,
    openQuery: open || openEnd || path.openPath === true,
    ...(fragment === undefined ? {} : { fragment: shown(fragment) }),
  };
}

/** The URL as text, a noncharacter for each hole; undefined for what is not text. */
export function urlText(given: unknown): string | undefined {
  if (typeof given === "string") return given;
  if (isText(given)) return given[PARTS].map((part, index, parts) => textOfPart(part, parts, index)).join("");
  if (typeof given === "object" && given !== null && typeof (given as { href?: unknown }).href === "string")
    return (given as { href: string }).href;
  return undefined;
}

type Part = SeenTextPart[number];
type SeenTextPart = Text[typeof PARTS];

function textOfPart(part: Part, parts: SeenTextPart, index: number): string {
  if (typeof part === "string") return part;
  return part === DIGITS && fillsSegment(parts, index) ? DIGIT_HOLE : HOLE;
}

/** Whether a part is an entire segment of the path: `["https://www.zohoapis.eu/crm/v8/Leads/", DIGITS, "?fields=id"]`. */
function fillsSegment(parts: SeenTextPart, index: number): boolean {
  const [before, after] = [parts[index - 1], parts[index + 1]];
  return (
    typeof before === "string" &&
    /[^/]\/$/.test(before) &&
    (after === undefined || (typeof after === "string" && /^[/?#]/.test(after))) &&
    !parts.slice(0, index).some((part) => typeof part === "string" && /[?#]/.test(part))
  );
}

/** The URL for sentences: holes as `…`, and no user info, which is a secret. */
function shown(text: string): string {
  const readable = /[\uFFFE\uFFFF]/.test(text) ? text.replaceAll(/[\uFFFE\uFFFF]/g, "…") : text;
  return readable.includes("@") ? readable.replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/, "$1") : readable;
}

type Path = Pick<SeenUrl, "version" | "area" | "segments" | "outside" | "outsideSegments" | "openPath">;

/** A path of which not even the version's place can be told. */
const OPEN_PATH: Path = { segments: [], openPath: true };

function readPath(path: string, apiVersion: string | undefined, hasHost: boolean): Path {
  const raw = path.split("/");
  if (raw[0] === "") raw.shift();
  // A trailing slash is tolerated; an empty segment inside is a doubled slash and fits no template.
  if (raw.length > 1 && raw.at(-1) === "") raw.pop();
  // No version and no area is an id.
  const places = raw[0]?.toLowerCase() === "crm" ? 3 : 1;
  for (let at = 0; at < places && at < raw.length; at++) if (raw[at] === DIGIT_HOLE) raw[at] = HOLE;
  const [first = "", second, third] = raw;

  if (first.toLowerCase() === "crm") {
    const area = second?.toLowerCase();
    if (area !== undefined && AREAS.includes(area)) {
      if (endsOpen(raw, 2)) return OPEN_PATH;
      if (third !== undefined && (isVersion(third) || third.includes(HOLE)))
        return { area, version: isVersion(third) ? segmentText(third) : UNKNOWN, segments: raw.slice(3).map(segment) };
    }
    // `/crm/${area}/v8/read`: the hole stands before the version.
    if (endsOpen(raw, 1) || (second?.includes(HOLE) === true && third !== undefined && isVersion(third)))
      return OPEN_PATH;
    if (second !== undefined && isVersion(second))
      return { version: segmentText(second), segments: raw.slice(2).map(segment) };
    return second?.includes(HOLE) === true ? OPEN_PATH : outside(raw);
  }
  if (first.includes(HOLE)) return OPEN_PATH;
  if (!hasHost && apiVersion !== undefined && first !== "") {
    if (isVersion(first) && typeof segment(first) === "string")
      return { version: first, segments: raw.slice(1).map(segment) };
    return { version: apiVersion, segments: raw.map(segment) };
  }
  return outside(raw);
}

/** Whether the path ends in the segment at `place`, and that one in a hole: `/crm/${rest}`, `/crm/v8${rest}`. */
function endsOpen(raw: readonly string[], place: number): boolean {
  return raw.length === place + 1 && raw[place]?.includes(HOLE) === true;
}

function outside(raw: readonly string[]): Path {
  return {
    segments: [],
    outside: shown(raw.slice(0, 3).join("/")),
    outsideSegments: raw.map(segment),
  };
}

function isVersion(raw: string): boolean {
  return VERSION_PATTERN.test(raw.toLowerCase()) || raw === HOLE || SEEN_VERSION.test(raw) || PLACEHOLDER.test(raw);
}

function segment(raw: string): SeenSegment {
  return raw === DIGIT_HOLE ? DIGITS : segmentText(raw);
}

function segmentText(raw: string): SeenText {
  // Beside a hole, a bracket may be the rest of a placeholder: `{id}${suffix}`.
  const isPlaceholder = PLACEHOLDER.test(raw) || (raw.includes(HOLE) && /[{}<>$]|^:/.test(raw));
  return isPlaceholder ? UNKNOWN : seenText(raw, percentDecoded(raw));
}

/** `value` when it has no hole, UNKNOWN when it is nothing but holes, a text with holes otherwise. */
function seenText(raw: string, value: string): SeenText {
  if (!raw.includes(HOLE)) return value;
  const parts: (string | typeof UNKNOWN)[] = [];
  for (const [index, piece] of value.split(HOLE).entries()) {
    if (index > 0) parts.push(UNKNOWN);
    if (piece !== "") parts.push(piece);
  }
  return parts.every((part) => part === UNKNOWN) ? UNKNOWN : { [PARTS]: parts };
}

function readQuery(query: string): { entries: QueryEntry[]; open: boolean } {
  const entries: QueryEntry[] = [];
  let open = false;
  for (const { name: rawName, value: written } of splitQuery(query)) {
    if (rawName === "" && written === undefined) continue;
    const raw = written ?? "";
    steps.characters += rawName.length + raw.length;
    // `?${qs}` may hold any number of parameters.
    if (rawName.includes(HOLE)) {
      open = true;
      if (written === undefined) continue;
    }
    const value =
      PLACEHOLDER.test(raw) && !raw.startsWith("{%22") && !raw.startsWith('{"') && !raw.startsWith("%7B%22")
        ? UNKNOWN
        : seenText(raw, decodedParam(raw));
    entries.push({
      name: seenText(rawName, percentDecoded(rawName)),
      value,
      raw: raw.includes(HOLE) ? null : raw,
      ...(written === undefined ? { bare: true } : {}),
    });
  }
  return { entries, open };
}
