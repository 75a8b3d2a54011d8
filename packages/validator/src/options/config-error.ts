import { legible } from "../text/legible.ts";
import { saidOf } from "./forms.ts";

/**
 * A `zoho-preflight.json` that cannot be used. One error, about the first key that is wrong:
 * `zoho-preflight.json: dataCentre: expected a known key, found "dataCentre". Did you mean "dataCenter"?`
 */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly file: string;
  /** The key, `"token.expiresAt"`; empty when it is the file itself. */
  readonly key: string;
  readonly expected: string;
  readonly found: string;

  constructor({
    file,
    key,
    expected,
    found,
    advice = "",
    cause,
  }: {
    file: string;
    key: string;
    expected: string;
    found: string;
    advice?: string;
    cause?: unknown;
  }) {
    super(
      legible(`${key === "" ? file : `${file}: ${key}`}: ${saidOf({ expected, found, advice })}`),
      cause === undefined ? undefined : { cause },
    );
    this.file = file;
    this.key = key;
    this.expected = expected;
    this.found = found;
  }
}
