/** Who answers, in whose words answers of our own speak. */
export interface Caller {
  /** `zoho-preflight serve` */
  readonly name: string;
  /** How its user writes an option: `--expire-token` for `expireToken`. */
  readonly option: (name: string) => string;
}
