/** The flags of `zoho-preflight sample`, as stricli hands them over. */
export interface SampleFlags {
  readonly metadata?: string | undefined;
  readonly operation?: "insert" | "update" | "upsert" | undefined;
  readonly count?: number | undefined;
  readonly seed?: number | undefined;
  readonly wrong?: string | undefined;
  readonly listWrong: boolean;
}
