/** The flags of `zoho-preflight explain`, as stricli hands them over. */
export interface ExplainFlags {
  readonly metadata?: string | undefined;
  readonly module?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly json: boolean;
}
