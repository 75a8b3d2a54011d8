import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

import { DIGITS } from "../seen.ts";
import type { SeenUrl } from "./url.ts";
import { distance } from "../nearest/distance.ts";
import type { Suggestion } from "../report/issue.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** An address of the API that a wrong one surely means: `{ path: "/crm/v8/Leads/search", index: 1, literal: "search" }`. */
export interface NearAddress {
  readonly path: string;
  /** The segment after the version that is wrong; absent when it stands elsewhere. */
  readonly index?: number;
  /** What to write there; absent when more than that one word differs. */
  readonly literal?: string;
}

interface Fault {
  /** 0 for another spelling of the same word, then the number of letters. */
  readonly cost: number;
  /** The segments as they are meant. */
  readonly segments: readonly string[];
  /** The place in `segments`, where a word is misspelt. */
  readonly at?: number;
}

/** How an id that nobody has read is shown; a segment written so is a placeholder, and is not read. */
const SOME_ID = "{id}";
/** No address has as many segments. */
const MOST_SEGMENTS = 12;
const VERSION = /^v\d{1,3}(?:\.\d{1,3})?$/i;
const BARE_VERSION = /^\d(?:\.\d)?$/;

/**
 * The addresses that explain an unknown one by a single slip, best first, at most two: a word misspelt (`/Leads/serch`), a word or the version
 * left out (`/crm/Leads`, `/Leads/count`), a word twice (`/crm/crm/v8/Leads`), the words put together otherwise (`bulk-read`). Empty where
 * nothing of that kind fits: Zoho adds addresses within a version, so such a one may well exist.
 */
export function nearestAddresses(url: SeenUrl, catalogue: Catalogue, snapshot: Snapshot): NearAddress[] {
  const whole = url.outsideSegments ?? written(url, catalogue);
  const given = readSegments(whole);
  if (given.length === 0 || given.length > MOST_SEGMENTS || given.length < whole.length) return [];
  const unversioned = withoutVersion(given, catalogue);
  if (unversioned !== undefined) return [unversioned];
  const names = knownNames(catalogue, snapshot);
  const newest = catalogue.versions.at(-1) ?? "v8";
  const faults = catalogue.operations.flatMap((operation) => {
    const template = templateOf(operation);
    const fault =
      misspelt(given, template, names) ??
      incomplete(given, template, names, newest) ??
      doubled(given, template, names) ??
      otherwisePut(given, template, names);
    return fault === undefined ? [] : [fault];
  });
  faults.sort((a, b) => a.cost - b.cost);
  const offset = url.area === undefined ? 2 : 3;
  const byPath = new Map<string, NearAddress>();
  for (const { segments, at } of faults) {
    const path = `/${segments.join("/")}`;
    if (byPath.has(path)) continue;
    const index = at === undefined || url.outside !== undefined || at < offset ? undefined : at - offset;
    const literal = at === undefined ? undefined : segments[at];
    byPath.set(path, { path, ...(index === undefined || literal === undefined ? {} : { index, literal }) });
  }
  return [...byPath.values()].slice(0, 2);
}

/** The one address that takes no version, where the given one has it too much: `/crm/graphql` for `/crm/v8/graphql`. */
function withoutVersion(given: readonly string[], { operations }: Catalogue): NearAddress | undefined {
  const at = given.findIndex((segment) => VERSION.test(segment));
  if (at === -1) return undefined;
  const path = `/${given.toSpliced(at, 1).join("/")}`;
  return operations.some((operation) => operation.path === path) ? { path } : undefined;
}

/** Written as a suggestion: one word at its place, or the entire address where more than a word differs. */
export function suggestedAddress({ path, index, literal }: NearAddress): Suggestion {
  return literal === undefined || index === undefined
    ? { text: path }
    : { text: path, replace: { path: ["url", "path", index], value: literal } };
}

/** The segments that can be read, an id that nobody has read as `{id}`. */
export function readSegments(segments: SeenUrl["segments"]): string[] {
  return segments.flatMap((part) => (part === DIGITS ? SOME_ID : typeof part === "string" ? part : []));
}

/** The path with what stands before the version, also where only `apiVersion` says it: `["crm", "v8", "Leads", "serch"]`. */
function written(url: SeenUrl, { versions }: Catalogue): SeenUrl["segments"] {
  const version = typeof url.version === "string" ? url.version : (versions.at(-1) ?? "v8");
  return ["crm", ...(url.area === undefined ? [] : [url.area]), version, ...url.segments];
}

/** All segments fit but one, and that one is nearly the template's word. */
function misspelt(
  given: readonly string[],
  template: readonly string[],
  names: ReadonlySet<string>,
): Fault | undefined {
  if (given.length !== template.length) return undefined;
  const at = firstMisfit(given, template, names);
  if (at === -1 || !fitsFrom(given, at + 1, template, at + 1, names)) return undefined;
  const wrong = given[at] ?? "";
  const meant = template[at] ?? "";
  if (meant === "{version}")
    return BARE_VERSION.test(wrong) ? { cost: 1, segments: given.with(at, `v${wrong}`) } : undefined;
  if (meant.startsWith("{")) return undefined;
  const cost = spelling(wrong, meant);
  return cost === undefined ? undefined : { cost, segments: given.with(at, meant), at };
}

/** One word of the template, or the version, is missing. */
function incomplete(
  given: readonly string[],
  template: readonly string[],
  names: ReadonlySet<string>,
  newest: string,
): Fault | undefined {
  if (given.length !== template.length - 1) return undefined;
  const at = firstMisfit(given, template, names);
  const place = at === -1 ? given.length : at;
  const missing = template[place] ?? "";
  if ((missing.startsWith("{") && missing !== "{version}") || !fitsFrom(given, place, template, place + 1, names))
    return undefined;
  return { cost: 1, segments: given.toSpliced(place, 0, missing === "{version}" ? newest : missing) };
}

/** One segment stands twice, or is empty. */
function doubled(given: readonly string[], template: readonly string[], names: ReadonlySet<string>): Fault | undefined {
  if (given.length !== template.length + 1) return undefined;
  const at = firstMisfit(given, template, names);
  const place = at === -1 ? template.length : at;
  const more = given[place] ?? "";
  if (more !== "" && more.toLowerCase() !== given[place - 1]?.toLowerCase()) return undefined;
  return fitsFrom(given, place + 1, template, place, names)
    ? { cost: 1, segments: given.toSpliced(place, 1) }
    : undefined;
}

/** The version in the place of its neighbour (`/crm/v8/bulk/read`), or the same words with other signs between them (`bulk-read`). */
function otherwisePut(
  given: readonly string[],
  template: readonly string[],
  names: ReadonlySet<string>,
): Fault | undefined {
  const version = template.indexOf("{version}");
  if (given.length === template.length) {
    const swapped = given.with(version, given[version - 1] ?? "").with(version - 1, given[version] ?? "");
    if (version > 1 && firstMisfit(swapped, template, names) === -1) return { cost: 1, segments: swapped };
  }
  const own = given.find((part) => VERSION.test(part));
  const words = template.filter((part) => part !== "{version}");
  if (own === undefined || words.some((part) => part.startsWith("{"))) return undefined;
  const wanted = folded(words.join(""));
  return folded(given.filter((part) => part !== own).join("")) === wanted
    ? { cost: 1, segments: template.with(version, own) }
    : undefined;
}

/** The first segment that does not fit the template's at the same place; -1 when all do that both have. */
function firstMisfit(given: readonly string[], template: readonly string[], names: ReadonlySet<string>): number {
  const most = Math.min(given.length, template.length);
  for (let at = 0; at < most; at++) if (!fits(given[at] ?? "", template[at] ?? "", names)) return at;
  return -1;
}

function fitsFrom(
  given: readonly string[],
  from: number,
  template: readonly string[],
  start: number,
  names: ReadonlySet<string>,
): boolean {
  if (given.length - from !== template.length - start) return false;
  for (let at = 0; from + at < given.length; at++)
    if (!fits(given[from + at] ?? "", template[start + at] ?? "", names)) return false;
  return true;
}

/** A parameter that takes any word fits a known name only: else every new `settings/kiosks` would be `settings/modules/{module}` without `modules`. */
function fits(given: string, part: string, names: ReadonlySet<string>): boolean {
  if (!part.startsWith("{")) return given.toLowerCase() === part.toLowerCase();
  if (part === "{version}") return VERSION.test(given);
  if (part === "{module}" || part === "{related_list}" || part === "{module_or_id}")
    return names.has(given.toLowerCase()) || (part === "{module_or_id}" && /^\d+$/.test(given));
  if (part === "{id}" || part === "{related_id}") return given === SOME_ID || /^\d+$/.test(given);
  // Ids of messages and jobs are not all digits.
  return given === SOME_ID || (/^[\w-]*\d[\w-]*$/.test(given) && !VERSION.test(given));
}

/** How far a word is from the one meant: 0 for the same with another case, `-`, `_` or nothing between its parts; undefined when it is another word. */
function spelling(wrong: string, meant: string): number | undefined {
  if (wrong.length > meant.length + 4) return undefined;
  if (folded(wrong) === folded(meant)) return 0;
  if (singular(wrong) === singular(meant)) return 0.5;
  const letters = distance(wrong.toLowerCase(), meant.toLowerCase(), meant.length < 6 ? 1 : 2);
  return letters <= (meant.length < 6 ? 1 : 2) ? letters : undefined;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, "");
}

function singular(word: string): string {
  return folded(word)
    .replace(/ies$/, "y")
    .replace(/(?:s|x|ch|sh)es$/, (end) => end.slice(0, -2))
    .replace(/s$/, "");
}

/** Names of modules in lower case, those that the Modules API does not list included. */
function knownNames(catalogue: Catalogue, snapshot: Snapshot): ReadonlySet<string> {
  return new Set([
    ...snapshot.modules.map((module) => module.api_name.toLowerCase()),
    ...catalogue.unlistedModules.map((name) => name.toLowerCase()),
  ]);
}

const templates = new WeakMap<Operation, readonly string[]>();

/** `["crm", "{version}", "{module}", "upsert"]`. */
function templateOf(operation: Operation): readonly string[] {
  let template = templates.get(operation);
  if (template === undefined)
    templates.set(operation, (template = operation.path.split("/").filter((part) => part !== "")));
  return template;
}
