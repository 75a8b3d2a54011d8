/** The flags of `zoho-preflight pull`, as stricli hands them over. */
export interface PullFlags {
  readonly metadata?: string | undefined;
  readonly dataCenter?: string | undefined;
  readonly environment?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly modules?: readonly string[] | undefined;
  readonly credentials?: string | undefined;
  readonly check: boolean;
  readonly partial: boolean;
  readonly fresh: boolean;
  readonly concurrency: number;
  readonly retries: number;
  /** Milliseconds. */
  readonly retryDelay: number;
  /** Seconds. */
  readonly timeout: number;
  readonly apiDomain?: string | undefined;
  readonly accountsUrl?: string | undefined;
  readonly quiet: boolean;
  readonly json: boolean;
}
