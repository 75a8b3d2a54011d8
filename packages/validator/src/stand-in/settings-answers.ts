import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { NOTHING } from "./answer.ts";
import { USER } from "./stored/module-records.ts";
import type { Reply } from "./answer.ts";
import type { Question } from "./question.ts";
import type { OrgMetadata } from "../snapshot/saved-answers.ts";
import type { Raw } from "../snapshot/shape.ts";

/** Invented, as is everything about the account that no snapshot tells. */
const ORG = {
  id: "700000000000000002",
  zgid: "700000000",
  company_name: "Preflight Ltd.",
  type: "production",
  currency: "US Dollar - USD",
  iso_code: "USD",
  currency_symbol: "$",
  currency_locale: "en_US",
  time_zone: "Europe/London",
  country_code: "GB",
  mc_status: false,
  max_per_page: catalogue.limits.perPage,
  license_details: {
    paid: true,
    paid_type: "enterprise",
    trial_type: null,
    trial_expiry: null,
    paid_expiry: null,
    users_license_purchased: 10,
    portal_users_license_purchased: 0,
  },
};
const PROFILE = {
  id: "700000000000000003",
  name: "Administrator",
  display_label: "Administrator",
  type: "normal_profile",
  custom: false,
};
const ROLE = { id: "700000000000000004", name: "CEO", display_label: "CEO" };
const LICENSES = {
  api_name: "user_licenses",
  feature_label: "User Licenses",
  details: { limits: { total: 10 }, used_count: { total: 1 }, available_count: { total: 9 } },
};

/** Answers about modules, fields, layouts and the account, from the metadata. */
export class SettingsAnswers {
  readonly #metadata: OrgMetadata;

  constructor(metadata: OrgMetadata) {
    this.#metadata = metadata;
  }

  /** Undefined when the operation is about something else. */
  answer({ operation: { id, version }, path, query }: Question): Reply | undefined {
    const metadata = this.#metadata;
    const module = query.get("module") ?? "";
    switch (id) {
      case "modules.list":
        return list("modules", metadata.modules(version));
      case "modules.get":
        return one("modules", metadata.modules(version), path.module_or_id, "api_name");
      case "fields.list":
        return list("fields", ofType(metadata.fields(module, version), query.get("type")));
      case "fields.get":
        return one("fields", metadata.fields(module, version), path.field, "api_name");
      case "fields.pick_list_values":
        return list(
          "pick_list_values",
          optionsOf(metadata.fields(module, version).find((field) => field.id === path.field)),
        );
      case "layouts.list":
        return list("layouts", metadata.layouts(module, version));
      case "layouts.get":
        return one("layouts", metadata.layouts(module, version), path.layout_id);
      case "related_lists.list":
        return list("related_lists", metadata.relatedLists(module));
      case "related_lists.get":
        return one("related_lists", metadata.relatedLists(module), path.related_list_id);
      case "org.get":
        return list("org", orInvented(metadata.account("org", "org"), ORG));
      case "features.user_licenses":
        return list("__features", orInvented(metadata.account("user_licenses", "__features"), LICENSES));
      case "profiles.list":
        return list("profiles", this.#profiles());
      case "profiles.get":
        return one("profiles", this.#profiles(), path.profile_id);
      case "roles.list":
        return list("roles", [ROLE]);
      case "roles.get":
        return one("roles", [ROLE], path.role_id);
      case "users.list":
        return list("users", [this.#user()], {
          per_page: catalogue.limits.perPage,
          count: 1,
          page: 1,
          more_records: false,
        });
      case "users.get":
        return one("users", [this.#user()], path.user);
      case "users.count":
        return { status: 200, body: { count: 1 } };
      default:
        return undefined;
    }
  }

  #profiles(): readonly Raw[] {
    return orInvented(this.#metadata.account("profile", "profiles"), PROFILE);
  }

  /** The one user that there is: nobody's data is in a snapshot. */
  #user(): Raw {
    const { id, name } = this.#profiles()[0] ?? PROFILE;
    return {
      ...{
        id: USER.id,
        full_name: USER.name,
        first_name: "Preflight",
        last_name: "User",
        email: "preflight@example.com",
        status: "active",
        confirm: true,
        type__s: "Regular User",
      },
      ...{
        profile: { id, name },
        role: { id: ROLE.id, name: ROLE.name },
        language: "en_US",
        locale: "en_GB",
        country_locale: "en_GB",
        time_zone: ORG.time_zone,
        created_by: USER,
        Modified_By: USER,
      },
    };
  }
}

function list(key: string, entries: readonly Raw[], info?: object): Reply {
  return entries.length === 0
    ? NOTHING
    : { status: 200, body: { [key]: entries, ...(info === undefined ? {} : { info }) } };
}

function one(key: string, entries: readonly Raw[], wanted: string | undefined, name = "id"): Reply {
  return list(key, entries.filter((entry) => entry.id === wanted || entry[name] === wanted).slice(0, 1));
}

function orInvented(entries: readonly Raw[], invented: Raw): readonly Raw[] {
  return entries.length === 0 ? [invented] : entries;
}

/** `used` is the default; `all` has the unused fields too. */
function ofType(fields: readonly Raw[], type: string | null): readonly Raw[] {
  if (type === "all") return fields;
  return fields.filter((field) => (field.type === "unused") === (type === "unused"));
}

function optionsOf(field: Raw | undefined): readonly Raw[] {
  return Array.isArray(field?.pick_list_values) ? (field.pick_list_values as readonly Raw[]) : [];
}
