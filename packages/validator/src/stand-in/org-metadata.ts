import { atLeast, inRange, isVersion } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import type { StandardField, StandardModule } from "@zoho-preflight/metadata/standard-org";

import { entriesOf, isRaw, SAVED } from "../snapshot/shape.ts";
import type { OrgMetadata, WithSavedAnswers } from "../snapshot/saved-answers.ts";
import type { Raw } from "../snapshot/shape.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** The standard org that is built in, without our own marks: what the version has, and nothing that a feature must bring first. */
const standardMetadata: OrgMetadata = {
  modules: (version) => standardOrg.modules.modules.filter(({ $preflight }) => exists(version, $preflight)).map(plain),
  fields: standardFields,
  layouts: (module, version) => {
    const fields = standardFields(module, version);
    const required = (field: Raw): Raw => ({ ...field, required: field["system_mandatory"] === true });
    const section = {
      api_name: `${module}_Information`,
      name: `${module} Information`,
      display_label: `${module} Information`,
      type: "used",
      sequence_number: 1,
      column_count: 2,
      fields: fields.map(required),
    };
    return fields.length === 0
      ? []
      : [
          {
            id: layoutId(module),
            name: "Standard",
            display_label: "Standard",
            status: "active",
            visible: true,
            generated_type: "system",
            profiles: [],
            sections: [section],
          },
        ];
  },
  relatedLists: () => [],
  account: () => [],
};

/**
 * The metadata of a snapshot: of a folder as it is saved there, of API responses (`given`) as they came, of one that was made otherwise with
 * the keys that it keeps.
 */
export function metadataOf(snapshot: Snapshot, given?: unknown): OrgMetadata {
  if (snapshot.embedded === true) return standardMetadata;
  const { [SAVED]: saved } = snapshot as Snapshot & Partial<WithSavedAnswers>;
  if (saved !== undefined) return saved;
  return isRaw(given) && typeof given["module"] !== "function" ? answeredMetadata(given) : keptMetadata(snapshot);
}

/** The same metadata, with another profile: `profile` gives the answer of GET /settings/profiles/{id}. */
export function withProfileAnswer(metadata: OrgMetadata, profile: () => unknown): OrgMetadata {
  return {
    ...metadata,
    account: (part, key) => (part === "profile" ? entriesOf(profile(), key) : metadata.account(part, key)),
  };
}

/** `{ modules, fields: { Leads: { fields: [...] } }, layouts, org … }` */
function answeredMetadata(responses: Raw): OrgMetadata {
  const ofModule = (part: string, key: string, module: string): readonly Raw[] => {
    const byModule = responses[part];
    return isRaw(byModule) && Object.hasOwn(byModule, module) ? entriesOf(byModule[module], key) : [];
  };
  return {
    modules: () => entriesOf(responses["modules"], "modules"),
    fields: (module) => ofModule("fields", "fields", module),
    layouts: (module) => ofModule("layouts", "layouts", module),
    relatedLists: (module) => ofModule("relatedLists", "related_lists", module),
    account: (part, key) => entriesOf(responses[part === "user_licenses" ? "userLicenses" : part], key),
  };
}

function keptMetadata(snapshot: Snapshot): OrgMetadata {
  const part = (module: string, name: "fields" | "layouts" | "related_lists"): readonly Raw[] =>
    (snapshot.module(module)?.[name] ?? []).map((entry): Raw => ({ ...entry }));
  return {
    modules: () => snapshot.modules.map((module): Raw => ({ ...module })),
    fields: (module) => part(module, "fields"),
    layouts: (module) =>
      part(module, "layouts").map(({ fields, ...layout }) => ({ ...layout, sections: [{ fields }] })),
    relatedLists: (module) => part(module, "related_lists"),
    account: (name) => entriesOf(name === "user_licenses" ? undefined : snapshot[name], name),
  };
}

function standardFields(module: string, version: string): readonly Raw[] {
  const fields = Object.hasOwn(standardOrg.fields, module) ? (standardOrg.fields[module]?.fields ?? []) : [];
  return fields
    .filter(({ $preflight }) => exists(version, $preflight) && $preflight.condition === undefined)
    .map(plain);
}

function exists(version: string, marks: { readonly since?: string; readonly until?: string } | undefined): boolean {
  if (marks === undefined || !isVersion(version)) return true;
  return (marks.since === undefined || atLeast(version, marks.since)) && inRange(version, undefined, marks.until);
}

function plain(entry: StandardModule | StandardField): Raw {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "$preflight"));
}

/** Invented: as the module's own id, with 1 in the fourth place. */
function layoutId(module: string): string {
  return (standardOrg.modules.modules.find(({ api_name }) => api_name === module)?.id ?? "900000000000000000").replace(
    /^9000/,
    "9001",
  );
}
