import { code, escaped } from "./html.ts";
import type { BodyFacts } from "./facts.ts";

/** Levels that are open at first. */
const OPEN_LEVELS = 3;
/** Values of a list that are shown; there are lists of all time zones. */
const MOST_VALUES = 24;

/** A body as a tree: each key with its type, what is needed, its limits, and who says so. */
export function bodyTree(root: BodyFacts, from: string): string {
  return `<ul class="tree">${node("", root, root.by ?? from, 0)}</ul>`;
}

/** The names of all keys in a body, for search. */
export function keysOf({ keys = {}, item }: BodyFacts): string[] {
  return [
    ...Object.entries(keys).flatMap(([name, below]) => [name, ...keysOf(below)]),
    ...(item === undefined ? [] : keysOf(item)),
  ];
}

function node(name: string, facts: BodyFacts, from: string, level: number): string {
  const inner = facts.item?.keys ?? facts.keys ?? {};
  const by = facts.by ?? from;
  const below = Object.entries(inner)
    .map(([key, value]) => node(key, value, facts.item?.by ?? by, level + 1))
    .join("");
  const head = `${name === "" ? "<b>body</b>" : `<b>${escaped(name)}</b>`} <span class="type">${escaped(typeOf(facts))}</span>${
    level === 0 || facts.by !== undefined ? witness(by) : ""
  }${marks(facts)}`;
  if (below === "") return `<li>${head}</li>`;
  const open = level < OPEN_LEVELS ? " open" : "";
  return `<li><details${open}><summary>${head}</summary><ul>${below}</ul></details></li>`;
}

function typeOf({ type = "any", item, keys }: BodyFacts): string {
  if (type === "array" || item !== undefined) return `list of ${item?.type ?? (item?.keys ? "object" : "any")}`;
  return keys === undefined ? type : "object";
}

function marks(facts: BodyFacts): string {
  const { required, requiredNot, nullable, readOnly, seen, note, ref, item, dropped } = facts;
  const said: string[] = [];
  if (required !== undefined)
    said.push(
      `<span class="needed">needed</span>${witness(required)}${
        requiredNot === undefined ? "" : ` <span class="quiet">not by ${escaped(requiredNot)}</span>`
      }`,
    );
  if (readOnly !== undefined) said.push(`read-only${witness(readOnly)}`);
  if (nullable !== undefined) said.push(`or null${witness(nullable)}`);
  const refers = ref ?? item?.ref;
  if (refers !== undefined) said.push(`names a ${escaped(refers.replaceAll("_", " "))}`);
  for (const [what, limits] of [
    ["character", facts.maxLength],
    ["item", facts.maxItems],
  ] as const)
    for (const [limit, by] of Object.entries(limits ?? {}))
      said.push(`at most ${limit} ${what}${limit === "1" ? "" : "s"}${witness(by)}`);
  for (const [limit, by] of Object.entries(facts.minItems ?? {}))
    said.push(`at least ${limit} item${limit === "1" ? "" : "s"}${witness(by)}`);
  for (const [pattern, by] of Object.entries(facts.pattern ?? {})) said.push(`${code(pattern)}${witness(by)}`);
  for (const [by, type] of Object.entries(facts.typeDiffers ?? {})) said.push(`${escaped(type)}${witness(by)}`);
  for (const { values, by } of [...(facts.enum ?? []), ...(item?.enum ?? [])])
    said.push(`one of ${listed(values)}${witness(by)}`);
  if (seen !== undefined) said.push(`seen: ${listed(seen)}`);
  if (dropped !== undefined) said.push(`<span class="quiet">more below is left out</span>`);
  if (note !== undefined) said.push(`<span class="quiet">${escaped(note)}</span>`);
  return said.length === 0 ? "" : `<span class="marks">${said.map((one) => `<span>${one}</span>`).join("")}</span>`;
}

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => code(String(value)));
  return shown.join(" ") + (values.length > MOST_VALUES ? ` and ${values.length - MOST_VALUES} more` : "");
}

/** Who says so: `oas1+oas2`; a published request that shows otherwise is counted behind it, `oas2 !1`. */
export function witness(by: string): string {
  const [, names = by, count] = /^(.*?) !(\d+)$/.exec(by) ?? [];
  const doubt = count === undefined ? "" : ` <span class="quiet">a published request shows otherwise</span>`;
  return ` <span class="by">${escaped(names.replaceAll("+", " · "))}</span>${doubt}`;
}
