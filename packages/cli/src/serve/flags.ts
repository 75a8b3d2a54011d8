import type { FailureRate } from "@zoho-preflight/validator/stand-in";

/** The flags of `zoho-preflight serve`, as stricli hands them over. */
export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly metadata?: string | undefined;
  readonly dataCenter?: string | undefined;
  readonly environment?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly profile?: string | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly proxy?: string | undefined;
  /** A file for answers that differ from what was foretold. */
  readonly record?: string | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly cors?: readonly string[] | undefined;
  readonly fail?: readonly FailureRate[] | undefined;
  /** Milliseconds. */
  readonly latency?: number | undefined;
  readonly expireToken?: number | undefined;
  readonly credits?: number | undefined;
  readonly seed?: string | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}
