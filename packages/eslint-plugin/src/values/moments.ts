/** Moments, as `toISOString` writes them: refused alike where milliseconds are, and alike no more where `.replace(".000Z", "Z")` takes them away. */
export const MOMENTS: readonly string[] = [
  "2026-05-17T09:30:00.123Z",
  "2024-01-09T23:59:58.001Z",
  "2025-03-02T12:00:00.000Z",
];
