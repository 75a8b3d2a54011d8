import { change } from "./change.ts";
import { compareFields } from "./compare-fields.ts";
import { compareLayouts } from "./compare-layouts.ts";
import { byKey, gone, pairs } from "./differences.ts";
import { VersionWords } from "./version-words.ts";
import type { Change } from "./change.ts";
import type { Module, ModuleMetadata, Snapshot } from "@zoho-preflight/validator/node";

/** Which modules there are, and what has changed in each. An empty list of modules says nothing. */
export function compareModules(before: Snapshot, after: Snapshot): Change[] {
  if (before.modules.length === 0 || after.modules.length === 0) return [];
  const words = new VersionWords(before.version, after.version);
  const was = byKey(before.modules, ({ api_name }) => api_name);
  const is = byKey(after.modules, ({ api_name }) => api_name);
  const removed = [...was.values()].filter(
    ({ api_name }) => !is.has(api_name) && !words.isModuleOfOneVersion(api_name),
  );
  const added = [...is.values()].filter(({ api_name }) => !was.has(api_name) && !words.isModuleOfOneVersion(api_name));
  const renamed = findRenamed(removed, added);
  const newNames = new Map(renamed.map(({ from, to }) => [from.api_name, to.api_name]));
  const found = new Set(newNames.values());

  return [
    ...removed
      .filter(({ api_name }) => !newNames.has(api_name))
      .map(({ api_name, api_supported }) =>
        change(api_supported === false ? "unserved-module-removed" : "module-removed", { module: api_name }),
      ),
    ...added
      .filter(({ api_name }) => !found.has(api_name))
      .map(({ api_name }) => change("module-added", { module: api_name })),
    ...renamed.map(({ from, to, same }) =>
      change("module-renamed", { module: from.api_name, before: from.api_name, after: to.api_name, same }),
    ),
    ...[...was.keys()].flatMap((name) => {
      const [one, other] = [before.module(name), after.module(newNames.get(name) ?? name)];
      return one === undefined || other === undefined ? [] : compareModule(one, other, newNames, words);
    }),
  ];
}

interface Renamed {
  readonly from: Module;
  readonly to: Module;
  readonly same: "label" | "module_name";
}

/** A custom module keeps its internal name, `CustomModule7`, when its api_name changes; the labels are the weaker sign. */
function findRenamed(removed: readonly Module[], added: readonly Module[]): readonly Renamed[] {
  const named = pairs(removed, added, ({ module_name }) => module_name);
  const paired = new Set(named.flat());
  const rest = (modules: readonly Module[]): readonly Module[] => modules.filter((module) => !paired.has(module));
  const labelled = pairs(rest(removed), rest(added), ({ singular_label, plural_label }) =>
    singular_label === undefined || plural_label === undefined
      ? undefined
      : JSON.stringify([singular_label, plural_label]),
  );
  return [
    ...named.map(([from, to]) => ({ from, to, same: "module_name" as const })),
    ...labelled.map(([from, to]) => ({ from, to, same: "label" as const })),
  ];
}

/** Two views of one module. Changes carry its later name. */
function compareModule(
  before: ModuleMetadata,
  after: ModuleMetadata,
  newNames: ReadonlyMap<string, string>,
  words: VersionWords,
): Change[] {
  const fields = compareFields(before, after, newNames, words);
  return [
    ...compareOffer(before, after),
    ...fields.changes,
    ...compareLayouts(before, after, fields),
    ...compareRelatedLists(before, after, newNames),
  ];
}

const RIGHTS = [
  ["creatable", "created"],
  ["editable", "edited"],
  ["deletable", "deleted"],
  ["viewable", "viewed"],
] as const;

/** What the API does with the module. A flag that one of the two does not know says nothing. */
function compareOffer(before: Module, after: Module): Change[] {
  const module = after.api_name;
  const changes: Change[] = [];
  if (
    before.api_supported !== undefined &&
    after.api_supported !== undefined &&
    before.api_supported !== after.api_supported
  ) {
    changes.push(change(after.api_supported ? "module-supported" : "module-unsupported", { module }));
  }
  const lost = RIGHTS.filter(([right]) => before[right] === true && after[right] === false).map(([, done]) => done);
  const gained = RIGHTS.filter(([right]) => before[right] === false && after[right] === true).map(([, done]) => done);
  if (lost.length > 0) changes.push(change("module-right-lost", { module, before: lost }));
  if (gained.length > 0) changes.push(change("module-right-gained", { module, after: gained }));
  const [label = "", newLabel = ""] = [before.plural_label, after.plural_label];
  if (label !== "" && newLabel !== "" && label !== newLabel)
    changes.push(change("module-label-changed", { module, before: label, after: newLabel }));
  return changes;
}

function compareRelatedLists(
  before: ModuleMetadata,
  after: ModuleMetadata,
  newNames: ReadonlyMap<string, string>,
): Change[] {
  if (before.related_lists === undefined || after.related_lists === undefined) return [];
  const module = after.api_name;
  const was = byKey(before.related_lists, ({ api_name }) => api_name);
  const is = byKey(after.related_lists, ({ api_name }) => api_name);
  return [
    ...gone([...was.keys()], [...is.keys()]).map((related_list) =>
      change("related-list-removed", { module, related_list }),
    ),
    ...gone([...is.keys()], [...was.keys()]).map((related_list) =>
      change("related-list-added", { module, related_list }),
    ),
    ...[...was].flatMap(([related_list, { module: held }]) => {
      const holds = is.get(related_list)?.module;
      const meant = held === undefined ? undefined : (newNames.get(held) ?? held);
      return meant === undefined || holds === undefined || meant === holds
        ? []
        : [change("related-list-module-changed", { module, related_list, before: meant, after: holds })];
    }),
  ];
}
