/** The flags of `zoho-preflight init`, as stricli hands them over. */
export interface InitFlags {
  readonly dataCenter?: string | undefined;
  readonly environment?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly metadata?: string | undefined;
  /** Modules that `zoho-preflight generate` is to write files of. */
  readonly generate?: readonly string[] | undefined;
  readonly eslint?: boolean | undefined;
  readonly yes: boolean;
  readonly force: boolean;
}
