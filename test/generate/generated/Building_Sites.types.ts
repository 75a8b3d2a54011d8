// Made by `zoho-preflight generate`. Do not edit it: the next run would undo that.
// From your org's metadata of API v8, digest 1f2e3d. For requests to API v8.

/** What names a record. */
export interface Reference {
  id: string;
  [key: string]: unknown;
}

/** A record or user as an answer names it. */
export interface AnsweredReference {
  id: string;
  name?: string | null;
  [key: string]: unknown;
}

/** Options of Phase. */
export type BuildingSitesPhase = "Plan" | "The \"real\" thing";

/** Options of Skills. */
export type BuildingSitesSkills = "Saw";

/** A row of Rooms. */
export interface BuildingSitesInsertRooms {
  /** Label (text, up to 5 characters), mandatory */
  Label: string;
  /** Seats (integer, up to 2 digits) */
  Seats?: number | null;
}

/** A record of Building_Sites to insert, POST /crm/v8/Building_Sites */
export interface BuildingSitesInsert {
  /** Site Name (text, up to 80 characters), mandatory */
  Name: string;
  /** Phase (picklist, 2 options) */
  Phase?: BuildingSitesPhase | "" | null;
  /** Skills (multiselectpicklist, 1 option) */
  Skills?: BuildingSitesSkills[] | null;
  /** Heads (integer, up to 4 digits) */
  Heads?: number | null;
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget?: number | null;
  /** E-mail (email, up to 100 characters, unique) */
  Email?: string | null;
  /** Start (date) */
  Start?: string | null;
  /** Opened (datetime) */
  Opened?: string | null;
  /** Account (lookup of Accounts) */
  Account?: Reference | null;
  /** Rooms (subform, rows of Rooms) */
  Rooms?: BuildingSitesInsertRooms[] | null;
  /** Plans (fileupload, up to 5 files) */
  Plans?: { File_Id__s?: string; [key: string]: unknown }[] | null;
  /** Layout (layout) */
  Layout?: Reference | null;
  /** Tag (text) */
  Tag?: { name?: string | null; id?: string | null; [key: string]: unknown }[] | null;
  /** Approved (boolean) */
  $approved?: boolean | null;
}

/** A row of Rooms. */
export interface BuildingSitesUpdateRooms {
  /** Label (text, up to 5 characters), mandatory in new rows */
  Label?: string | null;
  /** Seats (integer, up to 2 digits) */
  Seats?: number | null;
  /** Names a row that is there */
  id?: string;
  /** null removes the row */
  _delete?: null;
}

/** A record of Building_Sites to update, PUT /crm/v8/Building_Sites/{id} */
export interface BuildingSitesUpdate {
  /** Site Name (text, up to 80 characters), mandatory, so not to be emptied */
  Name?: string;
  /** Phase (picklist, 2 options) */
  Phase?: BuildingSitesPhase | "" | null;
  /** Skills (multiselectpicklist, 1 option) */
  Skills?: BuildingSitesSkills[] | null;
  /** Heads (integer, up to 4 digits) */
  Heads?: number | null;
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget?: number | null;
  /** E-mail (email, up to 100 characters, unique) */
  Email?: string | null;
  /** Start (date) */
  Start?: string | null;
  /** Opened (datetime) */
  Opened?: string | null;
  /** Account (lookup of Accounts) */
  Account?: Reference | null;
  /** Rooms (subform, rows of Rooms) */
  Rooms?: BuildingSitesUpdateRooms[] | null;
  /** Plans (fileupload, up to 5 files) */
  Plans?: { File_Id__s?: string; [key: string]: unknown }[] | null;
  /** Names the record, unless the address does */
  id?: string;
  /** Layout (layout) */
  Layout?: Reference | null;
  /** Tag (text) */
  Tag?: { name?: string | null; id?: string | null; [key: string]: unknown }[] | null;
  /** Values to add to instead of to replace, by field (jsonobject) */
  $append_values?: { [key: string]: unknown } | null;
}

/** A row of Rooms. */
export interface BuildingSitesReadRooms {
  /** Names the row */
  id?: string;
  /** Label (text, up to 5 characters) */
  Label?: string | null;
  /** Seats (integer, up to 2 digits) */
  Seats?: number | null;
}

/** A record of Building_Sites as Zoho answers it, GET /crm/v8/Building_Sites/{id} */
export interface BuildingSitesRead {
  /** Always answered */
  id: string;
  /** Site Name (text, up to 80 characters) */
  Name?: string | null;
  /** Phase (picklist, 2 options) */
  Phase?: BuildingSitesPhase | (string & {}) | null;
  /** Skills (multiselectpicklist, 1 option) */
  Skills?: (BuildingSitesSkills | (string & {}))[] | null;
  /** Heads (integer, up to 4 digits) */
  Heads?: number | null;
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget?: number | null;
  /** E-mail (email, up to 100 characters, unique) */
  Email?: string | null;
  /** Start (date) */
  Start?: string | null;
  /** Opened (datetime) */
  Opened?: string | null;
  /** Account (lookup of Accounts) */
  Account?: AnsweredReference | null;
  /** Rooms (subform, rows of Rooms) */
  Rooms?: BuildingSitesReadRooms[] | null;
  /** Plans (fileupload, up to 5 files) */
  Plans?: { [key: string]: unknown }[] | null;
  /** Sum (formula) */
  Sum?: number | null;
}
