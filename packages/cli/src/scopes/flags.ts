import type { ReadingFlags } from "../reading-flags.ts";

/** The flags of `zoho-preflight scopes`, as stricli hands them over. */
export interface ScopesFlags extends ReadingFlags {
  readonly metadata?: string | undefined;
  readonly apiVersion?: string | undefined;
  /** Scopes that a token has; exit 1 when they lack something. */
  readonly check?: readonly string[] | undefined;
  /** The fewest scopes in place of the least rights. */
  readonly wide: boolean;
  readonly noConfig: boolean;
  /** Nothing but the parameter. */
  readonly quiet: boolean;
  readonly json: boolean;
}
