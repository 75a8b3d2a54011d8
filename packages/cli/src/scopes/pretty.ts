import { anyOf } from "@zoho-preflight/validator/options";

import { count, placeName } from "../terminal/counted.ts";
import { printable } from "../terminal/printable.ts";
import { enough, nameOf } from "../needed-scopes/need.ts";
import type { Colours } from "../terminal/colour.ts";
import type { ChosenScopes, Lacking, ScopeReason } from "../needed-scopes/chosen-scopes.ts";
import type { Gathered } from "../needed-scopes/gather.ts";
import type { Need } from "../needed-scopes/need.ts";

/** Places of the same operation that are listed; the rest is counted. */
const PLACES = 5;

/** `scope=ZohoCRM.coql.READ,ZohoCRM.modules.leads.READ`, as the authorization URL and the self client take it. */
export function parameter({ scopes }: ChosenScopes): string {
  return `scope=${scopes.map(({ scope }) => scope).join(",")}`;
}

/** The report for people: each scope with the requests that need it, or with `--check` what is lacking; what sources and code leave open; the parameter. */
export function prettyScopes(answer: ChosenScopes, gathered: Gathered, colours: Colours): string {
  const { lacking } = answer;
  const blocks = [
    ...(lacking === undefined
      ? answer.scopes.map((reason) => scopeLines(reason, colours))
      : [lackingLines(lacking, colours)]),
    disputedLines(answer.disputed, colours),
    notKnownLines(gathered, colours),
    lacking === undefined && answer.scopes.length > 0 ? [parameter(answer)] : [],
  ];
  return [...blocks.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, ""]), summary(answer, gathered)]
    .map((line) => `${line}\n`)
    .join("");
}

function scopeLines({ scope, needs }: ScopeReason, { bold, dim }: Colours): string[] {
  return [bold(scope), ...needLines(needs, dim), ...noteLines(scope, needs).map((note) => `  ${note}`)];
}

/** `  records.list Leads  src/crm.js:9:39, calls.http:3:1`, a line for each operation and module. */
function needLines(needs: readonly Need[], dim: Colours["dim"]): string[] {
  const byName = new Map<string, Need[]>();
  for (const need of needs) byName.set(nameOf(need), [...(byName.get(nameOf(need)) ?? []), need]);
  return [...byName].map(([name, those]) => {
    const places = [...new Set(those.map(({ place }) => placeName(place)))];
    const more = places.length > PLACES ? ` and ${places.length - PLACES} more` : "";
    return `  ${printable(name)}  ${dim(printable(places.slice(0, PLACES).join(", ")) + more)}`;
  });
}

/** What one ought to know of a scope beside the requests. */
function noteLines(scope: string, needs: readonly Need[]): string[] {
  const lists = needs.map(enough);
  const isChoice = lists.every(
    (need) => need.some((all) => all.includes(scope)) && need.some((all) => !all.includes(scope)),
  );
  const others = new Set(
    isChoice ? lists.flatMap((need) => need.filter((all) => !all.includes(scope)).map((all) => all.join(" and "))) : [],
  );
  const isOfModule = (reason: Need["unknown"]): boolean => needs.some(({ unknown }) => unknown === reason);
  const isOfAll = /^[^.]+\.[^.]+\.[^.]+$/.test(scope);
  const unnamed = needs.flatMap(({ unknown, module }) =>
    unknown === "no scope known" && module !== undefined ? [module] : [],
  );
  const missing = needs.flatMap(({ unknown, module }) =>
    unknown === "not in the metadata" && module !== undefined ? [module] : [],
  );
  return [
    ...(others.size === 0 ? [] : [`${anyOf([...others])} would do as well.`]),
    ...(isOfAll && isOfModule("at run time")
      ? ["A module is known only at run time, so the scope is that of all modules. Name the modules to ask for less."]
      : []),
    ...(isOfAll && unnamed.length > 0
      ? [`What ${listed(unnamed)} is called in scopes is not known, so the scope is that of all modules.`]
      : []),
    ...(scope.includes(".custom.") && missing.length > 0
      ? [`${listed(missing)}: taken for custom, because the metadata does not have it.`]
      : []),
    ...(needs.every(({ documented }) => !documented)
      ? ["Named by Zoho's OpenAPI files only, not by a page of its documentation."]
      : []),
  ];
}

function listed(names: readonly string[]): string {
  return printable([...new Set(names)].join(", "));
}

function lackingLines(lacking: readonly Lacking[], { bold, dim, red }: Colours): string[] {
  const byMissing = new Map<string, Need[]>();
  for (const { need, missing } of lacking) {
    const text = anyOf(missing.map((all) => all.join(" and ")));
    byMissing.set(text, [...(byMissing.get(text) ?? []), need]);
  }
  return [...byMissing].flatMap(([text, needs]) => [
    `${red("lacking")}  ${bold(text)}`,
    ...needLines(needs, dim),
    ...noteLines("", needs)
      .filter((note) => note.startsWith("Named by"))
      .map((note) => `  ${note}`),
  ]);
}

function disputedLines(disputed: readonly ScopeReason[], { bold, dim, yellow }: Colours): string[] {
  if (disputed.length === 0) return [];
  return [
    bold("Sources disagree: one of them asks for these too. Add them if Zoho refuses the call."),
    ...disputed.flatMap(({ scope, needs }) => [
      `  ${yellow("disputed")}  ${scope}`,
      ...needLines(needs, dim).map((line) => `  ${line}`),
    ]),
  ];
}

function notKnownLines({ notKnown, notes }: Gathered, { bold, dim }: Colours): string[] {
  return [
    ...(notKnown.length === 0
      ? []
      : [
          bold("Not known, so scopes may be missing for them"),
          ...notKnown.map(
            ({ place, request, text }) => `  ${dim(printable(placeName(place)))}  ${printable(request)}: ${text}`,
          ),
        ]),
    ...notes.map((note) => printable(note)),
  ];
}

/** `3 scopes for 7 requests, 1 not fully known`. */
function summary({ scopes, lacking }: ChosenScopes, { requests, notKnown, unread }: Gathered): string {
  const open = [
    ...(notKnown.length === 0 ? [] : [`${notKnown.length} not fully known`]),
    ...(unread.length === 0 ? [] : [`${unread.length} could not be read`]),
  ].map((part) => `, ${part}`);
  const said =
    lacking === undefined
      ? `${count(scopes.length, "scope")} for ${count(requests, "request")}`
      : lacking.length === 0
        ? `The scopes cover ${count(requests, "request")}`
        : `The scopes lack something for ${new Set(lacking.map(({ need }) => placeName(need.place))).size} of ${count(requests, "request")}`;
  return `${said}${open.join("")}`;
}
