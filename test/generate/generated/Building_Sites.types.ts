// Made by `zoho-preflight generate`. Do not edit it: the next run would undo that.
// From your org's metadata of API v8, digest 1f2e3d. For requests to API v8.
// Building_Sites.types.ts, content fa4d8cff4247.

/** A record's id: digits as text; a number only as long as it keeps its digits. */
export type RecordId = string | number;

/** What names a record. */
export interface Reference {
  id: RecordId | null;
  [key: string]: unknown;
}

/** A record or user as an answer names it. */
export interface AnsweredReference {
  id: string;
  name?: string | null | undefined;
  [key: string]: unknown;
}

/** An answer may hold more keys than these. */
type Open<Keys> = { [Key in keyof Keys]: Keys[Key] };

/** Options of Phase. */
export type BuildingSitesPhase = "Plan" | "The \"real\" thing";

/** Options of Skills. */
export type BuildingSitesSkills = "Saw";

/** A row of Rooms. */
export interface BuildingSitesInsertRooms {
  /** Label (text, up to 5 characters), mandatory */
  Label: string;
  /** Seats (integer, up to 2 digits) */
  Seats?: number | null | undefined;
}

/** A record of Building_Sites to insert, POST /crm/v8/Building_Sites */
export interface BuildingSitesInsert {
  /** Site Name (text, up to 80 characters), mandatory */
  Name: string;
  /** Phase (picklist, 2 options) */
  Phase?: BuildingSitesPhase | "" | null | undefined;
  /** Skills (multiselectpicklist, 1 option) */
  Skills?: BuildingSitesSkills[] | null | undefined;
  /** Heads (integer, up to 4 digits) */
  Heads?: number | null | undefined;
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget?: number | null | undefined;
  /** E-mail (email, up to 100 characters, unique) */
  Email?: string | null | undefined;
  /** Start (date) */
  Start?: string | null | undefined;
  /** Opened (datetime) */
  Opened?: string | null | undefined;
  /** Account (lookup of Accounts) */
  Account?: Reference | null | undefined;
  /** Rooms (subform, rows of Rooms) */
  Rooms?: BuildingSitesInsertRooms[] | null | undefined;
  /** Plans (fileupload, up to 5 files) */
  Plans?: { File_Id__s?: string | undefined; [key: string]: unknown }[] | null | undefined;
  /** Layout (layout) */
  Layout?: Reference | null | undefined;
  /** Tag (text) */
  Tag?:
    | { name?: string | null | undefined; id?: RecordId | null | undefined; [key: string]: unknown }[]
    | null
    | undefined;
  /** Approved (boolean) */
  $approved?: boolean | null | undefined;
}

/** A row of Rooms. */
export interface BuildingSitesUpdateRooms {
  /** Label (text, up to 5 characters), mandatory in new rows */
  Label?: string | null | undefined;
  /** Seats (integer, up to 2 digits) */
  Seats?: number | null | undefined;
  /** Names a row that is there */
  id?: RecordId | undefined;
  /** null removes the row */
  _delete?: null | undefined;
}

/** A record of Building_Sites to update, PUT /crm/v8/Building_Sites/{id} */
export interface BuildingSitesUpdate {
  /** Site Name (text, up to 80 characters), mandatory, so not to be emptied */
  Name?: string | undefined;
  /** Phase (picklist, 2 options) */
  Phase?: BuildingSitesPhase | "" | null | undefined;
  /** Skills (multiselectpicklist, 1 option) */
  Skills?: BuildingSitesSkills[] | null | undefined;
  /** Heads (integer, up to 4 digits) */
  Heads?: number | null | undefined;
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget?: number | null | undefined;
  /** E-mail (email, up to 100 characters, unique) */
  Email?: string | null | undefined;
  /** Start (date) */
  Start?: string | null | undefined;
  /** Opened (datetime) */
  Opened?: string | null | undefined;
  /** Account (lookup of Accounts) */
  Account?: Reference | null | undefined;
  /** Rooms (subform, rows of Rooms) */
  Rooms?: BuildingSitesUpdateRooms[] | null | undefined;
  /** Plans (fileupload, up to 5 files) */
  Plans?: { File_Id__s?: string | undefined; [key: string]: unknown }[] | null | undefined;
  /** Names the record, unless the address does */
  id?: RecordId | undefined;
  /** Layout (layout) */
  Layout?: Reference | null | undefined;
  /** Tag (text) */
  Tag?:
    | { name?: string | null | undefined; id?: RecordId | null | undefined; [key: string]: unknown }[]
    | null
    | undefined;
  /** Values to add to instead of to replace, by field (jsonobject) */
  $append_values?: Record<string, unknown> | null | undefined;
}

/** A row of Rooms. */
export type BuildingSitesReadRooms = Open<{
  /** Names the row */
  id?: string | undefined;
  /** Label (text, up to 5 characters) */
  Label?: string | null | undefined;
  /** Seats (integer, up to 2 digits) */
  Seats?: number | null | undefined;
}>;

/** A record of Building_Sites as Zoho answers it, GET /crm/v8/Building_Sites/{id} */
export type BuildingSitesRead = Open<{
  /** Always answered */
  id: string;
  /** Site Name (text, up to 80 characters) */
  Name?: string | null | undefined;
  /** Phase (picklist, 2 options) */
  Phase?: BuildingSitesPhase | (string & {}) | null | undefined;
  /** Skills (multiselectpicklist, 1 option) */
  Skills?: (BuildingSitesSkills | (string & {}))[] | null | undefined;
  /** Heads (integer, up to 4 digits) */
  Heads?: number | null | undefined;
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget?: number | null | undefined;
  /** E-mail (email, up to 100 characters, unique) */
  Email?: string | null | undefined;
  /** Start (date) */
  Start?: string | null | undefined;
  /** Opened (datetime) */
  Opened?: string | null | undefined;
  /** Account (lookup of Accounts) */
  Account?: AnsweredReference | null | undefined;
  /** Rooms (subform, rows of Rooms) */
  Rooms?: BuildingSitesReadRooms[] | null | undefined;
  /** Plans (fileupload, up to 5 files) */
  Plans?: Record<string, unknown>[] | null | undefined;
  /** Sum (formula) */
  Sum?: number | null | undefined;
}>;
