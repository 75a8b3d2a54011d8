import { quoted } from "../words.ts";
import type { Kind } from "./kind.ts";

/** Layouts. They count for records that name one, `Layout: { id }`. */
export const layoutKinds = {
  "layout-removed": {
    grade: "breaking",
    means: "A layout is gone",
    sentence: ({ layout }) => `The layout ${quoted(layout)} is gone.`,
    reason: "Records that name it are probably refused: INVALID_DATA.",
  },
  "layout-added": {
    grade: "safe",
    means: "A layout is new",
    sentence: ({ layout }) => `The layout ${quoted(layout)} is new.`,
    reason: "Nothing that was right names it.",
  },
  "layout-id-changed": {
    grade: "breaking",
    means: "A layout of the same name has another id",
    sentence: ({ layout, before, after }) =>
      `The layout ${quoted(layout)} has the id ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Records that name the old id are probably refused: INVALID_DATA.",
  },
  "layout-inactive": {
    grade: "breaking",
    means: "A layout is no longer active",
    sentence: ({ layout }) => `The layout ${quoted(layout)} is no longer active.`,
    reason: "Records that name it are probably refused: INVALID_DATA.",
  },
  "layout-active": {
    grade: "safe",
    means: "A layout is active now",
    sentence: ({ layout }) => `The layout ${quoted(layout)} is active now.`,
    reason: "What was right stays right.",
  },
  "layout-renamed": {
    grade: "safe",
    means: "A layout has another name",
    sentence: ({ before, after }) => `The layout ${quoted(before)} is called ${quoted(after)} now.`,
    reason: "Requests name it by its id, which is the same.",
  },
  "layout-field-required": {
    grade: "breaking",
    means: "A layout requires a field that it did not require",
    sentence: ({ field, layout }) => `The layout ${quoted(layout)} requires ${quoted(field)} now.`,
    reason: "Records that name the layout are refused without it: MANDATORY_NOT_FOUND. Those that name none are not.",
  },
  "layout-field-optional": {
    grade: "safe",
    means: "A layout no longer requires a field",
    sentence: ({ field, layout }) => `The layout ${quoted(layout)} no longer requires ${quoted(field)}.`,
    reason: "What was given stays right.",
  },
  "layout-field-removed": {
    grade: "breaking",
    means: "A field has left a layout",
    sentence: ({ field, layout }) => `${quoted(field)} has left the layout ${quoted(layout)}.`,
    reason: "In records that name the layout its value is dropped, and Zoho answers SUCCESS.",
  },
  "required-layout-field-added": {
    grade: "breaking",
    means: "A field is new on a layout, which requires it",
    sentence: ({ field, layout }) => `${quoted(field)} is on the layout ${quoted(layout)} now, which requires it.`,
    reason: "Records that name the layout are refused without it: MANDATORY_NOT_FOUND. Those that name none are not.",
  },
  "layout-field-added": {
    grade: "safe",
    means: "A field is new on a layout",
    sentence: ({ field, layout }) => `${quoted(field)} is on the layout ${quoted(layout)} now.`,
    reason: "What was right stays right.",
  },
} satisfies Record<string, Kind>;
