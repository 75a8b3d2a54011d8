/** What becomes of a request, or of a value in it. `refused` where the evidence is proven, `maybe refused` where it is thin. */
export type Effect =
  "refused" | "maybe refused" | "dropped" | "ignored" | "stored as sent" | "changed" | "finds nothing";
