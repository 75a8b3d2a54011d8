/** Two moments, as `toISOString` writes them: refused alike where milliseconds are. */
export const MOMENTS: readonly string[] = ["2026-05-17T09:30:00.123Z", "2024-01-09T23:59:58.001Z"];
