import { createPreflight, OptionError } from "@zoho-preflight/validator";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

import { readOrg } from "./cases/read-cases.ts";

export const workshop = createPreflight({ snapshot: readOrg("workshop") });

/** Judges and prints; what it gives is read to the last sentence, since issues make their sentences when they are asked. */
export function read(request: unknown, preflight = workshop): void {
  const report = preflight.validate(request);
  const text = JSON.stringify(report);
  if (typeof text !== "string" || typeof report.ok !== "boolean" || !Array.isArray(report.issues))
    throw new Error("no report");
}

const LEAD = {
  method: "POST",
  url: "https://www.zohoapis.com/crm/v8/Leads",
  body: { data: [{ Last_Name: "Okafor" }] },
};

/** Typed errors only: `SnapshotError` says where, `OptionError` which option. */
export function readAsSnapshot(snapshot: unknown): void {
  for (const attempt of [() => createPreflight({ snapshot }).validate(LEAD), () => readSnapshot(snapshot as never)]) {
    try {
      JSON.stringify(attempt());
    } catch (error) {
      const typed =
        error instanceof OptionError ||
        (error instanceof Error &&
          error.name === "SnapshotError" &&
          Array.isArray((error as Error & { path?: unknown }).path));
      if (!typed) throw error;
    }
  }
}
