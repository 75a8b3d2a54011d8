/** The flags of `zoho-preflight login`, as stricli hands them over. */
export interface LoginFlags {
  readonly dataCenter?: string | undefined;
  readonly accountsUrl?: readonly string[] | undefined;
  readonly print: boolean;
  /** Seconds. */
  readonly timeout: number;
}
