/** The flags of `zoho-preflight doctor`, as stricli hands them over. */
export interface DoctorFlags {
  readonly metadata?: string | undefined;
  readonly dataCenter?: string | undefined;
  /** Scopes of the token, over those of its answer, the configuration and the metadata. */
  readonly scopes?: readonly string[] | undefined;
  /** Code and files of requests whose scopes are needed. */
  readonly requests?: readonly string[] | undefined;
  readonly json: boolean;
}
