// Made by `zoho-preflight generate`. Do not edit it: the next run would undo that.
// From your org's metadata of API v8, digest 1f2e3d. For requests to API v8.
// Lenient: refuses what Zoho refuses, and nothing that it merely drops or changes.
// Building_Sites.zod.ts, content 8020cfc0cf32.

import * as z from "zod";

/** Counts as Zoho does: an emoji is one character, spaces around the text are none. */
const upTo = (most: number) =>
  z.refine<string>((text) => text.length <= most || Array.from(text.trim()).length <= most, {
    error: `Too long: at most ${String(most)} characters`,
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

/** A day, in an order that Zoho may read, or "". */
const date = z.stringFormat("date", /^$|^\s*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{8})\s*$/u);

/** A moment, in a form that Zoho may read, or "". */
const datetime = z.stringFormat("datetime", /^$|^\s*(?!\d{4}-\d{2}-\d{2}[tT]\d{2}:\d{2}:\d{2}[.,]\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{8})[tT]|^\s*\d{4}-\d{2}-\d{2}\s*$/u);

/** A row of Rooms. */
export const buildingSitesInsertRooms = z.looseObject({
  /** Label (text, up to 5 characters), mandatory */
  Label: z.string().check(upTo(5)).nullable().optional(),
  /** Seats (integer, up to 2 digits) */
  Seats: z.union([z.number().gt(-100).lt(100), z.literal("")]).nullable().optional(),
}).check(newRow(["Label"], ["Label"]));

/** A record of Building_Sites to insert, POST /crm/v8/Building_Sites */
export const buildingSitesInsert = z.looseObject({
  /** Site Name (text, up to 80 characters), mandatory */
  Name: z.string().min(1).check(upTo(80)),
  /** Phase (picklist, 2 options) */
  Phase: z.union([z.string(), z.number()]).nullable().optional(),
  /** Skills (multiselectpicklist, 1 option) */
  Skills: z.union([z.array(z.unknown()), z.literal("")]).nullable().optional(),
  /** Heads (integer, up to 4 digits) */
  Heads: z.union([z.number().gt(-10000).lt(10000), z.literal("")]).nullable().optional(),
  /** Budget (currency, up to 16 digits, 2 decimals) */
  Budget: z.union([z.number(), z.string().regex(/^$|\p{N}/u)]).nullable().optional(),
  /** E-mail (email, up to 100 characters, unique) */
  Email: z.union([z.string().regex(/^(?:|\s*[^\s@]+@[^\s@]+\s*)$/u).check(upTo(100)), z.number()]).nullable().optional(),
  /** Start (date) */
  Start: date.nullable().optional(),
  /** Opened (datetime) */
  Opened: datetime.nullable().optional(),
  /** Account (lookup of Accounts) */
  Account: z.union([z.looseObject({}), z.string().regex(/^\d+$/u), z.literal("")]).nullable().optional(),
  /** Rooms (subform, rows of Rooms) */
  Rooms: z.union([z.array(z.union([buildingSitesInsertRooms, z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown())])), z.literal("")]).nullable().optional(),
  /** Plans (fileupload, up to 5 files) */
  Plans: z.unknown().optional(),
  /** Sum (formula) */
  Sum: z.unknown().optional(),
});
