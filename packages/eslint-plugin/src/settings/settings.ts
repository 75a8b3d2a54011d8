import type { PreflightOptions } from "@zoho-preflight/validator";

/** Where a part of a request stands among a call's arguments: `{ arg: 1 }`, or a key of an object argument: `{ arg: 0, key: "url" }`. */
export interface ArgumentPlace {
  readonly arg: number;
  readonly key?: string;
}

/** A function of the project that sends requests: `{ callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 }, body: { arg: 2 }, base: "/crm/v8" }`. */
export interface ClientPattern {
  /** `zohoFetch`, `client.request`, `this.http.post`, `*.callZoho`. */
  readonly callee: string;
  /** A fixed method, or where it stands. Default: GET. */
  readonly method?: string | ArgumentPlace;
  /** Path behind `base`. */
  readonly path?: ArgumentPlace;
  /** Full URL, instead of `path`. */
  readonly url?: ArgumentPlace;
  readonly query?: ArgumentPlace;
  readonly headers?: ArgumentPlace;
  readonly body?: ArgumentPlace;
  /** What stands before `path`: `/crm/v8`, `https://www.zohoapis.eu/crm/v8`. */
  readonly base?: string;
}

/** JSON files that hold request bodies: `{ files: "payloads/leads/*.json", request: "POST /crm/v8/Leads" }`. */
export interface PayloadPattern {
  readonly files: string;
  readonly request: string;
}

/** Files that hold tests. */
export interface TestPattern {
  readonly files: string;
  /** The folder that it counts from, where that is known. */
  readonly folder?: string;
}

/** A pattern after reading. */
export interface PlacedPattern extends PayloadPattern {
  /** The folder that it counts from, where that is known: that of `zoho-preflight.json`. */
  readonly folder?: string;
}

/** `settings["zoho-crm"]` after reading: the nearest `zoho-preflight.json`, then ESLint's settings, which win. */
export interface PluginSettings extends Pick<
  PreflightOptions,
  "apiVersion" | "dataCenter" | "environment" | "scopes" | "severity"
> {
  /**
   * Snapshot folder, absolute. Absent: the nearest `zoho-metadata/` above the file, else the embedded standard org. Null when the setting is
   * wrong: then nothing is known of any module, which flags nothing; another org's metadata would.
   */
  readonly metadata?: string | null;
  readonly clients: readonly ClientPattern[];
  readonly payloads: readonly PlacedPattern[];
  /** Version that `ZOHO.CRM.API.*` speaks. Default: v2. */
  readonly embeddedVersion: string;
  readonly maxAgeDays?: number;
  /** Which files are tests, in which a call through another file is not a request. Absent: by their names; none: there are no tests. */
  readonly tests?: readonly TestPattern[];
  /**
   * What is wrong with the settings, one sentence for each key: `settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".` Wrong
   * keys count as not given; files are judged by the others.
   */
  readonly problems: readonly string[];
}
