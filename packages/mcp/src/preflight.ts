import type { loadPreflight } from "@zoho-preflight/validator/node";

/** What the tools judge by. */
export type FullPreflight = ReturnType<typeof loadPreflight>;
