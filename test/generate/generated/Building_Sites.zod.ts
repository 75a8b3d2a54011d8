// Made by `zoho-preflight generate`. Do not edit it: the next run would undo that.
// From your org's metadata of API v8, digest 1f2e3d. For requests to API v8.
// Building_Sites.zod.ts, content ec978193175f.

import * as z from "zod";

/** A record's id: digits as text; a number only as long as it keeps its digits. */
const recordId = z.union([z.string().regex(/^\d+$/u), z.int()]);

/** What names a record. */
const reference = z.looseObject({ id: recordId.nullable() });

/** A record or user as an answer names it. */
const answered = z.looseObject({ id: z.string(), name: z.string().nullable().optional() });

/** Counts as Zoho does: an emoji is one character, spaces around the text are none. */
const upTo = (most: number) =>
  z.refine<string>((text) => text.length <= most || Array.from(text.trim()).length <= most, {
    error: `Too long: at most ${String(most)} characters`,
  });

/** Beyond 2^53 - 1 numbers lose digits. */
const exact = z.refine<number>((number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER, {
  error: "Beyond 9007199254740991 a number loses digits",
});

/** No more digits behind the point. */
const decimals = (most: number) =>
  z.refine<number>(
    (number) => {
      const scaled = Math.round(number * 10 ** most);
      return Number.isInteger(number) || scaled / 10 ** most === number || !Number.isSafeInteger(scaled);
    },
    { error: `Too many decimals: at most ${String(most)}` },
  );

/** Rows that remove a file do not count. */
const upToFiles = (most: number) =>
  z.refine<readonly Record<string, unknown>[]>((files) => files.filter(({ _delete }) => _delete === undefined).length <= most, {
    error: `Too many files: at most ${String(most)}`,
  });

/** A row without `id` and `_delete` is a new one: some keys it needs, some must not be empty. */
const newRow = (needs: readonly string[], keeps: readonly string[]) =>
  z.superRefine<Record<string, unknown>>((row, context) => {
    const { id, _delete } = row;
    if (id !== undefined || _delete !== undefined) return;
    for (const key of keeps) {
      const value = row[key];
      const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
      if (isEmpty || (value === undefined && needs.includes(key))) {
        context.addIssue({ code: "custom", path: [key], message: "Mandatory in a new row" });
      }
    }
  });

/** Options of Phase. */
export const buildingSitesPhase = ["Plan", "The \"real\" thing"] as const;

/** Options of Skills. */
export const buildingSitesSkills = ["Saw"] as const;

/** An email address, or "". */
const email = z.email({ pattern: /^$|^[\p{L}\p{M}\p{N}_+-][\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_{}~`|.]*@(?:[\p{L}\p{M}\p{N}]+(?:[-_]+[\p{L}\p{M}\p{N}]+)*\.)+\p{L}[\p{L}\p{M}]{1,21}$/u });

/** A row of Rooms. */
export const buildingSitesInsertRooms = z.strictObject({
  /** Label (text, up to 5 characters), mandatory */
  Label: z.string().min(1).check(upTo(5)),
  /** Seats (integer, up to 2 digits) */
  Seats: z.int().gt(-100).lt(100).nullable().optional(),
});

/** A record of Building_Sites to insert, POST /crm/v8/Building_Sites */
export const buildingSitesInsert = z.strictObject({
  /** Site Name (text, up to 80 characters), mandatory */
  Name: z.string().min(1).check(upTo(80)),
  /** Phase (picklist, 2 options) */
  Phase: z.enum([...buildingSitesPhase, ""]).nullable().optional(),
  /** Skills (multiselectpicklist, 1 option) */
  Skills: z.array(z.enum(buildingSitesSkills)).nullable().optional(),
  /** Heads (integer, up to 4 digits) */
  Heads: z.int().gt(-10000).lt(10000).nullable().optional(),
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget: z.number().check(exact, decimals(2)).nullable().optional(),
  /** E-mail (email, up to 100 characters, unique) */
  Email: email.check(upTo(100)).nullable().optional(),
  /** Start (date) */
  Start: z.iso.date().nullable().optional(),
  /** Opened (datetime) */
  Opened: z.iso.datetime({ offset: true, precision: 0 }).nullable().optional(),
  /** Account (lookup of Accounts) */
  Account: reference.nullable().optional(),
  /** Rooms (subform, rows of Rooms) */
  Rooms: z.array(buildingSitesInsertRooms).nullable().optional(),
  /** Plans (fileupload, up to 5 files) */
  Plans: z.array(z.looseObject({ File_Id__s: z.string().optional() })).check(upToFiles(5)).nullable().optional(),
  /** Layout (layout) */
  Layout: reference.nullable().optional(),
  /** Tag (text) */
  Tag: z.array(z.looseObject({ name: z.string().nullable().optional(), id: recordId.nullable().optional() })).nullable().optional(),
  /** Approved (boolean) */
  $approved: z.boolean().nullable().optional(),
});

/** A row of Rooms. */
export const buildingSitesUpdateRooms = z.strictObject({
  /** Label (text, up to 5 characters), mandatory in new rows */
  Label: z.string().check(upTo(5)).nullable().optional(),
  /** Seats (integer, up to 2 digits) */
  Seats: z.int().gt(-100).lt(100).nullable().optional(),
  /** Names a row that is there */
  id: recordId.optional(),
  /** null removes the row */
  _delete: z.null().optional(),
}).check(newRow([], ["Label"]));

/** A record of Building_Sites to update, PUT /crm/v8/Building_Sites/{id} */
export const buildingSitesUpdate = z.strictObject({
  /** Site Name (text, up to 80 characters), mandatory, so not to be emptied */
  Name: z.string().min(1).check(upTo(80)).optional(),
  /** Phase (picklist, 2 options) */
  Phase: z.enum([...buildingSitesPhase, ""]).nullable().optional(),
  /** Skills (multiselectpicklist, 1 option) */
  Skills: z.array(z.enum(buildingSitesSkills)).nullable().optional(),
  /** Heads (integer, up to 4 digits) */
  Heads: z.int().gt(-10000).lt(10000).nullable().optional(),
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget: z.number().check(exact, decimals(2)).nullable().optional(),
  /** E-mail (email, up to 100 characters, unique) */
  Email: email.check(upTo(100)).nullable().optional(),
  /** Start (date) */
  Start: z.iso.date().nullable().optional(),
  /** Opened (datetime) */
  Opened: z.iso.datetime({ offset: true, precision: 0 }).nullable().optional(),
  /** Account (lookup of Accounts) */
  Account: reference.nullable().optional(),
  /** Rooms (subform, rows of Rooms) */
  Rooms: z.array(buildingSitesUpdateRooms).nullable().optional(),
  /** Plans (fileupload, up to 5 files) */
  Plans: z.array(z.looseObject({ File_Id__s: z.string().optional() })).check(upToFiles(5)).nullable().optional(),
  /** Names the record, unless the address does */
  id: recordId.optional(),
  /** Layout (layout) */
  Layout: reference.nullable().optional(),
  /** Tag (text) */
  Tag: z.array(z.looseObject({ name: z.string().nullable().optional(), id: recordId.nullable().optional() })).nullable().optional(),
  /** Values to add to instead of to replace, by field (jsonobject) */
  $append_values: z.looseObject({}).nullable().optional(),
});

/** A row of Rooms. */
export const buildingSitesReadRooms = z.looseObject({
  /** Names the row */
  id: z.string().optional(),
  /** Label (text, up to 5 characters) */
  Label: z.string().nullable().optional(),
  /** Seats (integer, up to 2 digits) */
  Seats: z.number().nullable().optional(),
});

/** A record of Building_Sites as Zoho answers it, GET /crm/v8/Building_Sites/{id} */
export const buildingSitesRead = z.looseObject({
  /** Always answered */
  id: z.string(),
  /** Site Name (text, up to 80 characters) */
  Name: z.string().nullable().optional(),
  /** Phase (picklist, 2 options) */
  Phase: z.string().nullable().optional(),
  /** Skills (multiselectpicklist, 1 option) */
  Skills: z.array(z.string()).nullable().optional(),
  /** Heads (integer, up to 4 digits) */
  Heads: z.number().nullable().optional(),
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget: z.number().nullable().optional(),
  /** E-mail (email, up to 100 characters, unique) */
  Email: z.string().nullable().optional(),
  /** Start (date) */
  Start: z.string().nullable().optional(),
  /** Opened (datetime) */
  Opened: z.string().nullable().optional(),
  /** Account (lookup of Accounts) */
  Account: answered.nullable().optional(),
  /** Rooms (subform, rows of Rooms) */
  Rooms: z.array(buildingSitesReadRooms).nullable().optional(),
  /** Plans (fileupload, up to 5 files) */
  Plans: z.array(z.looseObject({})).nullable().optional(),
  /** Sum (formula) */
  Sum: z.number().nullable().optional(),
});
