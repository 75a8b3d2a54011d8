import { isObject, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

/** The layout that a record names: `Layout: { id: "…" }`, or the bare id that v2 and v3 declare. */
export type LayoutId =
  | { readonly kind: "none" }
  | { readonly kind: "hidden" }
  | { readonly kind: "given"; readonly id: string; readonly at: readonly string[] };

export function layoutId(record: SeenObject): LayoutId {
  const there = presence(record, "Layout");
  if (there === "absent") return { kind: "none" };
  if (there === "maybe") return { kind: "hidden" };
  const layout = readable(record, "Layout");
  if (layout === undefined) return { kind: "hidden" };
  if (typeof layout === "string" && /^\d+$/.test(layout)) return { kind: "given", id: layout, at: ["Layout"] };
  if (!isObject(layout)) return { kind: "none" };
  const within = presence(layout, "id");
  if (within === "absent") return { kind: "none" };
  const id = readable(layout, "id");
  // A number has lost digits: another check's.
  return within === "maybe" || typeof id !== "string"
    ? { kind: "hidden" }
    : { kind: "given", id, at: ["Layout", "id"] };
}
