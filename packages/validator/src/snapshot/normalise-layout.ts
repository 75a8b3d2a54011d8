import { normaliseOptions } from "./normalise-options.ts";
import type { Raw, RawLayout } from "./shape.ts";
import type { Layout } from "./snapshot.ts";

/** A layout of the Layouts API, v2 to v8: its sections' fields in one list. Of a section field only what a layout adds is kept. */
export function normaliseLayout(raw: RawLayout): Layout {
  const { id, name } = raw;
  const status = activity(raw["status"]);
  return {
    id,
    ...(typeof name === "string" && { name }),
    ...(status !== undefined && { status }),
    fields: listed(raw["sections"])
      .flatMap((section) => listed(section["fields"]))
      .map(normaliseLayoutField),
  };
}

/**
 * `"active"` or `"inactive"` from v3 on; other words (`hidden`, `downgrade`) are not judged. v2 and v2.1 send an integer.
 * guess: 0 is active; what other numbers mean is not known.
 */
function activity(status: unknown): Layout["status"] {
  if (status === "active" || status === "inactive") return status;
  return status === 0 ? "active" : undefined;
}

/** `required` from v4 on; the models of v2 to v3 call it `mandatory`. */
function normaliseLayoutField(raw: Raw): Layout["fields"][number] {
  const options = normaliseOptions(raw["pick_list_values"]);
  return {
    api_name: raw["api_name"] as string,
    required: (raw["required"] ?? raw["mandatory"]) === true,
    ...(options !== undefined && { pick_list_values: options }),
  };
}

/** The entries of a list that `shape.ts` has looked through. */
function listed(value: unknown): readonly Raw[] {
  return (value ?? []) as readonly Raw[];
}
